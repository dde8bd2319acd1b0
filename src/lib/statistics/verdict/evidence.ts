import type { DeclaredRegister, Happening, SeriesWeek } from '$lib/domain/declared-register';
import type { Evidence, Stretch } from '$lib/domain/verdict';
import type { IsoWeek } from '$lib/domain/week';
import type { Effect, JointEffect } from '$lib/statistics/joint/outcome';
import { areNumbers } from '$lib/statistics/numbers';
import { mean } from '$lib/statistics/sum';

/** As exact as it is written, the interval rounded outward: what is read is what was judged. Null: beyond any number, or no weeks with it. */
export function evidenceOf(
	{ estimate, low, high, detectable }: JointEffect,
	about: readonly Happening[],
	register: DeclaredRegister
): Evidence | null {
	if (!areNumbers([estimate, low, high, detectable])) return null;
	const { scale } = register;
	const observed = listObserved(register);
	const before = stretchOf(
		observed.map(({ week }) => week).filter((week) => isBefore(about, week))
	);
	const within = stretchOf(observedWith(about, register).map(({ week }) => week));
	if (!before || !within) return null;
	return {
		...widenToDecimals({ estimate, low, high }, scale.decimals),
		detectable: roundUp(detectable, scale.decimals),
		answers: mean(observed.flatMap(({ n }) => n ?? [])),
		period: { kind: 'weeks', before, after: within }
	};
}

/** The observed weeks in which at least one of them surely was on. */
export function observedWith(
	about: readonly Happening[],
	register: DeclaredRegister
): ObservedWeek[] {
	return listObserved(register).filter(({ week }) => about.some((one) => isWith(one, week)));
}

type ObservedWeek = SeriesWeek & { readonly value: number };

function listObserved({ weeks }: DeclaredRegister): ObservedWeek[] {
	return weeks.filter((one): one is ObservedWeek => one.value !== null && one.n !== 0);
}

/** Weeks that surely lie within it. */
export function isWith({ start, end }: Happening, week: IsoWeek): boolean {
	return week >= start.latest && (end === null || week <= end.from);
}

/** Before the one; of several a week in which none of them can have been on. */
export function isBefore(about: readonly Happening[], week: IsoWeek): boolean {
	return about.every(
		({ start, end }) => week < start.from || (about.length > 1 && end !== null && week > end.latest)
	);
}

function stretchOf(weeks: readonly IsoWeek[]): Stretch<IsoWeek> | null {
	const [first, last] = [weeks[0], weeks.at(-1)];
	return first && last ? { first, last, count: weeks.length } : null;
}

/** An estimate to so many decimals, with an interval that is no narrower than it was. */
export function widenToDecimals(
	{ estimate, low, high }: Pick<Effect, 'estimate' | 'low' | 'high'>,
	decimals: number
): Pick<Effect, 'estimate' | 'low' | 'high'> {
	const step = 10 ** decimals;
	return {
		estimate: plain(Math.round(estimate * step) / step),
		low: plain(-roundUp(-low, decimals)),
		high: plain(roundUp(high, decimals))
	};
}

export function roundUp(value: number, decimals: number): number {
	const step = 10 ** decimals;
	return Math.ceil(value * step) / step;
}

/** No minus on a zero. */
function plain(value: number): number {
	return value === 0 ? 0 : value;
}
