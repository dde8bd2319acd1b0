import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import { createIntervention } from '$lib/server/store/register/intervention';
import { viewExpectationsOf } from '$lib/server/views/expectations';
import { load as loadMatrix } from '../../src/routes/(public)/insatser/+page.server';
import MatrixPage from '../../src/routes/(public)/insatser/+page.svelte';
import { load as loadList } from '../../src/routes/(public)/insatser/forvantningar/+page.server';
import ListPage from '../../src/routes/(public)/insatser/forvantningar/+page.svelte';
import { load as loadOne } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import OnePage from '../../src/routes/(public)/insatser/[slug]/+page.svelte';
import { addFixed, interventionDraft } from '../support/expectations';
import { OVERTORNEA } from '../support/municipality';
import { AREA } from '../support/mood-store';
import { putRegistry } from '../support/registry';
import { openStaff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const INDICATOR = 'medelalder';
const TODAY = isoDate('2026-11-06');
/** Of about the same population, as many as are needed, and one more. */
const OTHERS = 20;

onBothDatabases('the verdicts on indicators', (database) => {
	const store = () => database.store();
	const added = new Map<string, Intervention>();
	let others: readonly string[] = [];

	const put = async (indicator: string, area: string, from: number, values: readonly number[]) => {
		const rows = values.map((value, index) => [String(from + index), value] as const);
		for (const [year, value] of rows) {
			await database.pool().query(
				`insert into observation (indicator_id, area_code, period, period_start, period_end, sex, value, preliminary, import_id)
				select $1, $2, $3, ($3 || '-01-01')::date, ($3 || '-12-31')::date, 'T', $4, false, id from import_run limit 1`,
				[indicator, area, year, value]
			);
		}
	};
	const add = async (title: string, start: string, direction: 'up' | 'down') => {
		const fields = { title, start, kind: 'measure', end: 'ongoing', status: 'public' };
		const one = await createIntervention(store(), AREA, interventionDraft(fields), {
			accountId: null
		});
		const visible = { unit: 'months', count: 24 } as const;
		const lasts = { unit: 'always' } as const;
		const content = { indicatorId: INDICATOR, direction, least: 1, visible, lasts } as const;
		await addFixed(store(), one, 'later', content);
		added.set(title, one);
	};

	beforeAll(async () => {
		await putRegistry(store());
		await openStaff(store(), []);
		await database.pool().query(
			`insert into import_run (id, kind, source_id, file_name, sha256, status, started_at)
			select gen_random_uuid(), 'observations', source_id, 'prov', repeat('a', 64), 'committed', now() from indicator where id = $1`,
			[INDICATOR]
		);
		const { rows } = await database
			.pool()
			.query<{ code: string }>(
				`select code from area where kind = 'municipality' and county_code <> '25' order by code limit $1`,
				[OTHERS]
			);
		others = rows.map(({ code }) => code);
		for (const [index, code] of others.entries()) {
			await put('befolkning', code, 2017, [4000]);
			await put(INDICATOR, code, 2015, [
				...[40, 40, 40, 40],
				...[40 + (index % 5) / 10, 40 + (index % 5) / 10]
			]);
		}
		await put('befolkning', AREA, 2017, [4000]);
		await put(INDICATOR, AREA, 2015, [45, 45, 45, 45, 42, 42]);
		await put(INDICATOR, '00', 2015, [41, 41, 41, 41, 41.5, 41.5]);
		await add('Badhus', '2018-05-02', 'down');
		await add('Lekpark', '2019-05-02', 'down');
		await add('Utegym', '2016-05-02', 'down');
	});

	const seenOf = async (title: string) => {
		const [row] = await viewExpectationsOf(store(), OVERTORNEA, added.get(title)!.id, TODAY);
		return { outcome: row?.outcome, seen: row?.seen.kind === 'indicator' ? row.seen : null };
	};

	test('are made by what others did over the same years', async () => {
		const { outcome, seen } = await seenOf('Badhus');
		expect(seen?.judged.verdict).toMatchObject({
			class: 'changed',
			direction: 'down',
			evidence: { estimate: -3.2, period: { before: { count: 3 }, after: { count: 2 } } }
		});
		expect([outcome, seen?.judged.comparison?.controls?.count]).toEqual(['came-true', OTHERS]);
	});

	test('wait for the year that is needed, and say when there will never be one', async () => {
		const [park, gym] = [await seenOf('Lekpark'), await seenOf('Utegym')];
		const reasons = [park, gym].map(({ seen }) => {
			const verdict = seen?.judged.verdict;
			return verdict?.class === 'cannot-be-determined' ? verdict.reasons[0].kind : null;
		});
		expect([reasons, park.outcome, gym.outcome]).toEqual([
			['awaits-value', 'too-short'],
			...['too-early', 'cannot-be-determined']
		]);
	});

	const plain = (body: string) => body.replaceAll('\u00a0', ' ').replace(/<!--.*?-->/g, '');
	const locals = { language: 'sv', account: null };

	test('stand on the page of the intervention and in the list, with what was compared and what may not be concluded', async () => {
		const { slug } = added.get('Badhus')!;
		const url = new URL(`http://localhost/insatser/${slug}`);
		const one = await loadOne({ locals, params: { slug }, url } as never);
		const list = await loadList({ locals } as never);
		const pages = [
			render(OnePage as never, { props: { data: one, form: null } as never }).body,
			render(ListPage as never, { props: { data: list } as never }).body
		].map(plain);
		for (const words of [
			'Ändring. Nivån under insatsen är lägre än väntat: skillnaden är −3,2 år',
			'Kommunen: 45,0 år före och 42,0 år efter (−3,0 år).',
			'20 andra kommuner i medeltal: 40,0 år före och 40,2 år efter (+0,2 år).',
			'Riket: 41,0 år före och 41,5 år efter (+0,5 år).',
			'kommunen är själv en del av dem',
			'Det förutsätter att kommunen annars hade rört sig som de andra.',
			'Det här säger inte varför'
		]) {
			expect(
				pages.map((page) => page.includes(words)),
				words
			).toEqual([true, true]);
		}
	});

	test('stand in the matrix as the mood’s do, and are counted', async () => {
		const url = new URL('http://localhost/insatser');
		const data = await loadMatrix({ url, locals } as never);
		const body = plain(render(MatrixPage as never, { props: { data } as never }).body);
		for (const words of ['3,2 lägre än väntat', 'kan bedömas när värdet för 2021 finns'])
			expect(body).toContain(words);
		expect(body).toContain('Bedömda för sig: 1.');
	});
});
