import { describe, expect, test } from 'vitest';
import { describeAftermath } from '$lib/format/aftermath';
import { LANGUAGES } from '$lib/domain/language';
import type { Aftermath } from '$lib/domain/figure';

const DESCRIBED: Aftermath = {
	kind: 'described',
	before: { low: 61, high: 61 },
	after: { low: 64, high: 64 },
	weeksBefore: 8,
	weeksAfter: 8
};

describe.each(LANGUAGES)('in %s', (language) => {
	test('both shares are said', () => {
		expect(describeAftermath(DESCRIBED, language)).toMatch(/61.*64/);
	});

	test('too few weeks are counted', () => {
		const text = describeAftermath({ kind: 'too-few-weeks', before: 8, after: 3 }, language);
		expect(text).toMatch(/8.*3/);
	});
});

test('many neighbours are named by the first two and counted', () => {
	const text = describeAftermath({ kind: 'entangled', with: ['A', 'B', 'C', 'D', 'E'] }, 'sv');
	expect(text).toBe('Går inte att skilja från A, B och 3 till, som låg nära i tid.');
});

test.each(['orsak', 'effekt', 'tack vare', 'bevisar', 'ledde till'])(
	'no sentence says %s',
	(word) => {
		const texts = [
			DESCRIBED,
			{ kind: 'too-few-weeks', before: 1, after: 1 } as const,
			{ kind: 'entangled', with: ['A'] } as const
		].map((aftermath) => describeAftermath(aftermath, 'sv'));
		expect(texts.join(' ')).not.toContain(word);
	}
);
