import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import InterventionFacts from '$lib/components/InterventionFacts.svelte';
import InterventionForm from '$lib/components/intervention-form/InterventionForm.svelte';
import {
	EMPTY_CARD,
	GOAL_AREAS,
	writeCardTexts,
	type InterventionCard
} from '$lib/domain/intervention-card';
import { titleIn } from '$lib/domain/intervention-title';
import {
	parseIntervention,
	readInterventionTexts,
	writeInterventionTexts
} from '$lib/domain/intervention-form';
import { matchesFilter, parseInterventionFilter } from '$lib/domain/intervention-filter';
import { LANGUAGES } from '$lib/domain/language';
import { goalAreaWords } from '$lib/format/goal-area';

const parse = (fields: Record<string, string>) =>
	parseIntervention(
		readInterventionTexts(new URLSearchParams({ title: 'Vandring', start: '2026', ...fields }))
	);

const FILLED = {
	...{ goalArea: 'housing', tags: 'trygghet; Utomhus, trygghet,, ljus' },
	...{ 'title-fi': 'Kävely', 'title-en': 'Walk' }
};
const CARD: InterventionCard = {
	goalArea: 'housing',
	goals: [],
	tags: ['trygghet', 'Utomhus', 'ljus'],
	otherTitles: { fi: 'Kävely', en: 'Walk' },
	followUp: null
};

function contentOf(fields: Record<string, string>) {
	const parsed = parse(fields);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.content;
}

describe('goal area, tags and names in other languages', () => {
	test('are read of the form, each tag once', () => {
		expect(contentOf(FILLED).card).toEqual(CARD);
	});

	test('are empty where nothing is said', () => {
		expect(contentOf({}).card).toEqual(EMPTY_CARD);
	});

	test('fill the form that gives them back', () => {
		const content = contentOf(FILLED);
		const again = parseIntervention(writeInterventionTexts(content, 'draft'));
		expect(again.ok && again.value.content).toEqual(content);
	});

	test.each([
		[{ goalArea: 'happiness' }, ['goalArea: unknown-choice']],
		[{ tags: Array.from({ length: 11 }, (_, n) => `t${n}`).join() }, ['tags: too-many-tags']],
		[{ tags: 'a'.repeat(41) }, ['tags: too-long']],
		[{ tags: 'anna@example.se' }, ['tags: personal-text']],
		[{ tags: 'ring 070-123 45 67' }, ['tags: personal-text']],
		[{ tags: '850709-9805' }, ['tags: personal-text']],
		[{ tags: 'två\nrader' }, ['tags: forbidden-character']],
		[{ 'title-fit': 'a'.repeat(121) }, ['title-fit: too-long']],
		[{ 'title-en': 'Call 070-123 45 67' }, ['title-en: personal-text']]
	])('refuse %j', (fields, said) => {
		const parsed = parse(fields as Record<string, string>);
		expect(
			parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}: ${reason}`)
		).toEqual(said);
	});

	test.each([
		[{ tags: Array.from({ length: 10 }, (_, n) => `t${n}`).join() }],
		[{ tags: 'ä'.repeat(40) }]
	])('take as many and as long as %j', (fields) => {
		expect(parse(fields).ok).toBe(true);
	});

	test('are searched in', () => {
		const intervention = {
			...contentOf(FILLED),
			...{ id: '1', areaCode: '2518', slug: 'vandring', version: 1, example: false },
			status: 'public' as const,
			updatedAt: new Date(0)
		};
		const found = (text: string) =>
			matchesFilter(intervention, parseInterventionFilter(new URLSearchParams({ sok: text })));
		expect(['walk', 'utomhus kävely', 'annat'].map(found)).toEqual([true, true, false]);
	});

	test('are on the page, each name in its language', () => {
		const { body } = render(InterventionFacts, { props: { content: contentOf(FILLED) } });
		for (const said of ['Boende och närmiljö', 'trygghet, Utomhus, ljus', '<dd lang="fi"'])
			expect(body).toContain(said);
	});

	test('stand open in the form when something is wrong there, with the problem at its field', () => {
		const parsed = parse({ 'title-en': 'a'.repeat(121) });
		const texts = readInterventionTexts(new URLSearchParams({ title: 'A', start: '2026' }));
		const problems = parsed.ok ? [] : parsed.problems;
		const { body } = render(InterventionForm, { props: { texts, problems, version: null } });
		expect(body).toContain('id="title-en-problem"');
		expect(body).toContain('href="#title-en"');
		expect(body).toMatch(/<details[^>]* open[^>]*><summary[^>]*>Ämne/);
	});
});

test.each([
	['sv', 'Vandring', 'sv'],
	['fi', 'Kävely', undefined],
	['fit', 'Vandring', 'sv'],
	['en', 'Walk', undefined]
] as const)('in %s it is called %s, marked %s', (language, text, lang) => {
	expect(titleIn({ title: 'Vandring', card: CARD }, language)).toEqual({ text, lang });
});

test.each(LANGUAGES)('the eight goal areas have eight names in %s', (language) => {
	expect(new Set(GOAL_AREAS.map((area) => goalAreaWords(area, language))).size).toBe(8);
});

test('a form of before, without that part, is still read', () => {
	const { card, ...before } = readInterventionTexts(
		new URLSearchParams({ title: 'Vandring', start: '2026' })
	);
	const parsed = parseIntervention(before);
	expect([card, parsed.ok && parsed.value.content.card]).toEqual([
		writeCardTexts(EMPTY_CARD),
		undefined
	]);
});
