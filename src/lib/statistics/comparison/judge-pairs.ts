import { COUNTRY_CODE } from '$lib/domain/area';
import { growsWithPlace, type Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import type { NumberedSeries } from './blocks';
import { judgeIndicator, type IndicatorJudgement } from './judge-indicator';

/** An intervention and an indicator, with the municipalities that it may be compared with. */
export interface AskedQuestion extends Pick<Intervention, 'start' | 'end'> {
	readonly indicator: Indicator;
	readonly places: readonly string[];
}

/** The number of its part of a year, its value, and whether that is preliminary. */
type Point = readonly [part: number, value: number | null, preliminary: boolean];

export interface KnownOfPairs extends Pick<Municipality, 'areaCode' | 'countyCode'> {
	readonly questions: readonly AskedQuestion[];
	/** By `lineKey`. */
	readonly lines: Readonly<Record<string, readonly Point[]>>;
}

/** Every question by the municipality's own line and those of others, in the order in which they were asked. */
export function judgePairs({
	areaCode,
	countyCode,
	questions,
	lines
}: KnownOfPairs): IndicatorJudgement[] {
	const numbered = new Map(Object.entries(lines).map(([key, points]) => [key, toSeries(points)]));
	return questions.map(({ start, end, indicator, places }) => {
		const at = (code: string) => numbered.get(lineKey(indicator.id, code)) ?? null;
		const beside = (code: string) => (growsWithPlace(indicator.unit) ? null : at(code));
		return judgeIndicator({
			...{ indicator, start, end },
			own: at(areaCode) ?? toSeries([]),
			places: places.flatMap((code) => at(code) ?? []),
			county: beside(countyCode),
			country: beside(COUNTRY_CODE)
		});
	});
}

/** The line of an indicator in an area. */
export function lineKey(indicatorId: string, areaCode: string): string {
	return `${indicatorId} ${areaCode}`;
}

function toSeries(points: readonly Point[]): NumberedSeries {
	const valued = points.flatMap(([part, value, preliminary]) =>
		value === null || preliminary ? [] : [[part, value] as const]
	);
	const early = points.filter(([, value, preliminary]) => value !== null && preliminary);
	const parts = points.map(([part]) => part);
	return {
		values: new Map(valued),
		preliminary: new Set(early.map(([part]) => part)),
		first: parts.length > 0 ? Math.min(...parts) : null,
		last: parts.length > 0 ? Math.max(...parts) : null
	};
}
