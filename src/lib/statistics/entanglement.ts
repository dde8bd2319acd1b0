import type { Circumstance, DeclaredQuestion, Happening } from '$lib/domain/declared-question';
import type { VerdictSubject } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { addWeeks, weeksBetween } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';

/** What begins or ends nearer than this to a start or an end cannot be told apart. */
export const NEAR_WEEKS = 8;

/** What a question is really about once everything near it in time is drawn in. */
export interface Entanglement {
	readonly about: VerdictSubject;
	/** The first to begin of those it is about. */
	readonly first: Happening;
	/** Circumstances near any of them, in order of time. */
	readonly circumstances: readonly Extract<VerdictReason, { kind: 'circumstance' }>[];
	/** Weeks that belong to nothing else; null: no such end. */
	readonly from: IsoWeek | null;
	readonly to: IsoWeek | null;
}

/**
 * Draws in every other measure or event with a start or an end within eight weeks of one of those already in, until none is left.
 * Those further off limit the weeks instead: a level that they may have changed is in neither side of the comparison.
 */
export function entangle({ intervention, others, circumstances }: DeclaredQuestion): Entanglement {
	const together = [intervention];
	let apart = others.filter(({ id }) => id !== intervention.id);
	for (;;) {
		const near = apart.filter((other) => together.some((one) => areNear(one, other)));
		if (near.length === 0) break;
		together.push(...near);
		apart = apart.filter((other) => !near.includes(other));
	}
	const isNear = (other: Happening) => together.some((one) => areNear(one, other));
	const turning = circumstances.filter((one) => LASTING[one.kind] && !isNear(one));
	together.sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
	return {
		about: subjectOf(together),
		first: together[0] ?? intervention,
		circumstances: circumstances
			.filter(isNear)
			.sort((a, b) => compare(a.from, b.from))
			.map(({ kind, title }) => ({
				kind: 'circumstance',
				circumstance: kind,
				title,
				weeks: NEAR_WEEKS
			})),
		...weeksOfItsOwn(together, [...apart, ...turning])
	};
}

/** A stretch of weeks in which something may have changed. */
interface Turn {
	readonly from: IsoWeek;
	readonly to: IsoWeek;
}

function areNear(one: Happening, other: Happening): boolean {
	return turnsOf(one).some((a) =>
		turnsOf(other).some(
			(b) => weeksBetween(a.to, b.from) < NEAR_WEEKS && weeksBetween(b.to, a.from) < NEAR_WEEKS
		)
	);
}

function turnsOf({ from, latest, to }: Happening): Turn[] {
	const start = { from, to: latest };
	return to === null || to <= latest ? [start] : [start, { from: to, to }];
}

/** A holiday passes; another question, or others who answer, stay. */
const LASTING: Readonly<Record<Circumstance['kind'], boolean>> = {
	holiday: false,
	'question-changed': true,
	'group-joined': true,
	'group-left': true,
	other: false
};

function weeksOfItsOwn(together: readonly Happening[], apart: readonly Happening[]) {
	const own = together.flatMap(turnsOf);
	const first = own.map(({ from }) => from).sort()[0]!;
	const last = own
		.map(({ to }) => to)
		.sort()
		.at(-1)!;
	const turns = apart.flatMap(turnsOf);
	const before = turns.filter(({ to }) => to < first).map(({ to }) => addWeeks(to, 1));
	const after = turns.filter(({ from }) => from > last).map(({ from }) => addWeeks(from, -1));
	return { from: before.sort().at(-1) ?? null, to: after.sort()[0] ?? null };
}

function subjectOf(together: readonly Happening[]): VerdictSubject {
	const [first, second, ...rest] = together.map(({ title }) => title);
	if (second === undefined) return { kind: 'one', title: first! };
	const turns = together.flatMap(turnsOf);
	return {
		kind: 'joint',
		titles: [first!, second, ...rest],
		from: together[0]!.from,
		to: turns
			.map(({ to }) => to)
			.sort()
			.at(-1)!
	};
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
