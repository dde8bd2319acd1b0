import { fault, wholeFile } from '$lib/domain/problem';
import { expect, test } from 'vitest';
import { checkSource, fetchAndTell } from '../../src/cli/fetch-source';
import { onFetchingGround } from '../support/fetching-ground';
import { PUBLISHERS } from '../support/publishers/publishers';
import { onBothDatabases } from '../support/store';

const [scb] = PUBLISHERS;

onBothDatabases('a source fetched at the console', (database) => {
	const ground = onFetchingGround(database);
	const fetch = (sourceId = 'scb-folkmangd', options = {}) =>
		fetchAndTell(ground.database(), sourceId, options, ground.means());

	test('says what came of it, and the second time that nothing is new', async () => {
		ground.service().answerBy(scb.replay());
		expect([await fetch(), await fetch()]).toEqual([
			{ ok: true, sentence: '20 värden lästa: 20 nya, 0 ändrade, 0 borta, 0 utelämnade.' },
			{ ok: true, sentence: 'Tjänsten säger detsamma som förut. Inget ändrades.' }
		]);
	});

	test('waits for a yes when periods would go, unless that was said', async () => {
		ground.service().answerBy(scb.replay());
		await fetch();
		ground.service().answerBy(scb.replay({ removed: ['2020'] }));
		const refused = await fetch();
		const kept = (await ground.figures()).length;
		const allowed = await fetch('scb-folkmangd', { allowShrinking: true });
		expect([refused.ok, refused.sentence, kept, allowed.sentence]).toEqual([
			false,
			expect.stringMatching(/har värden för: 2020\..*--allow-shrinking\./),
			20,
			'16 värden lästa: 0 nya, 0 ändrade, 4 borta, 0 utelämnade.'
		]);
	});

	test('is told when it has no service, with those that have', async () => {
		expect(await fetch('maende')).toEqual({
			ok: false,
			sentence: expect.stringMatching(/^maende har ingen tjänst att hämta från\..*kolada\.$/)
		});
	});

	test('stops when it is asked to, and keeps nothing', async () => {
		ground.service().answerBy(scb.replay());
		const stopping = new AbortController();
		stopping.abort();
		const { ok, sentence } = await fetch('scb-folkmangd', { signal: stopping.signal });
		expect([ok, sentence, await ground.figures()]).toEqual([
			false,
			'Hämtningen avbröts. (6 november 2026, 03:15) De senaste värdena ligger kvar.',
			[]
		]);
	});

	test('is described without being stored', async () => {
		ground.service().answerBy(scb.replay());
		const progress: unknown[] = [];
		const tell = (...how: unknown[]) => void progress.push(how);
		const description = await checkSource('scb-folkmangd', tell, ground.means());
		expect([description, progress, await ground.figures()]).toEqual([
			{
				...{ file: 'SCB TAB638', format: 'json-stat', source: 'scb-folkmangd' },
				...{ rows: 20, observations: 20, skipped: 0, reasons: {}, problems: [] },
				dimensions: expect.arrayContaining([
					{ name: 'Tid', heading: 'år', role: 'period', categories: 5 }
				]),
				sample: expect.arrayContaining([
					{ indicator: 'befolkning', area: '00', period: '2020', sex: 'T', value: 42170 }
				])
			},
			[['fetching', 1, 1]],
			[]
		]);
	});

	test('is described by what is wrong with it', async () => {
		ground.service().answerBy(scb.replay({ renamed: true }));
		const { problems } = await checkSource('scb-folkmangd', () => undefined, ground.means());
		expect(problems).toEqual([
			wholeFile(fault('answer-category-gone', { word: 'tot', dimension: 'Alder' }))
		]);
	});
});
