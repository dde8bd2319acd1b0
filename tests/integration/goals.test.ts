import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadGoals } from '$lib/server/load-goals';
import { addAccount } from '$lib/server/store/accounts/account';
import { findDataVersion } from '$lib/server/store/data-version';
import { goal } from '../support/goals';
import { listGoals } from '$lib/server/store/register/goal';
import {
	createIntervention,
	findIntervention,
	listInterventions,
	updateIntervention
} from '$lib/server/store/register/intervention';
import { copyToYearLater } from '$lib/server/store/register/intervention-copy';
import { listVersions } from '$lib/server/store/register/intervention-version';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { PUBLIC } from '$lib/domain/reader';
import { interventionDraft } from '../support/expectations';
import {
	configurationOf,
	folderOf,
	loadFiguresOf,
	loadInterventionsOf
} from '../support/municipality';
import { AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases } from '../support/store';

/** A goal as the file writes it. */
function written(id: string, change: object = {}) {
	const { area, text, source } = goal(id);
	return { id, area, goal: text, source, ...change };
}

onBothDatabases('the goals of a municipality', (database) => {
	const folder = mkdtempSync(join(tmpdir(), 'laget-mal-'));
	const path = join(folder, 'goals.json');
	const store = () => database.store();
	const load = () => loadGoals(store(), { configuration: configurationOf('overtornea'), folder });
	const loadFile = (...goals: object[]) => {
		writeFileSync(path, JSON.stringify({ goals }));
		return load();
	};
	const kept = async () =>
		(await listGoals(store(), AREA)).map(({ id, followed }) => (followed ? id : `${id} (borta)`));
	const add = (title: string, ...goals: string[]) => {
		const { content } = interventionDraft({ title, start: '2026' });
		const draft = {
			content: { ...content, card: { ...EMPTY_CARD, goals } },
			status: 'public' as const
		};
		return createIntervention(store(), AREA, draft, { accountId: null });
	};

	beforeAll(() => loadFiguresOf(store(), 'overtornea'));
	afterEach(async () => {
		await database.pool().query('delete from intervention_version');
		await database.pool().query('delete from intervention');
		await loadFile();
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('are those of the file, in its order, with the names of what they are followed by', async () => {
		await loadFile(written('b', { indicators: ['befolkning'] }), written('a'));
		const [first, second] = await listGoals(store(), AREA);
		expect([first, second]).toEqual([
			goal('b', { indicators: [{ id: 'befolkning', name: expect.any(Object) }] }),
			goal('a')
		]);
		expect(first?.indicators[0]?.name.sv).toMatch(/\S/);
	});

	test('follow the file: words are changed, an order is changed, and what is gone goes', async () => {
		await loadFile(written('a'), written('b'), written('c'));
		const text = { sv: 'Nytt', fi: 'Uusi', fit: 'Uusi', en: 'New' };
		await loadFile(written('c'), written('a', { goal: text }));
		const goals = await listGoals(store(), AREA);
		expect(goals.map((one) => [one.id, one.text.sv])).toEqual([
			['c', 'Mål c'],
			['a', 'Nytt']
		]);
	});

	test('are not written again when the file is the same', async () => {
		await loadFile(written('a', { indicators: ['befolkning'] }), written('b'));
		await add('Den', 'b');
		await loadFile(written('a', { indicators: ['befolkning'] }));
		const before = await findDataVersion(store());
		await load();
		expect(await findDataVersion(store())).toBe(before);
	});

	test('change what everyone sees when the file is another', async () => {
		await loadFile(written('a'));
		const before = await findDataVersion(store());
		await loadFile(written('a', { source: 'Plan 2027' }));
		expect(await findDataVersion(store())).not.toBe(before);
	});

	test('are none without the file, nor without a folder', async () => {
		await loadFile(written('a'));
		rmSync(path);
		await load();
		const without = await kept();
		await loadFile(written('a'));
		await loadGoals(store(), { configuration: configurationOf('overtornea'), folder: null });
		expect([without, await kept()]).toEqual([[], []]);
	});

	describe('that interventions point at', () => {
		test('stay when they are gone from the file, as no longer followed and last', async () => {
			await loadFile(written('a'), written('b'), written('c'));
			await add('Den', 'a');
			await loadFile(written('c'));
			expect(await kept()).toEqual(['c', 'a (borta)']);
		});

		test('stay while only an earlier version points at them', async () => {
			await loadFile(written('a'), written('b'));
			const one = await add('Den', 'a');
			const { content } = interventionDraft({ title: 'Den', start: '2026' });
			await updateIntervention(store(), one.slug, 1, { content, status: 'public' }, null);
			await loadFile(written('b'));
			expect(await kept()).toEqual(['b', 'a (borta)']);
		});

		test('are followed again when they come back', async () => {
			await loadFile(written('a'));
			await add('Den', 'a');
			await loadFile();
			await loadFile(written('a'));
			expect(await kept()).toEqual(['a']);
		});

		test('are read back with them, in every version', async () => {
			const { id, slug } = await add('Den', 'b', 'a');
			const found = await findIntervention(store(), slug, PUBLIC);
			const [version] = await listVersions(store(), id, COORDINATOR);
			expect([found?.card?.goals, version?.content.card?.goals]).toEqual([
				['b', 'a'],
				['b', 'a']
			]);
		});

		test('go with a copy, and none where the version was kept before there were goals', async () => {
			const [now, before] = [await add('Nu', 'a'), await add('Förr', 'a')];
			await database
				.pool()
				.query(
					`update intervention_version set content = content #- '{card,goals}' where intervention_id = $1`,
					[before.id]
				);
			const person = { email: 'anna@example.se', name: 'Anna', role: 'coordinator' } as const;
			const writer = (await addAccount(store(), person)) ?? '';
			const copies = await Promise.all(
				[now, before].map(async (one) => {
					const copy = await copyToYearLater(store(), one, writer);
					return (await findIntervention(store(), copy?.slug ?? '', COORDINATOR))?.card?.goals;
				})
			);
			const [version] = await listVersions(store(), before.id, COORDINATOR);
			expect([copies, version?.content.card?.goals]).toEqual([[['a'], []], []]);
		});
	});

	test.each([
		['no JSON', '{', 'hela filen'],
		['a goal without its English', JSON.stringify({ goals: [half()] }), 'goals.0.goal.en'],
		[
			'an indicator that is not there',
			JSON.stringify({
				goals: [written('a'), written('b', { indicators: ['befolkning', 'lycka'] })]
			}),
			'goals.1.indicators.1'
		]
	])('stop the start, by file and place, with %s', async (_, text, place) => {
		await loadFile(written('a'));
		writeFileSync(path, text);
		await expect(load()).rejects.toMatchObject({
			name: 'StartProblem',
			message: `Kommunens fil ${path} går inte att läsa: se ${place}.`
		});
		expect(await kept()).toEqual(['a']);
	});

	test('of the demonstration are what its real interventions point at', async () => {
		const configuration = configurationOf('overtornea');
		await loadGoals(store(), { configuration, folder: folderOf('overtornea') });
		await loadInterventionsOf(store(), 'overtornea');
		const all = await listInterventions(store(), AREA, PUBLIC);
		const serving = all.filter(({ card }) => card?.goals.length);
		expect(serving.map(({ slug, card }) => `${slug}: ${card?.goals.join()}`)).toContain(
			'sportoteket: sportoteket'
		);
		expect([serving.length, serving.filter(({ example }) => example)]).toEqual([6, []]);
	});

	function half() {
		const { goal: words, ...rest } = written('a');
		return { ...rest, goal: { ...words, en: undefined } };
	}
});
