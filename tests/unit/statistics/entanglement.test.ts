import { describe, expect, test } from 'vitest';
import type { Circumstance } from '$lib/domain/declared-question';
import { entangle } from '$lib/statistics/entanglement';
import { happening, question, weekAt } from '../../support/questions';

const about = (others: ReturnType<typeof happening>[]) => entangle(question({ others })).about;
const circumstance = (at: number, kind: Circumstance['kind']): Circumstance => ({
	...happening(`${kind} ${at}`, at),
	kind
});

describe('eight weeks', () => {
	test('nearer is together', () => {
		expect(about([happening('Bad', 37)])).toEqual({
			kind: 'joint',
			titles: ['Sportotek', 'Bad'],
			from: weekAt(30),
			to: weekAt(37)
		});
	});

	test.each([38, 22])('eight weeks off, in week %d, is apart', (at) => {
		expect(about([happening('Bad', at)])).toEqual({ kind: 'one', title: 'Sportotek' });
	});

	test('an end counts as a start does', () => {
		expect(about([happening('Bad', 2, 33)])).toMatchObject({ titles: ['Bad', 'Sportotek'] });
	});

	test('what goes on from long before to long after is apart', () => {
		expect(about([happening('Bad', 2, 50)])).toMatchObject({ kind: 'one' });
	});

	test('what draws in a neighbour draws in the neighbour’s neighbour', () => {
		expect(about([happening('C', 42), happening('B', 36)])).toMatchObject({
			titles: ['Sportotek', 'B', 'C']
		});
	});

	test('a start that is known to its month counts with all its weeks', () => {
		const other = { ...happening('Bad', 18), latest: weekAt(23) };
		expect(about([other])).toMatchObject({ kind: 'joint' });
	});
});

test('the intervention itself is not another', () => {
	expect(about([happening('Sportotek', 30)])).toEqual({ kind: 'one', title: 'Sportotek' });
});

test('a joint question begins with the first of them', () => {
	expect(entangle(question({ others: [happening('Bad', 25)] })).first.title).toBe('Bad');
});

test('circumstances near any of them are told, in order of time', () => {
	const found = entangle(
		question({
			others: [happening('Bad', 36)],
			circumstances: [circumstance(42, 'other'), circumstance(24, 'holiday')]
		})
	);
	expect(found.circumstances.map(({ title }) => title)).toEqual(['holiday 24', 'other 42']);
});

describe('the weeks that belong to nothing else', () => {
	test('lie between what came before and what comes after', () => {
		const { from, to } = entangle(
			question({ others: [happening('Förr', 5), happening('Sen', 45)] })
		);
		expect([from, to]).toEqual([weekAt(6), weekAt(44)]);
	});

	test('have no ends where there is nothing else', () => {
		const { from, to } = entangle(question());
		expect([from, to]).toEqual([null, null]);
	});

	test.each<[Circumstance['kind'], boolean]>([
		['question-changed', true],
		['group-joined', true],
		['group-left', true],
		['holiday', false],
		['other', false]
	])('are cut by a circumstance that is %s: %s', (kind, cut) => {
		const circumstances = [circumstance(10, kind), circumstance(44, kind)];
		const { from, to } = entangle(question({ circumstances }));
		expect([from, to]).toEqual(cut ? [weekAt(11), weekAt(43)] : [null, null]);
	});
});
