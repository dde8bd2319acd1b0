import * as fc from 'fast-check';
import { AREAS } from '$imports/areas/source';
import type { Sex } from '$lib/domain/observation';

/** What a generated table says, before anybody has written it down. */
export interface Facts {
	readonly areas: readonly { readonly code: string; readonly name: string }[];
	readonly periods: readonly WrittenPeriod[];
	readonly length: Length;
	/** None: the table says nothing of a sex. */
	readonly sexes: readonly Sex[];
	readonly contents: readonly string[];
	/** Area by period by sex by content. */
	readonly values: readonly Value[];
	readonly percent: boolean;
}

export type Value = number | 'missing' | 'suppressed-by-source';
export type Length = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'span';

interface WrittenPeriod {
	readonly key: string;
	readonly year: number;
	readonly part: number;
}

const CONTENTS = ['Antal', 'Folkmängd', 'Anmälda brott', 'Ohälsotal', 'Besök per invånare'];
const MOST: Readonly<Record<Length, number>> = {
	...{ year: 1, span: 1, 'half-year': 2, quarter: 4, month: 12, week: 52 }
};

const year = fc.integer({ min: 1990, max: 2029 });

function keyOf(length: Length, from: number, part: number): string {
	const pad = String(part).padStart(2, '0');
	return {
		...{ year: `${from}`, 'half-year': `${from}-H${part}`, quarter: `${from}-Q${part}` },
		...{ month: `${from}-${pad}`, week: `${from}-W${pad}`, span: `${from}--${from + 3}` }
	}[length];
}

const periodsOf = (length: Length) =>
	fc.uniqueArray(
		fc.record({ year, part: fc.integer({ min: 1, max: MOST[length] }) }).map((one) => ({
			...one,
			key: keyOf(length, one.year, one.part)
		})),
		{ minLength: 1, maxLength: 4, selector: ({ key }) => key }
	);

const places = AREAS.filter(({ kind }) => kind !== 'country');
/** Names of places that only one kind of place has are certain without a heading that promises a kind. */
export const isCertain = (name: string) =>
	places.every((other) => other.name === name || other.name.replace(/s? län$/, '') !== name);

/** Habo and Håbo are one name where rings are lost: such a file keeps its own word for either. */
const SHARED = ['0305', '0643'];
const area = fc.constantFrom(
	...AREAS.filter(({ code }) => !SHARED.includes(code)).map(({ code, name }) => ({ code, name }))
);

const number = (percent: boolean): fc.Arbitrary<number> =>
	percent
		? fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
		: fc.oneof(
				fc.integer({ min: 0, max: 999 }),
				fc.integer({ min: -5_000, max: 2_000_000 }),
				fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100)
			);

export const anyFacts: fc.Arbitrary<Facts> = fc
	.record({
		areas: fc.uniqueArray(area, { minLength: 1, maxLength: 4, selector: ({ code }) => code }),
		length: fc.constantFrom<Length>('year', 'half-year', 'quarter', 'month', 'week', 'span'),
		sexes: fc.constantFrom<readonly Sex[]>([], [], ['K', 'M'], ['T', 'K', 'M'], ['K']),
		contents: fc.uniqueArray(fc.constantFrom(...CONTENTS), { minLength: 1, maxLength: 2 }),
		percent: fc.boolean()
	})
	.chain((facts) =>
		periodsOf(facts.length).chain((periods) => {
			const count =
				facts.areas.length *
				periods.length *
				Math.max(1, facts.sexes.length) *
				facts.contents.length;
			const value: fc.Arbitrary<Value> = fc.oneof(
				{ weight: 8, arbitrary: number(facts.percent) },
				{ weight: 1, arbitrary: fc.constant<Value>('missing') },
				{ weight: 1, arbitrary: fc.constant<Value>('suppressed-by-source') }
			);
			return fc
				.array(value, { minLength: count, maxLength: count })
				.map((values): Facts => ({ ...facts, periods, values }));
		})
	);

export interface Fact {
	readonly area: Facts['areas'][number];
	readonly period: WrittenPeriod;
	readonly sex: Sex | null;
	readonly content: string;
	readonly value: Value;
}

/** Every fact by itself, in the order of its values. */
export function listFacts({ areas, periods, sexes, contents, values }: Facts): readonly Fact[] {
	let at = 0;
	return areas.flatMap((place) =>
		periods.flatMap((period) =>
			(sexes.length === 0 ? [null] : sexes).flatMap((sex) =>
				contents.map((content) => {
					const value = values[at] ?? 'missing';
					at += 1;
					return { area: place, period, sex, content, value };
				})
			)
		)
	);
}

/** `2518 2024 K 12.5 Folkmängd`, as the reader is to give it back. */
export function sayFact(
	{ area: place, period, sex, value, content }: Fact,
	{ contents }: Facts
): string {
	return `${place.code} ${period.key} ${sex ?? 'T'} ${value} ${contents.length > 1 ? content : ''}`;
}
