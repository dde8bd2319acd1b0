import type { MoodCounts } from '$lib/domain/mood';
import { answersOf } from '$lib/domain/mood';
import type { PublicCell } from '$lib/domain/release';
import { addCounts } from '$lib/disclosure/support';
import { addGuess, NO_TRIES, shareRight } from './guess';
import type { Tries } from './guess';
import type { AttackedCell, History } from './histories';
import { likelihoodsOfLate } from './late-prior';
import type { AttackMeasure } from './measure';
import { GUESSES_A_HISTORY, inPercent } from './measure';
import type { NoiseTables } from './noise-table';

const MOST = 0.49;

/** (2) A late answer in a corrected week: by an outsider, by the group's manager, and by one who knows every other answer. */
export function measureLateAnswer(tables: NoiseTables, histories: number): AttackMeasure {
	const tries: Record<'outsider' | 'manager' | 'all', Tries> = {
		outsider: NO_TRIES,
		manager: NO_TRIES,
		all: NO_TRIES
	};
	return {
		see: ({ history, month }, views) => {
			for (const [index, cell] of month.cells.entries()) {
				if (cell.target.comes === 'first') continue;
				for (const [truth, { first, second, redrawn, both }] of views[index]!.entries()) {
					if (!redrawn || second.gap !== null) continue;
					tries.all = addGuess(tries.all, both, truth);
					const shown = countsAround(cell, history, first, second);
					if (!shown) continue;
					const guess = (isKnown: (group: number) => boolean) =>
						likelihoodsOfLate(knowledgeOf(cell, shown, isKnown), tables);
					const nobody = () => false;
					const own = (group: number) => group === cell.target.group;
					tries.outsider = addGuess(tries.outsider, guess(nobody), truth);
					tries.manager = addGuess(tries.manager, guess(own), truth);
				}
			}
		},
		conclude: () => {
			const { outsider, manager, all } = tries;
			const shares = [outsider, manager, all].map(shareRight);
			const said = shares.map(inPercent);
			return {
				holds:
					all.guesses >= GUESSES_A_HISTORY * histories && shares.every((share) => share <= MOST),
				text: `late answer, corrected week: outsider ${said[0]}, manager ${said[1]}, all others known ${said[2]} of ${all.guesses} (≤ 49 %)`,
				guesses: outsider.guesses + manager.guesses + all.guesses
			};
		}
	};
}

/** The counts that the attacked answer is in, and whose they are; null where the versions show different parts, or answers went too. */
function countsAround(
	cell: AttackedCell,
	{ partition }: History,
	first: PublicCell,
	second: PublicCell
) {
	if (first.gap !== null || second.gap !== null) return null;
	if ([...cell.change.taken.values()].some((counts) => answersOf(counts) > 0)) return null;
	if (!first.kinds && !second.kinds) {
		return { counts: [first.counts, second.counts] as const, isIn: () => true };
	}
	const kind = partition?.get(cell.target.group);
	if (!first.kinds || !second.kinds || !kind) return null;
	return {
		counts: [first.kinds[kind], second.kinds[kind]] as const,
		isIn: (group: number) => partition?.get(group) === kind
	};
}

function knowledgeOf(
	{ before, change, shares }: AttackedCell,
	{ counts, isIn }: NonNullable<ReturnType<typeof countsAround>>,
	isKnown: (group: number) => boolean
) {
	const late = [...change.added].map(([group, added]) => ({ group, counts: added }));
	const sum = (
		parts: readonly { readonly group: number; readonly counts: MoodCounts }[],
		known: boolean
	) =>
		addCounts(
			parts
				.filter(({ group }) => isIn(group) && isKnown(group) === known)
				.map((part) => part.counts)
		);
	return {
		shown: counts,
		known: [sum(before, true), sum(late, true)] as const,
		unknown: [answersOf(sum(before, false)), answersOf(sum(late, false))] as const,
		shares
	};
}
