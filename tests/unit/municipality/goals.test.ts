import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSourceDefinitions } from '$imports/registry';
import { LANGUAGES } from '$lib/domain/language';
import { parseGoals } from '$lib/server/municipality/parse-goals';

const ALL = resolve(import.meta.dirname, '../../../data-imports/municipalities');
const WITH_GOALS = readdirSync(ALL).filter((name) => existsSync(join(ALL, name, 'goals.json')));

const AREA = { sv: 'Ämne', fi: 'Aihe', fit: 'Aihe', en: 'Subject' };
const GOAL = {
	...{ id: 'fler-ute', area: AREA, source: 'Plan 2026' },
	goal: { sv: 'Fler är ute', fi: 'Ulkona', fit: 'Ulkona', en: 'More outdoors' }
};

function placesOf(file: unknown) {
	const parsed = parseGoals(JSON.stringify(file));
	return parsed.ok ? [] : parsed.places;
}

const withGoal = (change: object) => ({ goals: [GOAL, { ...GOAL, id: 'andra', ...change }] });

test('a goal is read with its area, its words, its document and what it is followed by', () => {
	const file = { goals: [{ ...GOAL, indicators: ['befolkning'] }] };
	expect(parseGoals(JSON.stringify(file))).toEqual({
		ok: true,
		value: [
			{
				...{ id: 'fler-ute', area: AREA, text: GOAL.goal },
				...{ indicatorIds: ['befolkning'], source: 'Plan 2026' }
			}
		]
	});
});

test('what it is followed by may be left out', () => {
	const parsed = parseGoals(JSON.stringify({ goals: [GOAL] }));
	expect(parsed.ok && parsed.value[0]?.indicatorIds).toEqual([]);
});

describe('a file is refused', () => {
	test.each(['', '{', 'null', '[]', '"goals"'])('as a whole when it is %j', (text) => {
		expect(parseGoals(text)).toEqual({ ok: false, places: [''] });
	});

	test.each([
		[{}, ['goals']],
		[{ goals: {} }, ['goals']],
		[{ goals: [], mål: [] }, ['mål']],
		[withGoal({ id: 'Fler ute' }), ['goals.1.id']],
		[withGoal({ id: 'fler-ute' }), ['goals.1.id']],
		[withGoal({ id: 7 }), ['goals.1.id']],
		[withGoal({ goal: { ...GOAL.goal, fit: undefined } }), ['goals.1.goal.fit']],
		[withGoal({ goal: { ...GOAL.goal, en: ' ' } }), ['goals.1.goal.en']],
		[withGoal({ goal: { ...GOAL.goal, no: 'Flere ute' } }), ['goals.1.goal.no']],
		[withGoal({ goal: 'Fler är ute' }), ['goals.1.goal']],
		[withGoal({ area: { ...AREA, fi: 'Toinen' } }), ['goals.1.area.fi']],
		[withGoal({ indicators: 'befolkning' }), ['goals.1.indicators']],
		[withGoal({ indicators: ['Befolkning 2026'] }), ['goals.1.indicators.0']],
		[withGoal({ source: undefined }), ['goals.1.source']],
		[withGoal({ target: 100 }), ['goals.1.target']],
		[{ goals: Array.from({ length: 101 }, (_, n) => ({ ...GOAL, id: `g${n}` })) }, ['goals']]
	])('with the place that is wrong: %#', (file, places) => {
		expect(placesOf(file)).toEqual(places);
	});

	test('with every place at once', () => {
		expect(placesOf(withGoal({ id: '', source: '' }))).toEqual(['goals.1.id', 'goals.1.source']);
	});
});

describe.each(WITH_GOALS)('the goals of %s', (name) => {
	const parsed = parseGoals(readFileSync(join(ALL, name, 'goals.json'), 'utf8'));
	const goals = parsed.ok ? parsed.value : [];

	test('are read', () => {
		expect([parsed, goals.length > 0]).toEqual([expect.objectContaining({ ok: true }), true]);
	});

	test('name only indicators that everybody who starts it has', () => {
		const real = listSourceDefinitions(name).filter(({ source }) => !source.example);
		const known = real.flatMap(({ indicators }) => indicators.map(({ id }) => id));
		const named = goals.flatMap(({ indicatorIds }) => indicatorIds);
		expect(named.filter((id) => !known.includes(id))).toEqual([]);
	});

	test('are labels in four languages: they begin with a capital and end without a full stop', () => {
		const said = goals.flatMap(({ area, text }) =>
			LANGUAGES.flatMap((language) => [area[language] ?? '', text[language] ?? ''])
		);
		expect(said.filter((text) => !/^\p{Lu}.*[^.]$/u.test(text))).toEqual([]);
		expect(goals.filter(({ text }) => /đ/i.test(text.fit ?? ''))).toEqual([]);
	});
});

test('somebody has goals', () => {
	expect(WITH_GOALS).not.toEqual([]);
});
