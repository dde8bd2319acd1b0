import { describe, expect, test } from 'vitest';
import { mergeTexts, readGround, type FormGround } from '$lib/domain/two-editors';

const WAS = { title: 'Körkväll', place: 'Torget', cost: '' };

function seen(more: Partial<FormGround> = {}): FormGround {
	return { base: WAS, asked: [], answers: {}, ...more };
}

describe('two who have a form open', () => {
	test('keep what each of them alone has changed', () => {
		const merged = mergeTexts(seen(), { ...WAS, title: 'Sång' }, { ...WAS, place: 'Kyrkan' });
		expect(merged).toEqual({
			texts: { title: 'Sång', place: 'Kyrkan', cost: '' },
			clashes: [],
			kept: ['place']
		});
	});

	test('are asked about what both have changed, and nothing of either is lost', () => {
		const { texts, clashes } = mergeTexts(
			seen(),
			{ ...WAS, title: 'Sång' },
			{ ...WAS, title: 'Dans' }
		);
		expect([texts.title, clashes]).toEqual([
			'Sång',
			[{ field: 'title', theirs: 'Dans', mine: 'Sång' }]
		]);
	});

	test('are not asked about what both have written alike', () => {
		const both = { ...WAS, title: 'Sång' };
		expect(mergeTexts(seen(), both, both).clashes).toEqual([]);
	});

	test('are asked about all that differs where the form does not say what it was filled from', () => {
		const { clashes } = mergeTexts(seen({ base: null }), WAS, { ...WAS, title: 'Dans', cost: '5' });
		expect(clashes.map(({ field }) => field)).toEqual(['title', 'cost']);
	});

	test.each([
		['theirs', 'Dans', []],
		['mine', 'Sång', []],
		[undefined, 'Sång', ['title']]
	] as const)('who are asked and answer %s get %s', (answer, title, open) => {
		const base = { ...WAS, title: 'Dans' };
		const answers: FormGround['answers'] = answer ? { title: answer } : {};
		const { texts, clashes } = mergeTexts(
			seen({ base, asked: ['title'], answers }),
			{ ...WAS, title: 'Sång' },
			base
		);
		expect([texts.title, clashes.map(({ field }) => field)]).toEqual([title, open]);
	});

	test('are asked anew where a third has changed what the answer was about', () => {
		const ground = seen({
			base: { ...WAS, title: 'Dans' },
			asked: ['title'],
			answers: { title: 'mine' as const }
		});
		const { clashes } = mergeTexts(ground, { ...WAS, title: 'Sång' }, { ...WAS, title: 'Bad' });
		expect(clashes).toEqual([{ field: 'title', theirs: 'Bad', mine: 'Sång' }]);
	});

	test('never have a press taken for nothing said', () => {
		const theirs = { ...WAS, title: 'Dans' };
		expect([
			mergeTexts(seen(), WAS, theirs).clashes.length,
			mergeTexts(seen(), WAS, theirs, ['title']).clashes.length
		]).toEqual([0, 1]);
	});
});

test('a form says what it was filled from, what it asked and what was answered', () => {
	const form = new URLSearchParams([
		['base', JSON.stringify(WAS)],
		['asked', 'title'],
		['asked', 'place'],
		['keep-title', 'theirs'],
		['keep-place', 'whatever']
	]);
	expect(readGround(form)).toEqual({
		base: WAS,
		asked: ['title', 'place'],
		answers: { title: 'theirs' }
	});
});

test.each(['', 'x', '[]', 'null', '"a"'])('what is no ground, %s, is taken for none', (base) => {
	expect(readGround(new URLSearchParams({ base })).base).toBeNull();
});
