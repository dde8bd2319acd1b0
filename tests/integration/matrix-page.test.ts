import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import type { Intervention } from '$lib/domain/intervention';
import { createIntervention } from '$lib/server/store/register/intervention';
import { load } from '../../src/routes/(public)/insatser/+page.server';
import Page from '../../src/routes/(public)/insatser/+page.svelte';
import { GET } from '../../src/routes/(public)/insatser/omdomen.[format]/+server';
import { addDraft, addFixed, interventionDraft, MORE_GREEN } from '../support/expectations';
import { loadFiguresOf } from '../support/municipality';
import { AREA } from '../support/mood-store';
import { openStaff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const LASTING = { kind: 'measure', end: 'ongoing', status: 'public' };
const of = (indicatorId: string) => ({ ...MORE_GREEN, indicatorId });

onBothDatabases('the matrix of interventions', (database) => {
	const store = () => database.store();
	const add = (fields: Record<string, string>): Promise<Intervention> =>
		createIntervention(store(), AREA, interventionDraft({ ...LASTING, ...fields }), {
			accountId: null
		});

	beforeAll(async () => {
		await loadFiguresOf(store(), 'overtornea');
		await publishStepped(store());
		await openStaff(store(), []);
		const bath = await add({ title: 'Nytt bad', start: '2026-06-03', place: 'Pello' });
		await add({ title: 'Sent', start: '2026-11-02', goalArea: 'habits', tags: 'promenad, ungdom' });
		await add({ title: 'Gammalt', start: '2024-02-01' });
		await add({ title: 'Bara året', start: '2026' });
		await add({ title: 'Framtid', start: '2027-02-01' });
		await add({ title: 'Fest', start: '2026-09-09', kind: 'event', end: 'point' });
		await add({ title: 'Bygge', start: '2026-03-30', kind: 'circumstance', circumstance: 'other' });
		const old = await add({ title: 'Äldre vård', start: '2015-03-01' });
		await addFixed(store(), old, 'later', of('befolkning'));
		await addDraft(store(), bath, of('ohalsotal'));
		const secret = await add({ title: 'Hemligt', start: '2016-03-01', status: 'internal' });
		await addFixed(store(), secret, 'later', of('medelalder'));
		await add({ title: 'Utkastet', start: '2026-03-01', status: 'draft', place: 'Dolda platsen' });
	});

	const open = async (search = '') => {
		const url = new URL(`http://localhost/insatser${search}`);
		const data = await load({ url, locals: { language: 'sv', account: null } } as never);
		const { body } = render(Page as never, { props: { data } as never });
		return { data, body: body.replaceAll('\u00a0', ' ').replace(/<!--.*?-->/g, '') };
	};
	const linked = (body: string) =>
		[...body.matchAll(/href="\/insatser\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
	/** The text of each cell in the row of an intervention. */
	const rowOf = (body: string, slug: string) => {
		const rows = body.split('<tr').filter((one) => one.includes(`/insatser/${slug}"`));
		const cells = rows.flatMap((row) => row.split(/<t[dh][ >]/).slice(1));
		return cells.map((cell) =>
			cell
				.replace(/^[^>]*?>/, '')
				.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		);
	};

	test('answers first, with how many could be judged, how many not and why, and when', async () => {
		const { body } = await open();
		const said = body.slice(body.indexOf('<h1'), body.indexOf('<form'));
		for (const words of [
			'Den enda bedömningen visar en tydlig ändring i måendet',
			'1 åt det gröna hållet.',
			'3 går inte att avgöra: inga veckor före starten (2) och starten är inte känd tillräckligt noga (1).',
			'2 är för tidiga att bedöma: den första går att bedöma från vecka 1 2027',
			'1 är kortare än fyra veckor, så nivån bedöms inte.'
		])
			expect(said).toContain(words);
	});

	test('has a row for each that has something to show, and the planned last', async () => {
		const { body } = await open();
		const table = body.slice(body.indexOf('<table'), body.indexOf('</table>'));
		const rows = table.slice(table.indexOf('<tbody'));
		expect(linked(rows)).toEqual(['sent', 'fest', 'nytt-bad', 'aldre-vard', 'framtid']);
		expect(table.indexOf('Planerade')).toBeGreaterThan(table.indexOf('/insatser/aldre-vard'));
	});

	test('leaves out nothing that is public, and shows it once', async () => {
		const { body } = await open();
		const slugs = linked(body).filter((slug) => slug !== 'forvantningar');
		expect([...slugs].sort()).toEqual(
			[
				...['aldre-vard', 'bara-aret', 'bygge', 'fest', 'framtid', 'gammalt'],
				...['nytt-bad', 'sent']
			].sort()
		);
		for (const words of ['omständighet: annat', '· inga veckor före starten'])
			expect(body.slice(body.indexOf('Utan omdöme'))).toContain(words);
	});

	test('has words in each cell, and says of an empty one that it is not concerned', async () => {
		const { body } = await open();
		const rows = ['nytt-bad', 'sent', 'fest', 'aldre-vard'].map((slug) => rowOf(body, slug));
		expect(rows.map((cells) => cells.slice(1))).toEqual([
			[
				expect.stringMatching(/^Måendet .*högre än väntat .* till .* högre/),
				'gäller inte',
				'ingen'
			],
			['Måendet Kan bedömas från vecka 1 2027', 'gäller inte', 'ingen'],
			[
				expect.stringMatching(/^Måendet Veckan efter: \d+ % väntat \d+ % till \d+ %$/),
				'gäller inte',
				'ingen'
			],
			[
				'Måendet Går inte att avgöra inga veckor före starten',
				// Beside forty municipalities of half to one and a half the population in 2014.
				expect.stringMatching(
					/^\S.* Ingen tydlig ändring [\d\s]+ lägre till [\d\s]+ personer högre$/
				),
				// It was written after the start.
				'Förväntan Kom efter starten'
			]
		]);
	});

	test('names goal area and tags under the intervention', async () => {
		const { body } = await open();
		expect(rowOf(body, 'sent')[0]).toMatch(/^Sent .* · insats Levnadsvanor · promenad, ungdom$/);
	});

	test('has no column of expectations where nothing that is shown has any', async () => {
		const { body } = await open('?mal=6');
		const head = body.slice(body.indexOf('<thead'), body.indexOf('</thead>'));
		expect(head).not.toContain('Förväntan');
	});

	test('tells of chance over the mood and the indicators', async () => {
		const { data, body } = await open();
		expect(data).toMatchObject({ family: { mood: 1, indicators: 1 } });
		expect(body).toContain('Bedömda frågor i hela registret: 1 om måendet och 1 om nyckeltal.');
	});

	describe('as a file', () => {
		const ask = async (format: string, search = '', role: Role | null = null) => {
			const url = new URL(`http://localhost/insatser/omdomen.${format}${search}`);
			const account = role && { id: '1', email: 'a@example.se', name: 'A', role };
			const locals = { language: 'sv', account };
			const request = new Request(url);
			try {
				return await GET({ url, params: { format }, request, locals } as never);
			} catch (refusal) {
				return new Response(null, { status: (refusal as { status: number }).status });
			}
		};
		const rows = async (search = ''): Promise<Record<string, unknown>[]> =>
			((await (await ask('json', search)).json()) as { rows: Record<string, unknown>[] }).rows;

		test('has a row for each question that the page counts, in the order of the page', async () => {
			const told = (await rows()).map(({ intervention, measure }) => [intervention, measure]);
			expect(told).toEqual([
				...[
					['sent', 'maende'],
					['fest', 'maende'],
					['nytt-bad', 'maende']
				],
				...[
					['aldre-vard', 'maende'],
					['aldre-vard', 'befolkning'],
					['framtid', 'maende']
				],
				...[
					['bara-aret', 'maende'],
					['gammalt', 'maende']
				]
			]);
		});

		test('tells the verdict on an indicator as it does one on the mood', async () => {
			const row = (await rows()).find(({ measure }) => measure === 'befolkning');
			expect(row).toMatchObject({
				class: { code: 'no-clear-change' },
				shape: { code: 'no-clear-change', words: expect.stringMatching(/^Ingen tydlig ändring: /) },
				verdict: expect.stringMatching(/^Ingen tydlig ändring/),
				...{ low: expect.any(Number), high: expect.any(Number), unit: { code: 'persons' } },
				...{ expectation: { code: 'later' }, visible_on: expect.any(String) }
			});
		});

		test('has the filter of the page', async () => {
			expect((await rows('?mal=6')).map(({ intervention, tags }) => [intervention, tags])).toEqual([
				['sent', 'promenad; ungdom']
			]);
		});

		test('is described for programs', async () => {
			const csv = await ask('csv', '?sprak=en');
			expect(csv.headers.get('link')).toContain('</insatser/omdomen.csv-metadata.json?sprak=en>');
			const told = (await (await ask('csv-metadata.json', '?sprak=en')).json()) as {
				url: string;
				tableSchema: { columns: { name: string; datatype: string }[] };
			};
			const types = new Map(
				told.tableSchema.columns.map(({ name, datatype }) => [name, datatype] as const)
			);
			expect([told.url, types.get('estimate'), types.get('visible_on')]).toEqual([
				...['/insatser/omdomen.csv?sprak=en', 'number', 'date']
			]);
		});

		test('names nothing that is not public', async () => {
			const texts = await Promise.all(
				['csv', 'json'].map(async (format) => (await ask(format)).text())
			);
			expect(texts.join()).not.toMatch(/hemligt|utkastet|dolda platsen|medel(a|å)lder|ohalsotal/i);
		});

		test.each([
			['svg', '', null, 404],
			['csv', '?sprak=fi', null, 403],
			['csv', '?sprak=fi', 'communicator', 200],
			['csv', '?sprak=klingon', null, 200]
		] as const)('%s%s is answered to %s with %i', async (format, search, role, status) => {
			expect((await ask(format, search, role)).status).toBe(status);
		});
	});

	test('counts all questions', async () => {
		expect((await open()).body).toContain(
			'Frågor i alla rutor: 8. Bedömda för sig: 2. Bedömda bara tillsammans med andra: 0. Går inte att avgöra: 3. För tidigt: 2. Kortare än fyra veckor: 1.'
		);
	});

	describe('shows nothing of what is not public', () => {
		test.each(['', '?sok=hemligt', '?plats=Dolda+platsen', '?ar=2016', '?slag=insats'])(
			'asked with %s',
			async (search) => {
				const { data, body } = await open(search);
				// What was asked is not told: the form gives it back.
				const bytes = JSON.stringify({ ...data, filter: null }) + body.replace(/<input.*?>/g, '');
				expect(bytes).not.toMatch(/hemligt|utkastet|dolda platsen|medel(a|å)lder|"ohalsotal"/i);
			}
		);
	});

	test('needs no script', async () => {
		const { body } = await open();
		expect(body).not.toMatch(/<script|onclick|style="/);
	});

	test.each([
		['?mal=6', ['sent']],
		['?plats=pello', ['nytt-bad']],
		['?ar=2015', ['aldre-vard']],
		['?ar=2026&slag=handelse', ['fest']],
		['?slag=omstandighet', ['bygge']],
		['?sok=finns+inte', []]
	])('shows with %s %j', async (search, slugs) => {
		const { body } = await open(search);
		expect(linked(body).filter((slug) => slug !== 'forvantningar')).toEqual(slugs);
	});

	test('says nothing of verdicts where only circumstances are asked for', async () => {
		const { body } = await open('?slag=omstandighet');
		expect(body).toMatch(/<h1[^>]*>Insatser<\/h1>/);
	});

	test('offers what there is to choose, and keeps what was chosen', async () => {
		const { body } = await open('?mal=6&ar=2026');
		expect(body).toMatch(/<option value="6" selected(="")?>Levnadsvanor<\/option>/);
		expect(body).toMatch(/<option value="2026" selected(="")?>2026<\/option>/);
		expect(body).toContain('<option value="Pello" lang="sv">Pello</option>');
		expect(body).toContain('urval');
	});
});
