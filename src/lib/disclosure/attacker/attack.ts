import { seedChance } from './chance';
import { measureBothVersions } from './both-versions';
import { drawHistory, SIZES } from './histories';
import { measureKeys } from './keys';
import { measureLateAnswer } from './late-answer';
import { measureLaw } from './law';
import type { Finding } from './measure';
import type { Hmac, Mechanism } from './mechanism';
import { tabulate } from './noise-table';
import { measureNothingCertain } from './nothing-certain';
import { measureOneVersion } from './one-version';
import { measurePosteriorBound } from './posterior-bound';
import { publishWorlds } from './publish';
import { measureSameStructure } from './same-structure';
import { viewMonth } from './views';

/** How much is tried. */
export interface AttackSize {
	readonly histories: number;
	readonly seed: number;
	/** Answers a week; null: a size for each history. */
	readonly answers: number | null;
	readonly vectors: number;
	readonly secrets: number;
	/** Weeks whose noise is looked for again. */
	readonly weeks: number;
}

/** What `npm run attack` tries. */
export const FULL_SIZE: AttackSize = {
	histories: 500,
	seed: 1,
	answers: null,
	vectors: 1e6,
	secrets: 2000,
	weeks: 500
};

/** Publishes random histories by the rule, and gives what the eight measures say of all that everyone has seen, in their order. */
export function attack(size: AttackSize, mechanism: Mechanism, hmac: Hmac): Finding[] {
	const chance = seedChance(size.seed);
	const tables = tabulate(mechanism);
	const one = measureOneVersion(size.histories);
	const late = measureLateAnswer(tables, size.histories);
	const both = measureBothVersions(size.histories);
	const bound = measurePosteriorBound();
	const certain = measureNothingCertain(mechanism, tables);
	const keys = measureKeys(size.weeks, mechanism, hmac, chance);
	const seeing = [one, late, both, bound, certain, keys];
	for (let index = 0; index < size.histories; index++) {
		const history = drawHistory(chance, size.answers ?? chance.pick(SIZES));
		for (const month of history.months) {
			const published = publishWorlds(history, month, mechanism, hmac, chance);
			const views = viewMonth(published, tables);
			for (const measure of seeing) measure.see(published, views);
		}
	}
	const key = chance.bytes(32);
	const keyed = mechanism.wrap((message) => hmac(key, message));
	return [
		...[one, late, both, bound].map((measure) => measure.conclude()),
		measureLaw(size.vectors, keyed),
		certain.conclude(),
		keys.conclude(),
		measureSameStructure(size.secrets, mechanism, tables, hmac, chance)
	];
}

/** One line a measure, and one for all. */
export function reportAttack(findings: readonly Finding[], histories: number) {
	const lines = findings.map(
		({ holds, text }, index) => `(${index + 1}) ${holds ? 'holds' : 'FAILS'}  ${text}`
	);
	const held = findings.filter(({ holds }) => holds).length;
	const guesses = findings.reduce((sum, finding) => sum + finding.guesses, 0);
	const last = `attack: ${held} of ${findings.length} hold, ${histories} histories, ${guesses} guesses`;
	return { lines: [...lines, last], holds: held === findings.length };
}
