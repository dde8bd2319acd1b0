import { beforeAll, describe, expect, test } from 'vitest';
import { listObservations } from '$lib/server/store/figures/observation';
import type { viewTablePage } from '$lib/server/own/table-page';
import { actions as importActions } from '../../src/routes/(staff)/arbete/import/+page.server';
import {
	actions as tableActions,
	load as loadTable
} from '../../src/routes/(staff)/arbete/nyckeltal/tabell/[table=uuid]/+page.server';
import { putRegistry } from '../support/registry';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const TEXTS = {
	...{ 'name-fi': '', 'name-fit': '', 'name-en': '', definition: 'Prov.', unit: 'count' },
	...{ decimals: '0', polarity: 'neither', publisher: 'SCB', licence: 'CC0' }
};

const OF = (years: readonly string[], ...lines: readonly string[]) => [
	...lines.flatMap((line) => [line, '']),
	...[
		['Kommun', ...years],
		['Övertorneå', ...years.map((_, at) => at + 5)]
	].map((row) => row.join(';'))
];
const BEFORE = ['2019', '2020'];
const AFTER = ['2021', '2022'];
const BY_AGE = (title: string, age: string) => [
	...[title, '', 'Kommun;Ålder;2019;2020', `Övertorneå;${age};5;6`]
];
const NOTED = (title: string, note: string) => [...OF(BEFORE, title), '', note];

onBothDatabases('a table under the headings of an earlier one', (database) => {
	let staff: Staff;

	beforeAll(async () => {
		await putRegistry(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
	});

	function requestOf(params: object, fields: Readonly<Record<string, string | File>>, search = '') {
		const request = staff.requestOf(`/arbete${search}`, fields, 'coordinator') as object;
		return { ...request, params } as never;
	}

	async function keep(rows: readonly string[], name: string): Promise<string> {
		const file = new File([rows.join('\n')], name);
		const answer = (await importActions.read?.(requestOf({}, { file }))) as {
			data: { offer: { tableId: string | null } };
		};
		return answer.data.offer.tableId ?? expect.fail(`${name} was not kept`);
	}

	async function make(rows: readonly string[], name: string): Promise<string> {
		const table = await keep(rows, `${name}.csv`);
		const where = await outcomeOf(() =>
			tableActions.create?.(requestOf({ table }, { ...TEXTS, 'name-sv': name }, '?valt=ja'))
		);
		return where.replace('/arbete/nyckeltal/', '').replace(/\?.*/, '');
	}

	const show = async (table: string, search = '') =>
		(await loadTable(requestOf({ table }, {}, search))) as Awaited<
			ReturnType<typeof viewTablePage>
		>;

	const countOf = async (id: string) =>
		(await listObservations(database.store(), { indicatorIds: [id], areaCodes: ['2518'] })).length;

	describe('goes to the same indicator as last time when all that tells tables apart agrees', () => {
		test.each([
			['the title', OF(BEFORE, 'Anmälda brott'), OF(AFTER, 'Anmälda brott')],
			['a title with its years', OF(BEFORE, 'Brott, 2019–2020'), OF(AFTER, 'Brott, 2021–2022')],
			[
				'a title and the day of the edition',
				OF(BEFORE, 'Bilar', 'Uppdaterad 2021-03-01 08:00'),
				OF(AFTER, 'Bilar', 'Uppdaterad 2023-02-15 08:30')
			],
			['the months', OF(['2019-01', '2019-02'], 'Varje månad'), OF(['2019-03'], 'Varje månad')],
			['the category', BY_AGE('Äldre', '65+'), BY_AGE('Äldre', '65+')]
		])('%s', async (name, first, next) => {
			const id = await make(first, `Samma ${name}`);
			const { target, remembered, otherTable } = await show(await keep(next, 'nästa.csv'));
			expect([target?.id, remembered, otherTable]).toEqual([id, true, null]);
		});
	});

	test('is not taken in where its title says another unit, until somebody says yes to exactly that', async () => {
		const id = await make(OF(BEFORE, 'Bidrag'), 'Annan enhet');
		const table = await keep(OF(BEFORE, 'Bidrag (%)'), 'nästa.csv');
		const search = `?valt=ja&till=${id}`;
		const { otherTable, replaces } = await show(table, search);
		const said = { yes: replaces.mark, 'other-table': otherTable ?? '' };
		const save = (more: Readonly<Record<string, string>>) =>
			outcomeOf(() => tableActions.update?.(requestOf({ table }, { ...said, ...more }, search)));
		expect(otherTable).toContain('Annan enhet.csv');
		expect([await save({}), await save({ 'unit-yes': 'count kr' })]).toEqual(['422', '422']);
		expect(await save({ 'unit-yes': 'count %' })).toContain(id);
	});

	describe('becomes a new indicator, unless somebody says something else, when any of it differs', () => {
		test.each([
			['titles', OF(BEFORE, 'Anmälda stölder'), OF(AFTER, 'Elever med frukost i skolan')],
			['titles by a number', OF(BEFORE, 'Elever i årskurs 6'), OF(BEFORE, 'Elever i årskurs 9')],
			['second lines', OF(BEFORE, 'Statistik', 'Hundar'), OF(BEFORE, 'Statistik', 'Katter')],
			['notes', NOTED('Skador', 'Avser barn.'), NOTED('Skador', 'Avser vuxna.')],
			['no titles', OF(BEFORE), OF(AFTER)],
			['no title before', OF(BEFORE), OF(BEFORE, 'Fiskar')],
			['no title now', OF(BEFORE, 'Fåglar'), OF(BEFORE)],
			['titles of periods alone', OF(BEFORE, '2019–2020'), OF(AFTER, '2021–2022')]
		])('%s', async (name, first, next) => {
			const id = await make(first, `Annan ${name}`);
			const table = await keep(next, 'nästa.csv');
			const { target, remembered, targets, series } = await show(table);
			const search = `?valt=ja&till=${id}`;
			const { otherTable, replaces } = await show(table, search);
			const save = (more: Readonly<Record<string, string>>) =>
				outcomeOf(() =>
					tableActions.update?.(requestOf({ table }, { yes: replaces.mark, ...more }, search))
				);
			const before = await countOf(id);
			const unsaid = [await save({}), await save({ 'other-table': 'ja' }), await countOf(id)];
			expect([target, remembered, series !== null]).toEqual([null, false, true]);
			expect(targets.find((one) => one.id === id)?.earlier).toBe(otherTable);
			expect(otherTable).toContain(`Annan ${name}.csv`);
			expect(unsaid).toEqual(['422', '422', before]);
			expect(await save({ 'other-table': otherTable ?? '' })).toContain(id);
		});

		test.each([
			['months and years', OF(BEFORE, 'Larm'), OF(['2021-01', '2021-02'], 'Larm')],
			['categories', BY_AGE('Yngre', '0-5'), BY_AGE('Yngre', '6-9')]
		])('%s, which no indicator has both of', async (name, first, next) => {
			const id = await make(first, `Ingen ${name}`);
			const table = await keep(next, 'nästa.csv');
			const { target, remembered } = await show(table);
			const search = `?valt=ja&till=${id}`;
			const { replaces } = await show(table, search);
			const saved = await outcomeOf(() =>
				tableActions.update?.(requestOf({ table }, { yes: replaces.mark }, search))
			);
			expect([target, remembered, saved]).toEqual([null, false, '422']);
		});
	});

	test('with years to come is refused before anybody describes an indicator', async () => {
		const table = await keep(OF(['2023', '2090'], 'Framtid'), 'framtid.csv');
		const { target, problems } = await show(table);
		expect([target, problems.map(({ code, column }) => [code, column])]).toEqual([
			null,
			[['own-period-ahead', '2090']]
		]);
	});

	test('goes to the same indicator the next time once somebody has said that it does', async () => {
		const id = await make(OF(BEFORE, 'Gammal rubrik'), 'Omdöpt');
		const table = await keep(OF(AFTER, 'Ny rubrik'), 'ny.csv');
		const search = `?valt=ja&till=${id}`;
		const yes = { 'other-table': 'Gammal rubrik (Omdöpt.csv)' };
		await outcomeOf(() => tableActions.update?.(requestOf({ table }, yes, search)));
		const { target } = await show(await keep(OF(['2023'], 'Ny rubrik'), 'nyare.csv'));
		expect([target?.id, await countOf(id)]).toEqual([id, 4]);
	});
});
