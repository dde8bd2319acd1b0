import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import ValueTable from '$lib/components/ValueTable.svelte';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { importFile } from '../support/import-file';
import { listIndicators } from '$lib/server/store/register/indicator';
import type { FigureProvenance } from '$lib/server/views/figure-provenance';
import { viewPanel } from '$lib/server/views/indicator';
import { viewIndicatorPage } from '$lib/server/views/indicator-page';
import { SOURCES } from '$imports/registry';
import { load } from '../../src/routes/(public)/ursprung/[indicator]/[area]/[period]/+page.server';
import { GET } from '../../src/routes/diagram/[chart].[format]/+server';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { seededRandom } from '../support/example-data/random';
import { findSample } from '$lib/server/municipality/own-file';
import { onBothDatabases } from '../support/store';
import { INTAKE } from '../support/intake';
import { folderOf, loadFiguresOf, municipalityOf } from '../support/municipality';

const OVERTORNEA = municipalityOf('overtornea', true);

function sampleAt(fileName: string): string {
	const [sourceId = '', sample = ''] = fileName.split('/');
	return findSample('.', folderOf('overtornea'), sourceId, sample) ?? fileName;
}

const NOTHING_CHOSEN = parsePanelFilter(new URLSearchParams());

/** What the page shows when the reader follows a link to it. */
async function follow(path: string): Promise<FigureProvenance> {
	const url = new URL(path, 'http://localhost');
	const [, , indicator, area, period] = url.pathname.split('/');
	const loaded = await load({ url, params: { indicator, area, period } } as never);
	if (!loaded) throw new Error(`No page ${path}`);
	return loaded.provenance;
}

function publisherOf(sourceId: string): string | undefined {
	return SOURCES.find(({ source }) => source.id === sourceId)?.source.publisher;
}

onBothDatabases('the provenance of a figure', ({ store }) => {
	beforeAll(async () => {
		await loadFiguresOf(store(), 'overtornea');
		setApp({
			now: () => new Date(),
			store: store(),
			intake: INTAKE,
			municipality: OVERTORNEA,
			today: () => isoDate('2026-11-06')
		});
	});

	async function linksOf(id: string): Promise<string[]> {
		const panel = await viewPanel(store(), OVERTORNEA, id);
		if (!panel || panel.series.length === 0) return [];
		const { body } = render(ValueTable, { props: { panel, columns: panel.series } });
		return [...body.matchAll(/href="([^"]*\/ursprung\/[^"]+)"/g)].map((match) => match[1] ?? '');
	}

	test('is one click from each of 20 figures drawn at random: file, fingerprint, day and publisher', async () => {
		const ids = (await listIndicators(store())).map(({ id }) => id);
		const links: string[] = [];
		for (const id of ids) links.push(...(await linksOf(id)));
		const random = seededRandom(20261106);
		const picked = Array.from({ length: 20 }, () => links[Math.floor(random() * links.length)]!);
		const wrong: string[] = [];
		for (const path of picked) {
			const { run, source, point } = await follow(path);
			const sample = SOURCES.find((one) => one.source.id === source.id)?.sample;
			const bytes = readFileSync(sampleAt(`${source.id}/${sample}`));
			const right =
				!('fileName' in run) &&
				run.sha256 === createHash('sha256').update(bytes).digest('hex') &&
				/^\d{4}-\d\d-\d\d$/.test(run.importedOn ?? '') &&
				source.publisher === publisherOf(source.id) &&
				decodeURIComponent(path).includes(`/${point.period.key}`);
			if (!right) wrong.push(path);
		}
		expect([links.length > 100, wrong]).toEqual([true, []]);
	});

	test('of a value that no file gave is 404', async () => {
		await expect(follow('/ursprung/befolkning/2518/1066')).rejects.toMatchObject({ status: 404 });
	});

	test('tells what the value was before a later file changed it', async () => {
		const definition = readFileSync('data-imports/scb-folkmangd-ckm/sample.csv');
		const text = definition.toString('latin1').replace(/("2518 [^\n]*"2025",)3995/, '$14001');
		const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
		const report = await importFile(store(), 'scb-folkmangd-ckm', { name: 'ny.csv', bytes }, null);
		const provenance = await follow('/ursprung/befolkning/2518/2025');
		expect([
			report.status,
			provenance.point.value,
			provenance.earlier.map(({ value, sha256 }) => [value, sha256?.length]),
			JSON.stringify(provenance).includes('ny.csv')
		]).toEqual(['committed', 4001, [[3995, 64]], false]);
	});

	test('tells in the table of the indicator what a value was before', async () => {
		const page = await viewIndicatorPage(store(), OVERTORNEA, 'befolkning', NOTHING_CHOSEN);
		if (!page) throw new Error('no population');
		const { panel, earlier } = page;
		const { body } = render(ValueTable, { props: { panel, columns: panel.series, earlier } });
		expect(body.replaceAll('\u00a0', ' ')).toMatch(
			/Ändrat \d{4}-\d\d-\d\d: 3 995 personer → 4 001 personer/
		);
	});

	const ask = (format: string, query = '') => {
		const url = new URL(`http://localhost/diagram/indikator-befolkning.${format}${query}`);
		const params = { chart: 'indikator-befolkning', format };
		const locals = { account: null, language: 'sv' };
		return GET({ url, params, request: new Request(url), locals } as never);
	};

	test('stands in the table that is taken along: file, fingerprint, day and earlier value', async () => {
		const { data } = Papa.parse<Record<string, string>>(await (await ask('csv')).text(), {
			header: true
		});
		const row = data.find(({ area_code, period }) => area_code === '2518' && period === '2025');
		expect(row).toMatchObject({
			value: '4001',
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			read_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			earlier: expect.stringMatching(/^\d{4}-\d\d-\d\d: 3995$/)
		});
	});

	test('is described for programs beside the table, which says where', async () => {
		const csv = await ask('csv', '?sprak=sv&fran=2000');
		const beside = /^<(.*)>; rel="describedby"/.exec(csv.headers.get('link') ?? '')?.[1];
		const description = await ask('csv-metadata.json', '?sprak=sv&fran=2000');
		const described = await description.json();
		const [header] = (await csv.text()).split('\r\n');
		const names = described.tableSchema.columns.map(({ name }: { name: string }) => name);
		expect([beside, described.url, names.join(',')]).toEqual([
			'/diagram/indikator-befolkning.csv-metadata.json?sprak=sv&fran=2000',
			'/diagram/indikator-befolkning.csv?sprak=sv&fran=2000',
			header
		]);
	});
});
