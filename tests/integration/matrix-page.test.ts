import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Intervention } from '$lib/domain/intervention';
import { createIntervention } from '$lib/server/store/register/intervention';
import { load } from '../../src/routes/(public)/insatser/+page.server';
import Page from '../../src/routes/(public)/insatser/+page.svelte';
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
		await add({ title: 'Sent', start: '2026-11-02', goalArea: 'habits' });
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
			'Den enda bedömda insatsen har följts av en tydlig ändring i måendet',
			'1 åt det gröna hållet.',
			'3 går inte att avgöra: inga veckor före starten (2) och starten är inte känd tillräckligt noga (1).',
			'2 är för tidiga att bedöma: den första går att bedöma från vecka 1 2027',
			'1 är ett evenemang, som inte bedöms.'
		])
			expect(said).toContain(words);
	});

	test('has a row for each that has something to show, and the planned last', async () => {
		const { body } = await open();
		const table = body.slice(body.indexOf('<table'), body.indexOf('</table>'));
		expect(linked(table)).toEqual(['sent', 'fest', 'nytt-bad', 'aldre-vard', 'framtid']);
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
			[expect.stringMatching(/^Måendet .*högre än väntat .* till .* högre/), 'gäller inte'],
			['Måendet Kan bedömas från vecka 1 2027', 'gäller inte'],
			[
				expect.stringMatching(/^Måendet Veckan efter: \d+ % väntat \d+ % till \d+ %$/),
				'gäller inte'
			],
			[
				'Måendet Går inte att avgöra inga veckor före starten',
				// Beside forty municipalities of half to one and a half the population in 2014.
				expect.stringMatching(/^\S.* Ingen tydlig ändring \d+ lägre till \d+ personer högre$/)
			]
		]);
	});

	test('counts all questions', async () => {
		expect((await open()).body).toContain(
			'Frågor i alla rutor: 8. I dag är 2 bedömda, 3 går inte att avgöra, 2 är för tidiga och 1 är evenemang.'
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
		expect(body).toContain('<option value="Pello">Pello</option>');
		expect(body).toContain('urval');
	});
});
