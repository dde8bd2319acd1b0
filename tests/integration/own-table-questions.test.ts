import { beforeAll, expect, test } from 'vitest';
import type { UnitQuestion } from '$lib/server/own/unit/file-unit';
import type { viewTablePage } from '$lib/server/own/table-page';
import { findIndicators } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { actions as importActions } from '../../src/routes/(staff)/arbete/import/+page.server';
import {
	actions as figureActions,
	load as loadFigures
} from '../../src/routes/(staff)/arbete/nyckeltal/[id]/+page.server';
import {
	actions as fileActions,
	load as loadFile
} from '../../src/routes/(staff)/arbete/nyckeltal/[id]/fil/[upload]/+page.server';
import {
	actions as tableActions,
	load as loadTable
} from '../../src/routes/(staff)/arbete/nyckeltal/tabell/[table=uuid]/+page.server';
import { putRegistry } from '../support/registry';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const TEXTS = {
	...{ 'name-fi': '', 'name-fit': '', 'name-en': '', definition: 'Prov.', unit: 'count' },
	...{ decimals: '0', polarity: 'neither', publisher: 'SCB', licence: '' }
};

/** Untitled: nothing but its bytes says which table it is. */
const COUNTY = ['Region;2022;2023', 'Norrbottens län;7;8', 'Riket;70;80'];

const PX = (unit: string, stub = 'region') => [
	...['CHARSET="ANSI";', 'AXIS-VERSION="2013";', 'LANGUAGE="sv";', 'MATRIX="A";'],
	...['TITLE="Djur";', 'CONTENTS="Djur";', `UNITS="${unit}";`, 'SOURCE="Jordbruksverket";'],
	...[`STUB="${stub}";`, 'HEADING="år";'],
	...(stub === 'region' ? [`CODES("region")="2518","00";`] : []),
	stub === 'region'
		? 'VALUES("region")="Övertorneå","Riket";'
		: `VALUES("${stub}")="Alabama","Washington";`,
	...['VALUES("år")="2022","2023";', 'TIMEVAL("år")=TLIST(A1),"2022","2023";'],
	...['DATA=', '181 182', '9001 9002', ';']
];

type Fields = Readonly<Record<string, string | File>>;

onBothDatabases('what is asked of a table before it becomes an own indicator', (database) => {
	let staff: Staff;

	beforeAll(async () => {
		await putRegistry(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
	});

	function requestOf(params: object, fields: Fields = {}, search = '') {
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

	const show = async (table: string, search = '') =>
		(await loadTable(requestOf({ table }, {}, search))) as Awaited<
			ReturnType<typeof viewTablePage>
		> & { file: { publisher: string | null } };

	const create = (table: string, texts: Fields, search: string) =>
		outcomeOf(() => tableActions.create?.(requestOf({ table }, { ...TEXTS, ...texts }, search)));

	const update = (table: string, fields: Fields, search: string) =>
		outcomeOf(() => tableActions.update?.(requestOf({ table }, fields, search)));

	const idOf = (where: string) => where.replace('/arbete/nyckeltal/', '').replace(/\?.*/, '');

	const figuresOf = async (id: string) =>
		(
			await listObservations(database.store(), {
				indicatorIds: [id],
				areaCodes: ['2518', '25', '00']
			})
		)
			.map(({ areaCode, period, value }) => [areaCode, period.key, value].join(' '))
			.sort();

	const OWN = '?valt=ja&side-0=2518';

	test('its unit and publisher are what the file says', async () => {
		const { fileUnit, file } = await show(await keep(PX('procent'), 'a.px'), OWN);
		expect([fileUnit, file.publisher]).toEqual([
			{ said: 'procent', units: ['percent'] },
			'Jordbruksverket'
		]);
	});

	test.each([
		['procent', 'count', false],
		['antal', 'percent', false],
		['kronor', 'million-kronor', false],
		['1000-tal', 'count', true],
		['tusen ton', 'count', true]
	] as const)('%s as %s is stored after a yes alone', async (said, unit, multiplied) => {
		const rows = PX(said).map((row) => row.replace('9001 9002', '91 92').replace('181', '18'));
		const table = await keep(
			rows.map((row) => row.replace('18 182', '18 19')),
			'a.px'
		);
		const texts = { 'name-sv': `${said} som ${unit}`, unit };
		const answer = (await tableActions.create?.(
			requestOf({ table }, { ...TEXTS, ...texts }, OWN)
		)) as unknown as { status: number; data: { asked: { unit: UnitQuestion } } };
		const { asked } = answer.data;
		const made = await create(table, { ...texts, 'unit-yes': asked.unit.mark }, OWN);
		const [indicator] = await findIndicators(database.store(), [idOf(made)]);
		expect([answer.status, asked.unit, indicator?.unit]).toMatchObject([
			422,
			{ said, unit, multiplied },
			unit
		]);
	});

	test('a second indicator of one name is made after a yes alone', async () => {
		const table = await keep(PX('antal'), 'a.px');
		const first = await create(table, { 'name-sv': 'Lika' }, OWN);
		const next = await keep(PX('antal'), 'a.px');
		const texts = { 'name-sv': 'lika ', definition: 'En annan.' };
		const outcomes = [await create(next, texts, OWN)];
		outcomes.push(await create(next, { ...texts, namesake: 'Lika' }, OWN));
		expect([idOf(first), outcomes.map(idOf)]).toEqual(['lokalt-lika', ['422', 'lokalt-lika-2']]);
	});

	test('another area of the same table goes on with the indicator, and is not taken for another table', async () => {
		const table = await keep(COUNTY, 'lan.csv');
		const made = await create(table, { 'name-sv': 'Länet' }, '?valt=ja&side-0=25');
		const id = idOf(made);
		const again = await keep(COUNTY, 'lan.csv');
		const search = `?valt=ja&till=${id}&side-0=00`;
		const { otherTable } = await show(again, search);
		const saved = await update(again, {}, search);
		expect([otherTable, idOf(saved), await figuresOf(id)]).toEqual([
			null,
			id,
			['00 2022 70', '00 2023 80', '25 2022 7', '25 2023 8']
		]);
	});

	test('a refusal says why, and what is ticked stays ticked', async () => {
		const rows = ['Kommun;Slag;2022', 'Övertorneå;katt;5', 'Övertorneå;hund;6'];
		const table = await keep(rows, 'djur.csv');
		const id = idOf(
			await create(table, { 'name-sv': 'Katter' }, '?valt=ja&side-0=2518&side-1=katt')
		);
		const next = await keep(rows, 'djur.csv');
		const search = `?valt=ja&till=${id}&side-0=2518&side-1=hund`;
		const answer = await tableActions.update?.(requestOf({ table: next }, { yes: 'x' }, search));
		expect(answer).toMatchObject({
			data: {
				unconfirmed: false,
				yes: { replaced: 'x' },
				refusedUpdate: [{ code: 'own-table-other-category' }]
			}
		});
	});

	test('two presses lead to the same indicator, whether it is made or added to', async () => {
		const table = await keep(COUNTY, 'tva.csv');
		const texts = { 'name-sv': 'Två tryck' };
		const made = [
			await create(table, texts, '?valt=ja&side-0=25'),
			await create(table, texts, '?valt=ja&side-0=25')
		];
		const next = await keep(COUNTY, 'tva.csv');
		const search = `?valt=ja&till=${idOf(made[0] ?? '')}&side-0=00`;
		const added = [await update(next, {}, search), await update(next, {}, search)];
		const old = await outcomeOf(() => loadTable(requestOf({ table: next }, {}, search)));
		expect([made.map(idOf), added.map(idOf)]).toEqual([
			['lokalt-tva-tryck', 'lokalt-tva-tryck'],
			['lokalt-tva-tryck', 'lokalt-tva-tryck']
		]);
		expect([made[0] === made[1], added[0] === added[1], old.startsWith('/arbete')]).toEqual([
			true,
			true,
			true
		]);
	});

	test('places without any in Sweden keep their name when somebody says that they are elsewhere', async () => {
		const table = await keep(PX('antal', 'state'), 'us.px');
		const unnamed = await show(table, '?valt=ja&side-0=Alabama&place=elsewhere');
		const search = '?valt=ja&side-0=Alabama&place=elsewhere&place-name=Alabama';
		const id = idOf(await create(table, { 'name-sv': 'Hundar i Alabama' }, search));
		const [indicator] = await findIndicators(database.store(), [id]);
		expect([unnamed.series, indicator?.place, await figuresOf(id)]).toEqual([
			null,
			'Alabama',
			['2518 2022 181', '2518 2023 182']
		]);
	});

	type Page = {
		areas: { codes: readonly string[]; presumed: string | null };
		figures: readonly { areaCode: string; period: { key: string } }[];
	};

	test('a value is typed for the area that somebody says, and every area is listed and can be removed', async () => {
		const table = await keep(COUNTY, 'falt.csv');
		const id = idOf(await create(table, { 'name-sv': 'Fält' }, '?valt=ja&side-0=25'));
		const put = (fields: Fields) =>
			figureActions.put?.(requestOf({ id }, { note: '', period: '2023', value: '9', ...fields }));
		const unsaid = (await put({})) as unknown as { data: { problem: { field: string } } };
		const own = await outcomeOf(() => put({ area: '2518' }));
		const asked = (await put({ area: '25' })) as unknown as {
			data: { replaces: { list: readonly { before: { value: number } }[]; mark: string } };
		};
		const { list, mark } = asked.data.replaces;
		await outcomeOf(() => put({ area: '25', yes: mark }));
		const page = (await loadFigures(requestOf({ id }))) as Page;
		const remove = (fields: Fields) =>
			figureActions.remove?.(requestOf({ id }, { area: '25', period: '2022', ...fields }));
		const removal = (await remove({})) as unknown as { data: { removes: { mark: string } } };
		await outcomeOf(() => remove({ yes: removal.data.removes.mark }));
		expect([unsaid.data.problem.field, idOf(own), list.map(({ before }) => before.value)]).toEqual([
			'area',
			id,
			[8]
		]);
		expect([
			page.areas,
			page.figures.map(({ areaCode, period }) => `${areaCode} ${period.key}`),
			await figuresOf(id)
		]).toEqual([
			{ codes: ['2518', '25', '00'], presumed: '2518' },
			['2518 2023', '25 2023', '25 2022'],
			['25 2023 9', '2518 2023 9']
		]);
	});

	test('a file of values is about the area that somebody says', async () => {
		const table = await keep(COUNTY, 'fil.csv');
		const id = idOf(await create(table, { 'name-sv': 'Fil' }, '?valt=ja&side-0=25'));
		const file = () => new File(['År;Antal\n2024;9'], 'egen.csv');
		const send = (fields: Fields) =>
			outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file: file(), ...fields })));
		const unsaid = await send({});
		const where = await send({ area: '25' });
		const [, upload = '', search = ''] = /fil\/([^?]+)(\?.*)$/.exec(where) ?? [];
		const { area } = (await loadFile(requestOf({ id, upload }, {}, search))) as {
			area: { code: string };
		};
		const columns = { period: '0', value: '1' };
		await outcomeOf(() => fileActions.add?.(requestOf({ id, upload }, columns, search)));
		expect([unsaid, search, area.code, await figuresOf(id)]).toEqual([
			'422',
			'?omrade=25',
			'25',
			['25 2022 7', '25 2023 8', '25 2024 9']
		]);
	});
});
