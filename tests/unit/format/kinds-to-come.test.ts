import { describe, expect, test } from 'vitest';
import type { WhyNoKinds } from '$lib/domain/checked-kinds';
import { asIsoWeek } from '$lib/domain/week';
import { describeKindsToCome } from '$lib/format/kinds-to-come';
import { WHOLE_LANGUAGES } from '../../support/languages';

const short = (...kinds: Extract<WhyNoKinds, { reason: 'short' }>['kinds'][number][]) => ({
	...{ reason: 'short' as const, kinds }
});
const WHYS: readonly WhyNoKinds[] = [
	short({ kind: 'business', lack: 'too-few-answers' }),
	short({ kind: 'municipal', lack: 'too-few-answers' }),
	short({ kind: 'business', lack: 'too-few-groups' }),
	short(
		{ kind: 'business', lack: 'too-few-groups' },
		{ kind: 'municipal', lack: 'too-few-answers' }
	),
	{ reason: 'in-neither' },
	{ reason: 'not-apart' }
];
const WEEKS = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45'].map(
	asIsoWeek
);

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	test('every reason is told in words of its own', () => {
		const checked = WHYS.map((why, index) => ({
			...{ week: WEEKS[index]!, shown: false as const, why }
		}));
		const told = describeKindsToCome(checked, language);
		expect(new Set(told.map((text) => text.replace(/^[^:]*:/, ''))).size).toBe(WHYS.length);
		expect(told.filter((text) => /[{}]|undefined|mood_|\s\s|[^.]$/.test(text))).toEqual([]);
	});

	test('weeks of which the same is true are told together', () => {
		const checked = WEEKS.map((week, index) =>
			index === 2 ? { week, shown: false as const, why: WHYS[4]! } : { week, shown: true as const }
		);
		const [shown, hidden, ...others] = describeKindsToCome(checked, language);
		expect(others).toEqual([]);
		expect([shown?.match(/4[0-5]/g), hidden?.match(/4[0-5]/g)]).toEqual([
			['40', '41', '43', '44', '45'],
			['42']
		]);
	});
});
