import { fault, type Fault } from '$lib/domain/problem';
import type { ValueHeading } from './sheet-plan';

/** What has a year or several of its own, which is not when the figures are of. */
export const OF_THINGS =
	/(?<!\p{L})(?:byggnadsperiod|byggnadsår|byggår|byggnadstid|födelseår|födelseperiod|födelsekohort|årskull|årgång|kohort|invandringsår|ankomstår|examensår|construction (?:period|year)|year of (?:construction|birth)|rakennusvuosi|syntymävuosi|valmistumisvuosi)(?!\p{L})/iu;
const AND_TIME = /(?:och|,|and|by|ja) (?:år|tid|period|year|time|vuosi)(?!\p{L})/iu;

/** Headings such as `1931-1940` under `Lägenheter efter region och byggnadsperiod, 2023` are what is counted, not when. */
export function withoutTimesOfThings(
	said: readonly ValueHeading[],
	headings: readonly string[],
	titles: readonly string[]
): readonly ValueHeading[] {
	const title = titles.find((line) => OF_THINGS.test(line));
	if (title === undefined || headings.some((heading) => OF_THINGS.test(heading))) return said;
	const yearly = AND_TIME.test(title);
	return said.map((one, at) => {
		const { period } = one;
		if (period === null || (yearly && period.frequency !== 'span')) return one;
		return { ...one, content: headings[at] ?? '', period: null, preliminary: false };
	});
}

/** How many months, quarters, weeks or half-years a year has. */
const PARTS: readonly number[] = [4, 12, 52, 53];

/** Why headings such as `1`, `2` … `12` cannot be told: they may be parts of a year, or anything else that is numbered. */
export function whyNumbered(headings: readonly string[]): Fault | null {
	const numbers = headings.filter((heading) => /^0?[1-9]$|^[1-5]\d$/.test(heading));
	const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
	const isRow = numbers.every((heading, at) => Number(heading) === at + 1);
	return isRow && PARTS.includes(numbers.length)
		? fault('headings-may-be-parts', { from: first, to: last })
		: null;
}
