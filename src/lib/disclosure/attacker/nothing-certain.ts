import { MOOD_KINDS } from '$lib/domain/exact-month';
import { writeReleaseLines } from '$lib/domain/release';
import { LEAST_CHANGED } from '$lib/disclosure/correct';
import { writeCellMessage } from '$lib/disclosure/cell-message';
import { EPSILON, moveCounts } from '$lib/disclosure/noise';
import { RULE_VERSION } from '$lib/disclosure/protect';
import type { PublicMonth } from '$lib/disclosure/protect';
import { bytesFor } from './canaries';
import { countPersons } from './changes';
import type { AttackedCell, History } from './histories';
import type { AttackMeasure } from './measure';
import type { DrawName, Mechanism } from './mechanism';
import type { NoiseTables } from './noise-table';
import type { View } from './views';

const AROUND = 10;

/** (6) Every count near the truth stays possible, nothing is drawn anew for a few, and what looks alike is alike to the byte. */
export function measureNothingCertain(mechanism: Mechanism, tables: NoiseTables): AttackMeasure {
	const ruledOut = countRuledOut(mechanism, tables);
	const written = { lines: new Map<string, string>(), bytes: new Map<string, string>() };
	let alike = 0;
	let unlike = 0;
	let forFew = 0;
	const compare = (figures: PublicMonth) => {
		for (const part of partsOf(figures)) {
			const [line, json] = [writeReleaseLines(part), JSON.stringify(part)];
			const [knownJson, knownLine] = [written.lines.get(line), written.bytes.get(json)];
			written.lines.set(line, json);
			written.bytes.set(json, line);
			if (knownJson === undefined && knownLine === undefined) continue;
			alike += 1;
			unlike += Number(knownJson !== json || knownLine !== line);
		}
	};
	return {
		see: ({ history, month, worlds }, views) => {
			written.lines.clear();
			written.bytes.clear();
			for (const world of worlds) {
				compare(world.first);
				compare(world.correction.figures);
			}
			for (const [index, cell] of month.cells.entries()) {
				forFew += views[index]!.filter((view) => isForFew(view, cell, history)).length;
			}
		},
		conclude: () => ({
			holds: ruledOut === 0 && forFew === 0 && unlike === 0 && alike > 0,
			text: `within ±${AROUND} ${ruledOut} counts ruled out, ${forFew} weeks drawn anew for too few, ${unlike} of ${alike} twins unlike (0, 0, 0)`,
			guesses: 0
		})
	};
}

/** Noises from −10 to 10 that no bytes give, or that the law gives no chance. */
function countRuledOut({ wrap }: Mechanism, tables: NoiseTables): number {
	const noises = Array.from({ length: 2 * AROUND + 1 }, (_, index) => index - AROUND);
	const counts = { green: 100, yellow: 100, red: 100 };
	return (['first', 'second'] as const)
		.map((draw: DrawName) => {
			const name = { rule: RULE_VERSION, draw, areaCode: '', period: '', cell: '' };
			const found = new Set(
				noises.flatMap((noise) => {
					const slice = bytesFor(noise, EPSILON[draw]);
					const keyed = wrap(() => Uint8Array.from([...slice, ...slice, ...slice]));
					const moved = moveCounts(counts, keyed(writeCellMessage(name, counts)), EPSILON[draw]);
					return Object.values(moved).map((count) => count - counts.green);
				})
			);
			return noises.filter((noise) => !found.has(noise) || !(tables[draw].at(noise) > 0)).length;
		})
		.reduce((sum, one) => sum + one, 0);
}

/** Counted by persons, whom only the attack knows: in the week, and in each kind that both versions show. */
function isForFew(
	{ first, second, redrawn }: View,
	{ change, target }: AttackedCell,
	{ partition, groupsKnown }: History
): boolean {
	if (!redrawn) return false;
	const persons = (isIn: (group: number) => boolean) => countPersons(change, target, isIn);
	if (!groupsKnown) return persons(() => true).all < LEAST_CHANGED.unknown;
	const kinds = [first, second].every((shown) => shown.gap === null && shown.kinds);
	const parts = [
		() => true,
		...(kinds ? MOOD_KINDS : []).map((kind) => (group: number) => partition?.get(group) === kind)
	];
	return parts.some((isIn) => persons(isIn).outside < LEAST_CHANGED.known);
}

/** Each cell as a release of its own. */
function partsOf({ publicWeeks, publicMonth }: PublicMonth): PublicMonth[] {
	const weeks = publicWeeks.map((week) => ({ publicWeeks: [week], publicMonth: null }));
	return publicMonth ? [{ publicWeeks: [], publicMonth }] : weeks;
}
