import type { Measured, Sex } from './observation';
import { decimalsIn } from './plain-number';
import { parsePeriod, type Frequency, type Period } from './period';
import type { PublicTable, TableChoice } from './public-table';
import {
	BESIDE_FIELD,
	ELSEWHERE,
	PLACE_FIELD,
	sideField,
	type TableQuestion
} from './table-question';

export type TablePoint = Measured & {
	/** Where the value stands in the file. */
	readonly line: number;
	readonly areaCode: string;
	readonly period: Period;
	readonly preliminary: boolean;
};

/** The figures that a choice picks out. */
export interface TableSeries {
	readonly frequency: Frequency;
	readonly sex: Sex;
	/** A place that Läget does not know, in the file's words: the figures are about it and not about the municipality. */
	readonly elsewhere: string | null;
	readonly points: readonly TablePoint[];
}

/** Null where a question has no answer. */
export function findSeries(
	table: PublicTable,
	questions: readonly TableQuestion[],
	choice: TableChoice,
	areaCode: string
): TableSeries | null {
	if (questions.some(({ field }) => choice[field] === undefined)) return null;
	const elsewhere = choice.place === ELSEWHERE;
	if (elsewhere && choice[PLACE_FIELD] === undefined) return null;
	const { sides, figures } = table;
	const places = elsewhere ? 'elsewhere' : table.places;
	const answerOf = (about: TableQuestion['about']) =>
		choice[questions.find((question) => question.about === about)?.field ?? ''];
	const wanted = sides.map(({ options }, side) => options.indexOf(choice[sideField(side)] ?? ''));
	const areaAt = sides.findIndex(({ role }) => role === 'area');
	const place = elsewhere ? choice[PLACE_FIELD] : answerOf('place');
	const area = answerOf('area') ?? place ?? areaCode;
	const along = area === areaCode && choice[BESIDE_FIELD] === 'ja';
	const points = figures.flatMap(({ at, period: key, ...rest }): TablePoint[] => {
		const period = parsePeriod(key);
		if (!period || period.frequency !== answerOf('length')) return [];
		const fits = at.every((one, side) => one === wanted[side] || (along && side === areaAt));
		if (!fits) return [];
		const where = areaAt < 0 ? area : (sides[areaAt]?.options[at[areaAt] ?? 0] ?? area);
		return [{ ...rest, period, areaCode: places === 'elsewhere' ? areaCode : where }];
	});
	return {
		frequency: answerOf('length') as Frequency,
		sex: (answerOf('sex') ?? 'T') as Sex,
		elsewhere: places === 'elsewhere' ? area : null,
		points: points.sort((a, b) => a.period.start.localeCompare(b.period.start))
	};
}

/** The area and the period of a value: what one series has once. */
export function placeInSeries({
	areaCode,
	period
}: {
	readonly areaCode: string;
	readonly period: { readonly key: string };
}): string {
	return `${areaCode} ${period.key}`;
}

/** A value that stands beside another of the same area and period: the table has something that nobody asked about. */
export function findRepeated(points: readonly TablePoint[]): TablePoint | null {
	const seen = new Set<string>();
	for (const point of points) {
		const key = placeInSeries(point);
		if (seen.has(key)) return point;
		seen.add(key);
	}
	return null;
}

/** How many decimals the most precise value has. */
export function mostDecimals(points: readonly { readonly value: number | null }[]): number {
	return points.reduce((most, { value }) => Math.max(most, decimalsIn(value ?? 0)), 0);
}
