import { MOOD_KINDS, type MoodKind } from '$lib/domain/exact-month';
import { answersOf, MOODS } from '$lib/domain/mood';
import type { Mood, MoodCounts } from '$lib/domain/mood';
import type { SingleGroup } from '$lib/disclosure/support';
import type { Chance } from './chance';

/** What happened to a week between its two versions, without the attacked answer. */
export interface Change {
	readonly after: readonly SingleGroup<MoodKind>[];
	/** Answers of persons, by group: known to nobody but the persons. */
	readonly added: ReadonlyMap<number, MoodCounts>;
	readonly taken: ReadonlyMap<number, MoodCounts>;
}

interface Target {
	readonly group: number;
	readonly comes: 'first' | 'late';
}

interface Week {
	readonly chance: Chance;
	readonly before: readonly SingleGroup<MoodKind>[];
	readonly target: Target;
	readonly draw: () => Mood;
}

/** Answers that come and go: one line each, the group and how many. */
interface Moves {
	readonly come: readonly number[];
	/** A group and the colour that goes; null: any. */
	readonly go: readonly { readonly group: number; readonly mood: Mood | null }[];
}

/** Late answers, many or few; wrong groups; answers taken away; a whole new group; changes that stop just short of the limit. */
export function drawChange(
	chance: Chance,
	before: readonly SingleGroup<MoodKind>[],
	target: Target,
	draw: () => Mood
): Change {
	const week = { chance, before, target, draw };
	const place = chance.next();
	return carryOut(week, KINDS_OF_CHANGE.find(({ upTo }) => place < upTo)!.moves(week));
}

const late = {
	upTo: 0.62,
	moves: ({ chance, before }: Week): Moves => ({
		come: Array.from({ length: 15 + chance.below(12) }, () => chance.pick(before).group),
		go: []
	})
};

/** So many in each kind that both are drawn anew where they are shown. */
const lateInBoth = {
	upTo: 0.74,
	moves: ({ chance, before }: Week): Moves => ({
		come: MOOD_KINDS.flatMap((own) => {
			const groups = before.filter(({ kind }) => kind === own);
			return Array.from({ length: 20 + chance.below(10) }, () => chance.pick(groups).group);
		}),
		go: []
	})
};

const few = {
	upTo: 0.79,
	moves: ({ chance, before }: Week): Moves => ({
		come: Array.from({ length: chance.below(9) }, () => chance.pick(before).group),
		go: []
	})
};

const wrongGroup = {
	upTo: 0.84,
	moves: ({ chance, before }: Week): Moves => ({
		come: Array.from({ length: 12 + chance.below(8) }, () => chance.pick(before).group),
		go: Array.from({ length: 12 + chance.below(8) }, () => ({
			group: chance.pick(before).group,
			mood: null
		}))
	})
};

const takenAway = {
	upTo: 0.88,
	moves: ({ chance, before }: Week): Moves => ({
		come: [],
		go: Array.from({ length: chance.below(25) }, () => ({
			group: chance.pick(before).group,
			mood: null
		}))
	})
};

/** Everything late is in one kind, but for a small group of the other. */
const oneKind = {
	upTo: 0.92,
	moves: ({ chance, before, target }: Week): Moves => {
		const own = before.find(({ group }) => group === target.group)?.kind;
		const others = before.filter(({ kind }) => kind !== own);
		return {
			come: [
				...Array.from({ length: 14 + chance.below(6) }, () => chance.pick(others).group),
				...Array.from({ length: chance.below(8) }, () => target.group)
			],
			go: []
		};
	}
};

/** One group changes most, nine or ten answers elsewhere, and one answer of the target's group is replaced by the target's. */
const shortOfTheLimit = {
	upTo: 0.97,
	moves: ({ chance, before, target }: Week): Moves => {
		const [most, other] = before.filter(({ group }) => group !== target.group);
		return {
			come: [
				...Array.from({ length: 15 }, () => most!.group),
				...Array.from({ length: 9 + chance.below(2) }, () => other!.group)
			],
			go: [{ group: target.group, mood: chance.pick(MOODS) }]
		};
	}
};

const nothing = { upTo: 1, moves: (): Moves => ({ come: [], go: [] }) };

const KINDS_OF_CHANGE = [
	late,
	lateInBoth,
	few,
	wrongGroup,
	takenAway,
	oneKind,
	shortOfTheLimit,
	nothing
];

function carryOut({ chance, before, draw }: Week, { come, go }: Moves): Change {
	const none = () => ({ green: 0, yellow: 0, red: 0 });
	const counts = new Map(before.map((single) => [single.group, { ...single.counts }]));
	const taken = new Map(before.map(({ group }) => [group, none()]));
	const added = new Map(before.map(({ group }) => [group, none()]));
	for (const { group, mood } of go) {
		const left = counts.get(group)!;
		const there = MOODS.filter((one) => left[one] > 0 && (mood === null || one === mood));
		if (there.length === 0) continue;
		const gone = chance.pick(there);
		left[gone] -= 1;
		taken.get(group)![gone] += 1;
	}
	for (const group of come) {
		const mood = draw();
		counts.get(group)![mood] += 1;
		added.get(group)![mood] += 1;
	}
	const after = before.map((single) => ({ ...single, counts: counts.get(single.group)! }));
	return { after, added, taken };
}

/** How many persons' answers changed, the attacked one's too: in all, and outside the group where most did. */
export function countPersons(
	{ added, taken }: Change,
	target: Target,
	isIn: (group: number) => boolean
): { readonly all: number; readonly outside: number } {
	const changes = [...added]
		.filter(([group]) => isIn(group))
		.map(([group, counts]) => {
			const isLate = target.comes === 'late' && target.group === group;
			return Math.max(answersOf(counts) + (isLate ? 1 : 0), answersOf(taken.get(group)!));
		});
	const all = changes.reduce((sum, change) => sum + change, 0);
	return { all, outside: all - Math.max(0, ...changes) };
}
