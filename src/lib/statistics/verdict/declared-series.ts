import type { Circumstance, DeclaredRegister, Happening } from '$lib/domain/declared-register';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { addWeeks, weeksBetween } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { Register } from '$lib/statistics/joint/columns';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';

/** A declared register as the model takes it. Times are weeks since the series' first. */
export interface DeclaredSeries {
	readonly points: readonly TimedValue[];
	readonly register: Register;
	readonly timeOf: (week: IsoWeek) => number;
	readonly weekAt: (time: number) => IsoWeek;
}

/** From the first observed week to the last of the series; or why there is nothing to go by. */
export function layRegister({
	weeks,
	judged,
	beside,
	circumstances
}: DeclaredRegister):
	| { readonly ok: true; readonly value: DeclaredSeries }
	| { readonly ok: false; readonly reason: VerdictReason } {
	const first = weeks.find(({ value }) => value !== null)?.week;
	if (first === undefined) {
		const count = weeks.filter(({ hidden }) => hidden).length;
		return { ok: false, reason: count === 0 ? { kind: 'empty' } : { kind: 'hidden-weeks', count } };
	}
	const timeOf = (week: IsoWeek) => weeksBetween(first, week);
	const entryOf = (one: Happening, isJudged: boolean): RegisterEntry => ({
		...{ id: one.id, isJudged },
		from: timeOf(one.start.from),
		latest: timeOf(one.start.latest),
		end: one.end && { from: timeOf(one.end.from), latest: timeOf(one.end.latest) }
	});
	const passing = circumstances.filter(({ kind }) => kind !== 'holiday');
	return {
		ok: true,
		value: {
			points: weeks
				.map(({ week, value, n }) => ({ time: timeOf(week), value, n }))
				.filter(({ time }) => time >= 0),
			register: {
				entries: [
					...judged.map((one) => entryOf(one, true)),
					...beside.map((one) => entryOf(one, false)),
					...passing.map((one) => entryOf(lasting(one), false))
				],
				holidays: holidaysOf(circumstances, timeOf)
			},
			timeOf,
			weekAt: (time) => addWeeks(first, time)
		}
	};
}

/** Another question or another group stays, however long its own row says. */
function lasting(one: Circumstance): Happening {
	return one.kind === 'other' ? one : { ...one, end: null };
}

/** The same holiday in several years goes by the same name, but for the year in it. */
function holidaysOf(
	circumstances: readonly Circumstance[],
	timeOf: (week: IsoWeek) => number
): Set<number>[] {
	const byName = new Map<string, Set<number>>();
	for (const { kind, title, start, end } of circumstances) {
		if (kind !== 'holiday') continue;
		const name = title.replaceAll(/\d/g, '').trim().toLowerCase();
		const weeks = byName.get(name) ?? new Set<number>();
		byName.set(name, weeks);
		const last = timeOf((end ?? start).latest);
		for (let time = timeOf(start.from); time <= last; time++) weeks.add(time);
	}
	return [...byName.values()];
}
