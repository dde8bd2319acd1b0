import type { ExactMonth } from '$lib/domain/exact-month';
import type { Mood } from '$lib/domain/mood';
import { MOODS } from '$lib/domain/mood';
import type { PublicCell } from '$lib/domain/release';
import { correctMonth } from '$lib/disclosure/correct';
import type { Correction } from '$lib/disclosure/correct';
import { protectMonth } from '$lib/disclosure/protect';
import type { Protection, PublicMonth } from '$lib/disclosure/protect';
import type { Chance } from './chance';
import { compile } from './histories';
import type { AttackedMonth, History } from './histories';
import type { Hmac, Mechanism } from './mechanism';

/** What the three worlds have in common: all but one answer, and the secret. */
export interface PublishedMonth {
	readonly history: History;
	readonly month: AttackedMonth;
	/** One for each colour that the attacked answer may have. */
	readonly worlds: readonly World[];
	readonly secretChanged: boolean;
}

interface World {
	readonly mood: Mood;
	readonly before: ExactMonth;
	readonly after: ExactMonth;
	readonly first: PublicMonth;
	readonly correction: Correction;
}

/** Publishes a month and its correction through the product's own functions, once for each colour of the attacked answer. */
export function publishWorlds(
	history: History,
	month: AttackedMonth,
	mechanism: Mechanism,
	hmac: Hmac,
	chance: Chance
): PublishedMonth {
	const secret = chance.bytes(32);
	const random = chance.bytes(32);
	const secretChanged = chance.next() < 0.3;
	const keyFor = (of: Uint8Array) =>
		mechanism.monthKey(hmac, of, { random, name: `${history.areaCode} ${month.name}` });
	const key = keyFor(secret);
	const laterKey = secretChanged ? keyFor(chance.bytes(32)) : key;
	const worlds = MOODS.map((mood) => {
		const before = compile(history, month, 'first', mood);
		const after = compile(history, month, 'second', mood);
		const first = protectMonth(before, protectionOf(history, mechanism, hmac, key));
		const later = protectionOf(history, mechanism, hmac, laterKey);
		const correction = correctMonth({ exact: before, figures: first }, after, {
			...later,
			threshold: history.thresholdAfter
		});
		// Both versions have the same weeks.
		return { mood, before, after, first, correction: correction! };
	});
	return { history, month, worlds, secretChanged };
}

export function protectionOf(
	{ areaCode, threshold, partition }: Pick<History, 'areaCode' | 'threshold' | 'partition'>,
	mechanism: Mechanism,
	hmac: Hmac,
	key: Uint8Array
): Protection {
	const keyed = mechanism.wrap((message) => hmac(key, message));
	return { areaCode, threshold, partition, keyed };
}

/** What everyone sees of a week, or of the month. */
export function cellShown(figures: PublicMonth, period: string): PublicCell {
	const cell =
		period === 'month'
			? figures.publicMonth
			: figures.publicWeeks.find(({ week }) => week === period);
	if (!cell) throw new Error(`Nothing was published for ${period}`);
	return cell;
}
