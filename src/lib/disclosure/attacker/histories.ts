import type { ExactCell, ExactMonth, MoodKind } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { Mood, MoodCounts } from '$lib/domain/mood';
import type { Partition } from '$lib/disclosure/protect';
import { addCounts, gatherSmall } from '$lib/disclosure/support';
import type { SingleGroup } from '$lib/disclosure/support';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { drawChange } from './changes';
import type { Change } from './changes';
import type { Chance } from './chance';

/** Sizes that are tried where none is wanted, in answers a week. */
export const SIZES = [18, 30, 60, 140, 200];
const MONTHS = 24;

/** One group's answers in one week. */
export type Tally = SingleGroup<MoodKind>;

/**
 * A week, or a month as one sum, without the answer that is attacked: that one is there from the first version, or comes late.
 * Everything else in it is known to the strongest attacker.
 */
export interface AttackedCell {
	readonly period: IsoWeek | 'month';
	readonly before: readonly Tally[];
	readonly change: Change;
	readonly target: { readonly group: number; readonly comes: 'first' | 'late' };
	/** The shares of green, yellow and red that the answers were drawn by. */
	readonly shares: MoodCounts;
}

export interface AttackedMonth {
	readonly name: string;
	readonly per: 'week' | 'month';
	readonly cells: readonly AttackedCell[];
	readonly notAsked: readonly IsoWeek[];
}

/** What a municipality has published of, over two years. */
export interface History {
	readonly areaCode: string;
	readonly threshold: number;
	/** The threshold when corrections are made. */
	readonly thresholdAfter: number;
	readonly partition: Partition;
	readonly groupsKnown: boolean;
	readonly months: readonly AttackedMonth[];
}

interface Member {
	readonly group: number;
	readonly kind: MoodKind;
	readonly size: number;
	readonly joins: number;
	readonly leaves: number;
}

export function drawHistory(chance: Chance, answers: number): History {
	const groupsKnown = chance.next() < 0.85;
	const members = drawMembers(chance, answers);
	const shares = drawShares(chance);
	const threshold = chance.next() < 0.8 ? 10 : 10 + chance.below(4);
	const declared = members.filter(() => chance.next() < 0.99);
	return {
		areaCode: String(1000 + chance.below(9000)),
		threshold,
		thresholdAfter: chance.next() < 0.8 ? threshold : threshold + chance.below(4),
		partition:
			groupsKnown && chance.next() < 0.6
				? new Map(declared.map(({ group, kind }) => [group, kind]))
				: null,
		groupsKnown,
		months: drawMonths(chance, answers, members, shares)
	};
}

function drawMonths(
	chance: Chance,
	answers: number,
	members: readonly Member[],
	shares: MoodCounts
): AttackedMonth[] {
	let week = asIsoWeek('2025-W01');
	return Array.from({ length: MONTHS }, (_, index) => {
		const weeks = Array.from({ length: 4 + chance.below(2) }, (_, at) => addWeeks(week, at));
		week = addWeeks(week, weeks.length);
		const name = `month ${index + 1}`;
		const draw = (period: IsoWeek | 'month', wanted: number) =>
			drawCell(chance, period, wanted, membersAt(members, index), shares);
		if (chance.next() < 0.05) {
			return { name, per: 'month', cells: [draw('month', weeks.length * answers)], notAsked: [] };
		}
		const notAsked = weeks.filter(() => chance.next() < 0.03);
		const asked = weeks.filter((one) => !notAsked.includes(one));
		return { name, per: 'week', cells: asked.map((one) => draw(one, answers)), notAsked };
	});
}

function membersAt(members: readonly Member[], month: number): readonly Member[] {
	return members.filter(({ joins, leaves }) => joins <= month && month < leaves);
}

function drawMembers(chance: Chance, answers: number): Member[] {
	const count = 6 + chance.below(Math.min(14, Math.ceil(answers / 6)));
	return Array.from({ length: count }, (_, index) => ({
		group: index + 1,
		kind: MOOD_KINDS[index % 2]!,
		size: 0.3 + chance.next() ** 2 * 2,
		// Three of each kind stay all the time.
		joins: index < 6 || chance.next() < 0.6 ? 0 : chance.below(MONTHS),
		leaves: index < 6 || chance.next() < 0.7 ? MONTHS : chance.below(MONTHS)
	}));
}

function drawShares(chance: Chance): MoodCounts {
	const green = 0.4 + chance.next() * 0.4;
	const yellow = (1 - green) * (0.4 + chance.next() * 0.4);
	return { green, yellow, red: 1 - green - yellow };
}

function drawCell(
	chance: Chance,
	period: IsoWeek | 'month',
	wanted: number,
	members: readonly Member[],
	usual: MoodCounts
): AttackedCell {
	const shares = chance.next() < 0.08 ? unanimous(chance) : usual;
	const answers =
		chance.next() < 0.06 ? chance.below(15) : Math.round(wanted * (0.75 + chance.next() / 2));
	const whole = members.reduce((sum, { size }) => sum + size, 0);
	const counts = members.map(() => ({ green: 0, yellow: 0, red: 0 }));
	for (let answer = 0; answer < answers; answer++) {
		let place = chance.next() * whole;
		const index = members.findIndex(({ size }) => (place -= size) < 0);
		counts[Math.max(0, index)]![drawMood(chance, shares)] += 1;
	}
	const before = members.map(({ group, kind }, index) => ({
		group,
		kind,
		counts: counts[index]!,
		invited: null
	}));
	const target = {
		group: chance.pick(members).group,
		comes: chance.next() < 0.5 ? ('first' as const) : ('late' as const)
	};
	const change = drawChange(chance, before, target, () => drawMood(chance, shares));
	return { period, before, change, target, shares };
}

function unanimous(chance: Chance): MoodCounts {
	const mood = chance.next() < 0.7 ? 'green' : chance.pick(['yellow', 'red'] as const);
	return { green: 0, yellow: 0, red: 0, [mood]: 1 };
}

function drawMood(chance: Chance, { green, yellow }: MoodCounts): Mood {
	const place = chance.next();
	return place < green ? 'green' : place < green + yellow ? 'yellow' : 'red';
}

/** The compilation in the world where the attacked answer is `mood`. */
export function compile(
	{ groupsKnown }: Pick<History, 'groupsKnown'>,
	month: AttackedMonth,
	version: 'first' | 'second',
	mood: Mood
): ExactMonth {
	const [only] = month.cells;
	if (month.per === 'month' && only) {
		return { per: 'month', sum: compileCell(only, version, mood, groupsKnown) };
	}
	const asked = month.cells.map((cell) => ({
		week: cell.period as IsoWeek,
		...compileCell(cell, version, mood, groupsKnown)
	}));
	const notAsked = month.notAsked.map((week) => ({ week, gap: 'not-asked' as const }));
	return { per: 'week', weeks: [...asked, ...notAsked] };
}

export function compileCell(
	cell: AttackedCell,
	version: 'first' | 'second',
	mood: Mood,
	groupsKnown: boolean
): ExactCell {
	const tallies = version === 'first' ? cell.before : cell.change.after;
	const isThere = version === 'second' || cell.target.comes === 'first';
	const one = { green: 0, yellow: 0, red: 0, [mood]: 1 };
	const whole = tallies.map((single) =>
		isThere && single.group === cell.target.group
			? { ...single, counts: addCounts([single.counts, one]) }
			: single
	);
	if (groupsKnown) return { gap: null, groups: gatherSmall(whole) };
	const counts = addCounts(whole.map((single) => single.counts));
	return { gap: null, groups: [{ groups: null, counts, largest: 0, invited: null }] };
}
