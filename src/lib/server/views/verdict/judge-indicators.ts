import { COUNTRY_CODE } from '$lib/domain/area';
import { isoDate, yearOf } from '$lib/domain/day';
import { growsWithPlace, type Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { isPartFrequency, partNumber } from '$lib/domain/year-parts';
import { listObservations, type StoredObservation } from '$lib/server/store/figures/observation';
import { listAreas } from '$lib/server/store/register/area';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import type { Store } from '$lib/server/store/store';
import type { NumberedSeries } from '$lib/statistics/comparison/blocks';
import {
	judgeIndicator,
	type IndicatorJudgement
} from '$lib/statistics/comparison/judge-indicator';
import { computeOnce } from './compute-once';
import { chooseComparable } from './choose-comparable';

/** The indicator that tells how many live in a municipality. */
const POPULATION = 'befolkning';

/** Something that an indicator is asked about. */
export interface AskedPair {
	readonly intervention: Pick<Intervention, 'id' | 'start' | 'end'>;
	readonly indicator: Indicator;
}

export interface JudgedPairs {
	/** In the order in which they were asked. */
	readonly judgements: readonly IndicatorJudgement[];
	/** The municipality's own values of all those indicators, by indicator and time. */
	readonly own: readonly StoredObservation[];
}

/** Every pair judged by the values of the municipality beside those of others, all out of one reading. */
export async function judgeIndicators(
	store: Store,
	municipality: Municipality,
	asked: readonly AskedPair[]
): Promise<JudgedPairs> {
	if (asked.length === 0) return { judgements: [], own: [] };
	const { areaCode, countyCode } = municipality;
	const [municipalities, group] = await Promise.all([
		listAreas(store, 'municipality'),
		findComparisonGroup(store, areaCode)
	]);
	const years = asked.map(({ intervention: { start } }) => yearOf(start.date));
	const populations = await listObservations(store, {
		...{ indicatorIds: [POPULATION], areaCodes: municipalities.map(({ code }) => code) },
		...{ sexes: ['T'], from: isoDate(`${Math.min(...years) - 3}-01-01`) },
		to: isoDate(`${Math.max(...years)}-01-01`)
	});
	const known = { municipalities, populations, similar: group?.members ?? [] };
	const questions = asked.map(({ intervention: { start, end }, indicator }): AskedQuestion => {
		const places = chooseComparable(municipality, indicator, start.date, known);
		return { start, end, indicator, places };
	});
	const places = new Set(questions.flatMap((one) => one.places));
	const observations = await listObservations(store, {
		indicatorIds: [...new Set(asked.map(({ indicator }) => indicator.id))],
		areaCodes: [areaCode, countyCode, COUNTRY_CODE, ...places],
		sexes: ['T']
	});
	const lines = gatherLines(observations);
	return {
		judgements: judgeOnce({ areaCode, countyCode, questions, lines }),
		own: observations.filter((one) => one.areaCode === areaCode)
	};
}

interface AskedQuestion extends Pick<Intervention, 'start' | 'end'> {
	readonly indicator: Indicator;
	readonly places: readonly string[];
}

/** The number of its part of a year, its value, and whether that is preliminary. */
type Point = readonly [part: number, value: number | null, preliminary: boolean];

interface KnownOfPairs extends Pick<Municipality, 'areaCode' | 'countyCode'> {
	readonly questions: readonly AskedQuestion[];
	/** By `lineKey`. */
	readonly lines: Readonly<Record<string, readonly Point[]>>;
}

const judgeOnce = computeOnce(({ areaCode, countyCode, questions, lines }: KnownOfPairs) => {
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
});

function gatherLines(observations: readonly StoredObservation[]): KnownOfPairs['lines'] {
	const lines: Record<string, Point[]> = {};
	for (const { indicatorId, areaCode, period, value, preliminary } of observations) {
		if (!isPartFrequency(period.frequency)) continue;
		const part = partNumber(period.frequency, period.start);
		(lines[lineKey(indicatorId, areaCode)] ??= []).push([part, value, preliminary]);
	}
	return lines;
}

function lineKey(indicatorId: string, areaCode: string): string {
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
