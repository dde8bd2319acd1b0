import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import InterventionFacts from '$lib/components/InterventionFacts.svelte';
import InterventionForm from '$lib/components/intervention-form/InterventionForm.svelte';
import { guessMapping } from '$lib/domain/column-mapping';
import { chosenGoals, groupByArea, offeredGoals, type Goal } from '$lib/domain/goal';
import { completeCard, EMPTY_CARD, type InterventionCard } from '$lib/domain/intervention-card';
import {
	parseIntervention,
	readInterventionTexts,
	writeInterventionTexts
} from '$lib/domain/intervention-form';
import { LANGUAGES } from '$lib/domain/language';
import { moveToYearLater } from '$lib/domain/year-later';
import { goalInArea, goalWords } from '$lib/format/goal';
import { describeProblem } from '$lib/format/problems/describe-problem';
import * as m from '$lib/paraglide/messages';
import { interventionFields, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid } from '$lib/server/own/read-grid';
import { goal } from '../support/goals';

const HEALTH = { sv: 'Folkhälsa', fi: 'Kansanterveys', fit: 'Kansanterveys', en: 'Health' };
const OUTDOORS = goal('ute', {
	area: HEALTH,
	indicators: [{ id: 'befolkning', name: { sv: 'Folkmängd', fi: 'Väkiluku' } }]
});
const CLUBS = goal('klubbar');
const RESTED = goal('vila', { area: HEALTH });
const GONE = goal('borta', { followed: false });
const GOALS = [OUTDOORS, CLUBS, RESTED, GONE];
const IDS = GOALS.map(({ id }) => id);

const idsOf = (goals: readonly Goal[]) => goals.map(({ id }) => id);

function textsOf(fields: readonly (readonly [string, string])[]) {
	const typed = new URLSearchParams({ title: 'Vandring', start: '2026' });
	for (const [name, value] of fields) typed.append(name, value);
	return readInterventionTexts(typed);
}

function contentOf(...ids: string[]) {
	const parsed = parseIntervention(textsOf(ids.map((id) => ['goals', id] as const)), IDS);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.content;
}

describe('goals', () => {
	test('stand by area, the areas in the order of their first goal', () => {
		expect(groupByArea(GOALS).map(({ area, goals }) => [area.sv, idsOf(goals)])).toEqual([
			['Folkhälsa', ['ute', 'vila']],
			['Ämne klubbar', ['klubbar']],
			['Ämne borta', ['borta']]
		]);
	});

	test('that are no longer followed are offered only where they are chosen', () => {
		expect([idsOf(offeredGoals(GOALS, [])), idsOf(offeredGoals(GOALS, ['borta']))]).toEqual([
			['ute', 'klubbar', 'vila'],
			['ute', 'klubbar', 'vila', 'borta']
		]);
	});

	test('that nobody knows are passed over', () => {
		expect(idsOf(chosenGoals(GOALS, ['vila', 'okänt', 'ute']))).toEqual(['ute', 'vila']);
	});

	test.each(LANGUAGES)('say in %s what they are about, and when they are over', (language) => {
		expect([goalInArea(OUTDOORS, language), goalWords(GONE, language)]).toEqual([
			`${HEALTH[language]}: ${OUTDOORS.text[language]}`,
			m.cards_goal_gone({ goal: GONE.text[language] ?? '' }, { locale: language })
		]);
	});
});

describe('the goals of an intervention', () => {
	test('are read of the form, each once and in the order of the goals', () => {
		expect(contentOf('vila', 'ute', 'vila').card?.goals).toEqual(['ute', 'vila']);
	});

	test('fill the form that gives them back', () => {
		const content = contentOf('vila', 'borta');
		const again = parseIntervention(writeInterventionTexts(content, 'draft'), IDS);
		expect(again.ok && again.value.content).toEqual(content);
	});

	test.each([
		['nobody knows', IDS],
		['a municipality without goals is sent', []]
	])('are refused when it is one that %s', (_, known) => {
		const parsed = parseIntervention(textsOf([['goals', 'månen']]), known);
		expect(parsed.ok ? [] : parsed.problems).toEqual([{ field: 'goals', reason: 'unknown-goal' }]);
	});

	test('go with a copy to the year after', () => {
		expect(moveToYearLater(contentOf('ute', 'borta'))?.card?.goals).toEqual(['ute', 'borta']);
	});

	test('are none in what was kept before there were any', () => {
		const before = { goalArea: null, tags: ['ute'], otherTitles: {} } as Partial<InterventionCard>;
		const content = { ...contentOf(), card: before as InterventionCard };
		expect(completeCard(content).card).toEqual({ ...EMPTY_CARD, tags: ['ute'] });
	});
});

describe('the form', () => {
	const formOf = (goals: readonly Goal[], ...chosen: string[]) => {
		const texts = textsOf(chosen.map((id) => ['goals', id] as const));
		return render(InterventionForm, { props: { texts, problems: [], goals, version: null } }).body;
	};
	const boxesOf = (body: string) =>
		[...body.matchAll(/<input type="checkbox" name="goals" value="([a-z]+)"( checked)?/g)].map(
			([, id, checked]) => `${id}${checked ? ' checked' : ''}`
		);

	test('has a box for each goal, those that are chosen marked', () => {
		expect(boxesOf(formOf(GOALS, 'vila'))).toEqual(['ute', 'vila checked', 'klubbar']);
	});

	test('has a legend for all of them and one for each area', () => {
		const body = formOf(GOALS);
		const set = body.slice(body.indexOf('<fieldset id="goals"'));
		const legends = [...set.matchAll(/<legend[^>]*>([^<]*)/g)].map(([, words]) => words);
		expect(legends.slice(0, 3)).toEqual(['Kommunens mål', 'Folkhälsa', 'Ämne klubbar']);
	});

	test('keeps one that is no longer followed, and says that it is not', () => {
		expect(formOf(GOALS, 'borta')).toContain('Mål borta (följs inte längre)');
	});

	test('stands open where a goal is chosen', () => {
		const opened = (body: string) => /<details[^>]* open[^>]*><summary[^>]*>Ämne/.test(body);
		expect([opened(formOf(GOALS, 'ute')), opened(formOf(GOALS))]).toEqual([true, false]);
	});

	test('says at the boxes what is wrong with them', () => {
		const texts = textsOf([['goals', 'månen']]);
		const problems = [{ field: 'goals', reason: 'unknown-goal' }] as const;
		const { body } = render(InterventionForm, {
			props: { texts, problems, goals: GOALS, version: null }
		});
		expect(body).toContain('href="#goals"');
		expect(body).toMatch(/<fieldset id="goals"[^>]*aria-describedby="goals-hint goals-problem"/);
	});

	test('asks for none where the municipality has none', () => {
		expect(formOf([])).not.toContain('Kommunens mål');
	});
});

describe('the page', () => {
	const factsOf = (goals: readonly Goal[], ...chosen: string[]) =>
		render(InterventionFacts, { props: { content: contentOf(...chosen), goals } })
			.body.replace(/<!--.*?-->/g, '')
			.replace(/\s+/g, ' ');

	test('says what each goal is about, where it stands and what shows how it goes', () => {
		const body = factsOf(GOALS, 'ute');
		for (const said of ['Folkhälsa: Mål ute', 'Plan 2026', 'href="/indikatorer/befolkning"'])
			expect(body).toContain(said);
	});

	test('does not make something measured of what is not', () => {
		expect(factsOf(GOALS, 'vila')).toContain(m.cards_goal_shown_by_none());
	});

	test('says only that it is over of one that is no longer followed', () => {
		const body = factsOf(GOALS, 'borta');
		expect(body).toContain('Ämne borta: Mål borta (följs inte längre)');
		expect(body).not.toContain('Plan 2026');
	});

	test('says nothing of goals that are chosen and not there', () => {
		expect(factsOf([], 'ute')).not.toContain('Kommunens mål');
	});
});

describe('a table of interventions', () => {
	async function readRows(goals: readonly Goal[], heading: string, ...cells: string[]) {
		const lines = [`Titel;Start;${heading}`, ...cells.map((cell) => `Något;2026-W10;"${cell}"`)];
		const bytes = new TextEncoder().encode(lines.join('\n'));
		const grid = await readGrid({ name: 'insatser.csv', bytes }, 'interventions');
		if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
		const mapping = guessMapping(grid.value.headings, interventionFields(goals));
		const { drafts, problems } = readInterventionGrid(grid.value, mapping, goals);
		return { goals: drafts.map(({ content }) => content.card?.goals), problems };
	}

	test.each(LANGUAGES)('has goals in a column that is called as in %s', async (language) => {
		const heading = m.cards_fact_goals({}, { locale: language });
		const said = OUTDOORS.text[language] ?? '';
		const read = await readRows(GOALS, heading, said, `${said.toUpperCase()}.`);
		expect(read).toEqual({ goals: [['ute'], ['ute']], problems: [] });
	});

	test('may write several, by id, by words and as the pages do', async () => {
		const read = await readRows(GOALS, 'Mål', 'ute; Mål klubbar;Folkhälsa: Mål vila', '');
		expect(read).toEqual({ goals: [['ute', 'klubbar', 'vila'], []], problems: [] });
	});

	test.each(['Bättre liv', 'Mål borta', 'ute; månen'])(
		'with the goal “%s” is refused with its line and what to do',
		async (cell) => {
			const { problems } = await readRows(GOALS, 'Mål', 'ute', cell);
			expect(problems).toMatchObject([{ line: 3, column: 'Mål', value: cell }]);
			expect(describeProblem(problems[0]!, 'sv')).toBe(m.cards_problem_unknown_goal());
		}
	);

	test.each([
		['has none', []],
		['follows none any more', [GONE]]
	])('may call a column anything where the municipality %s', async (_, goals) => {
		expect(await readRows(goals, 'Mål', 'Bättre liv')).toEqual({
			goals: [undefined],
			problems: []
		});
	});
});
