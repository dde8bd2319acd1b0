import type { Area } from '$lib/domain/area';
import type { IsoDate } from '$lib/domain/day';
import { growsWithPlace, type Indicator } from '$lib/domain/indicator';
import type { Municipality } from '$lib/domain/municipality';
import type { Observation } from '$lib/domain/observation';

/** What tells who is like whom, and never what happened to anybody. */
export interface KnownOfAreas {
	readonly municipalities: readonly Area[];
	/** Those that Kolada finds most alike. */
	readonly similar: readonly string[];
	/** Of every municipality, by area and time. */
	readonly populations: readonly Pick<Observation, 'areaCode' | 'period' | 'value'>[];
}

/** Half as many people up to half as many again. */
const ALIKE = { least: 0.5, most: 1.5 } as const;

/**
 * Municipalities to compare with, declared before anybody looks at their values: those of the same county, those that Kolada finds
 * alike, and those of about the same population in the last year before the start. The own one is never among them. Numbers of
 * people and of things grow with the place, and are compared by population alone.
 */
export function chooseComparable(
	{ areaCode, countyCode }: Pick<Municipality, 'areaCode' | 'countyCode'>,
	{ unit }: Pick<Indicator, 'unit'>,
	start: IsoDate,
	{ municipalities, similar, populations }: KnownOfAreas
): string[] {
	const people = populationsBefore(populations, areaCode, start);
	const own = people.get(areaCode);
	const isAsLarge = (code: string) => {
		const ratio = own ? (people.get(code) ?? 0) / own : 0;
		return ratio >= ALIKE.least && ratio <= ALIKE.most;
	};
	return municipalities
		.filter(({ code }) => code !== areaCode)
		.filter(({ code, countyCode: county }) => {
			const isNear = county === countyCode || similar.includes(code);
			return isAsLarge(code) || (!growsWithPlace(unit) && isNear);
		})
		.map(({ code }) => code);
}

/** By area, in the last period before the start in which the own area has one. */
function populationsBefore(
	populations: KnownOfAreas['populations'],
	areaCode: string,
	start: IsoDate
): Map<string, number> {
	const last = populations.findLast(
		(one) => one.areaCode === areaCode && one.value !== null && one.period.end < start
	);
	return new Map(
		populations.flatMap((one) =>
			one.value !== null && one.period.key === last?.period.key
				? [[one.areaCode, one.value] as const]
				: []
		)
	);
}
