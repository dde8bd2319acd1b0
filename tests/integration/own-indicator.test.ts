import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { dayInStockholm } from '$lib/domain/stockholm';
import type { Role } from '$lib/domain/account';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { setApp } from '$lib/server/app';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { findIndicators, listFirstIndicators } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { undoImport } from '$lib/server/store/figures/undo-import';
import { listImportRuns } from '$lib/server/store/runs/import-run';
import { listSources } from '$lib/server/store/register/source';
import { publicTables } from '$lib/server/store/schema';
import { keepTyped } from '$lib/domain/local-indicator';
import type { TypedBefore } from '$lib/server/own/typed-before';
import type { viewTablePage } from '$lib/server/own/table-page';
import { chartTable } from '$lib/server/exports/chart-table';
import { describeChart } from '$lib/format/charts/chart-words';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import { viewIndicatorPage } from '$lib/server/views/indicator-page';
import { linesOf, viewProvenanceIndex } from '$lib/server/views/provenance-index';
import { actions as listActions } from '../../src/routes/(staff)/arbete/nyckeltal/+page.server';
import { actions as fileActions } from '../../src/routes/(staff)/arbete/nyckeltal/[id]/fil/[upload]/+page.server';
import { actions as importActions } from '../../src/routes/(staff)/arbete/import/+page.server';
import {
	actions as figureActions,
	load as loadFigures
} from '../../src/routes/(staff)/arbete/nyckeltal/[id]/+page.server';
import {
	actions as editActions,
	load as loadEdit
} from '../../src/routes/(staff)/arbete/nyckeltal/[id]/andra/+page.server';
import {
	actions as tableActions,
	load as loadTable
} from '../../src/routes/(staff)/arbete/nyckeltal/tabell/[table=uuid]/+page.server';
import { withStatements } from '../support/failing-statements';
import { municipalityOf, OVERTORNEA } from '../support/municipality';
import { putRegistry } from '../support/registry';
import { INTAKE } from '../support/intake';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const CARS = [
	'region;fordonsslag;Antal fordon 2022;Antal fordon 2023',
	'2518 Övertorneå;totalt;2300;2310',
	'2518 Övertorneå;husbilar;80;..',
	'00 Riket;totalt;4980543;4977791'
];
const TEXTS = {
	...{ 'name-sv': 'Bilar', 'name-fi': '', 'name-fit': '', 'name-en': 'Cars' },
	...{ definition: 'Fordon i trafik.', unit: 'count', decimals: '0' },
	...{ polarity: 'neither', publisher: 'Trafikanalys', licence: 'CC0' }
};

/** Own municipality and country, all vehicles. */
const TOTALS = '?valt=ja&side-0=2518&side-1=totalt&beside=ja';

type Fields = Readonly<Record<string, string | File>>;

onBothDatabases('an indicator out of a public table', (database) => {
	let staff: Staff;

	beforeAll(async () => {
		await putRegistry(database.store());
		staff = await openStaff(database.store(), ['coordinator', 'politician']);
	});

	function requestOf(
		params: Record<string, string>,
		fields: Fields = {},
		search = '',
		role: Role = 'coordinator'
	) {
		const request = staff.requestOf(`/arbete${search}`, fields, role) as object;
		return { ...request, params } as never;
	}

	/** What the form that is on the page says that it was filled from. */
	async function baseOf(id: string): Promise<string> {
		const { texts } = (await loadEdit(requestOf({ id }))) as { texts: object };
		return JSON.stringify(texts);
	}

	/** Reads a file in that no source knows; what the page then offers. */
	async function offer(rows: readonly string[], name = 'fordon.csv') {
		const file = new File([rows.join('\n')], name);
		const answer = (await importActions.read?.(requestOf({}, { file }))) as {
			data: { offer: { tableId: string | null; problems: { code: string }[] } };
		};
		return answer.data.offer;
	}

	async function keep(rows: readonly string[], name?: string): Promise<string> {
		const { tableId } = await offer(rows, name);
		if (tableId === null) throw new Error('no table was kept');
		return tableId;
	}

	type Shown = Awaited<ReturnType<typeof viewTablePage>>;
	const show = async (table: string, search = '') =>
		(await loadTable(requestOf({ table }, {}, search))) as Shown;

	async function create(
		rows: readonly string[],
		texts: Fields = {},
		search = TOTALS
	): Promise<string> {
		const table = await keep(rows);
		const where = await outcomeOf(() =>
			tableActions.create?.(requestOf({ table }, { ...TEXTS, ...texts }, search))
		);
		return where.replace('/arbete/nyckeltal/', '').replace(/\?.*/, '');
	}

	/** Where one goes when a table has been used, with the table as it is kept on. */
	const madeOf = (id: string) =>
		expect.stringMatching(`^/arbete/nyckeltal/${id}\\?tabell=[0-9a-f-]{36}&sparat=ja$`) as string;

	const figuresOf = async (id: string) =>
		(
			await listObservations(database.store(), {
				indicatorIds: [id],
				areaCodes: ['2518', '00']
			})
		).map(({ areaCode, period, sex, value, gap, note }) =>
			[areaCode, period.key, sex, value ?? gap, note ?? ''].join(' ').trim()
		);

	test('has the figures of the municipality and the country, with whoever published them as its source', async () => {
		const id = await create(CARS);
		const [indicator] = await findIndicators(database.store(), [id]);
		const sources = await listSources(database.store());
		const source = sources.find((one) => one.id === indicator?.sourceId);
		expect([id, await figuresOf(id), source?.publisher, source?.licence]).toEqual([
			'lokalt-bilar',
			['00 2022 T 4980543', '00 2023 T 4977791', '2518 2022 T 2300', '2518 2023 T 2310'],
			'Trafikanalys',
			'CC0'
		]);
	});

	test('keeps a gap of the table, and what was typed when a field is wrong', async () => {
		const search = '?valt=ja&side-0=2518&side-1=husbilar';
		const table = await keep(CARS);
		const wrong = { ...TEXTS, unit: '', publisher: '' };
		const answer = (await tableActions.create?.(requestOf({ table }, wrong, search))) as {
			data: Record<'problems' | 'publisherProblems', { field: string }[]> & {
				texts: Record<string, string>;
			};
		};
		const id = await create(CARS, { 'name-sv': 'Husbilar' }, search);
		expect([
			[...answer.data.problems, ...answer.data.publisherProblems].map(({ field }) => field),
			answer.data.texts['name-sv'],
			await figuresOf(id)
		]).toEqual([['unit', 'publisher'], 'Bilar', ['2518 2022 T 80', '2518 2023 T missing']]);
	});

	test('is not made twice of one table, and not at all of values that its unit cannot have', async () => {
		const table = await keep(CARS);
		const make = (texts: Fields) =>
			outcomeOf(() => tableActions.create?.(requestOf({ table }, { ...TEXTS, ...texts }, TOTALS)));
		const outcomes = [
			await make({ 'name-sv': 'Andel', unit: 'percent' }),
			await make({ 'name-sv': 'En gång' }),
			await make({ 'name-sv': 'En gång' })
		];
		const made = outcomes[1] ?? '';
		expect(outcomes).toEqual(['422', madeOf('lokalt-en-gang'), made]);
		expect(await make({ 'name-sv': 'En gång till' })).toBe('404');
	});

	test('stays under another address, from which another indicator can be made', async () => {
		const table = await keep(CARS);
		const where = await outcomeOf(() =>
			tableActions.create?.(requestOf({ table }, { ...TEXTS, 'name-sv': 'Alla' }, TOTALS))
		);
		const search = where.slice(where.indexOf('?'));
		const page = async (address: string) =>
			(await loadFigures(requestOf({ id: 'lokalt-alla' }, {}, address))) as {
				table: string | null;
			};
		const { table: again } = await page(search);
		const anew = await show(again ?? '', '?ny=ja');
		const next = await outcomeOf(() =>
			tableActions.create?.(
				requestOf(
					{ table: again ?? '' },
					{ ...TEXTS, 'name-sv': 'Bara husbilar' },
					TOTALS.replace('totalt', 'husbilar')
				)
			)
		);
		expect([
			again !== null && again !== table,
			[anew.target, anew.remembered, (await show(again ?? '').catch(() => null)) === null],
			next,
			(await page('')).table,
			(await page('?sparat=ja&tabell=ingen')).table,
			(await page(search)).table
		]).toEqual([true, [null, false, true], madeOf('lokalt-bara-husbilar'), null, null, null]);
	});

	test('is there whole with its table used, or not at all with its table kept, wherever it is stopped', async () => {
		const id = 'lokalt-avbrutet';
		const table = await keep(CARS);
		const texts = { ...TEXTS, 'name-sv': 'Avbrutet' };
		const states = new Set<string>();
		for (let allowed = 0, done = false; !done; allowed += 1) {
			done = await withStatements(allowed, () =>
				outcomeOf(() => tableActions.create?.(requestOf({ table }, texts, TOTALS)))
			);
			const [made] = await findIndicators(database.store(), [id]);
			const kept = await database.store().select().from(publicTables);
			const runs = await listImportRuns(database.store(), 'observations');
			const about = runs.filter(({ indicatorIds }) => indicatorIds.includes(id));
			states.add(
				[
					made ? 'made' : 'none',
					(await figuresOf(id)).length,
					about.length,
					kept.some((one) => one.id === table) ? 'kept' : 'used'
				].join(' ')
			);
		}
		expect([...states]).toEqual(['none 0 0 kept', 'made 4 1 used']);
	});

	test('is updated by the next edition of its table; what is replaced is shown and asked about', async () => {
		const rows = ['Släp i trafik', '', ...CARS.map((row) => row.replaceAll('fordon', 'släp'))];
		const id = await create(rows, { 'name-sv': 'Släp' });
		const next = [
			...['Släp i trafik', ''],
			'region;släpsslag;Antal släp 2023;Antal släp 2024',
			'2518 Övertorneå;totalt;2311;2320'
		];
		const table = await keep(next);
		const shown = await show(table);
		const update = (fields: Fields) =>
			outcomeOf(() =>
				tableActions.update?.(requestOf({ table }, fields, `?valt=ja&till=${id}&side-1=totalt`))
			);
		const before = await update({});
		const unchanged = await figuresOf(id);
		const after = await update({ yes: shown.replaces.mark });
		expect([
			shown.target?.id,
			shown.replaces.list.map((one) => [one.period.key, one.before.value, one.after.value]),
			shown.stay,
			[before, unchanged.length, after],
			(await figuresOf(id)).filter((figure) => figure.startsWith('2518'))
		]).toEqual([
			id,
			[['2023', 2310, 2311]],
			1,
			['422', 4, madeOf(id)],
			['2518 2022 T 2300', '2518 2023 T 2311', '2518 2024 T 2320']
		]);
	});

	test('is not gone on with by another category than it was made of', async () => {
		const rows = CARS.map((row) => row.replaceAll('fordon', 'kärr'));
		const id = await create(rows, { 'name-sv': 'Kärror' });
		const table = await keep([
			'region;kärrsslag;Antal kärr 2023;Antal kärr 2024',
			'2518 Övertorneå;totalt;2311;2320',
			'2518 Övertorneå;husbilar;81;82'
		]);
		const update = (category: string, fields: Fields) =>
			outcomeOf(() =>
				tableActions.update?.(
					requestOf({ table }, fields, `?valt=ja&till=${id}&side-1=${category}`)
				)
			);
		const { mark } = (await show(table, `?valt=ja&till=${id}&side-1=husbilar`)).replaces;
		const before = await figuresOf(id);
		expect([await update('husbilar', { yes: mark }), await figuresOf(id)]).toEqual(['422', before]);
	});

	test('of women has women as its sex', async () => {
		const rows = ['region;kön;år;Antal', '2518;kvinnor;2023;7', '2518;män;2023;8'];
		const id = await create(rows, { 'name-sv': 'Kvinnor' }, '?valt=ja&side-0=2518&side-1=K');
		await outcomeOf(() =>
			figureActions.put?.(requestOf({ id }, { period: '2024', value: '9', note: '' }))
		);
		expect(await figuresOf(id)).toEqual(['2518 2023 K 7', '2518 2024 K 9']);
	});

	test('about a place elsewhere says so at every value, and its line has that name', async () => {
		const json = JSON.stringify({
			...{ version: '2.0', class: 'dataset', label: 'Väkiluku', id: ['alue', 'vuosi'] },
			...{ size: [2, 1], role: { time: ['vuosi'], geo: ['alue'] }, value: [21333, 3299] },
			dimension: {
				alue: {
					label: 'Alue',
					category: { index: ['a', 'b'], label: { a: 'Torneå', b: 'Pello' } }
				},
				vuosi: { label: 'Vuosi', category: { index: ['2022'] } }
			}
		});
		const id = await create([json], { 'name-sv': 'Folk i Torneå' }, '?valt=ja&side-0=Torne%C3%A5');
		const page = await viewIndicatorPage(
			database.store(),
			OVERTORNEA,
			id,
			parsePanelFilter(new URLSearchParams())
		);
		expect([await figuresOf(id), page?.panel.series.map(({ areaName }) => areaName)]).toEqual([
			['2518 2022 T 21333 Avser Torneå'],
			['Torneå']
		]);
	});

	test('cannot be made of a table about other places, which says why', async () => {
		const { tableId, problems } = await offer(['region;år;Antal', '2514;2022;5', '2514;2023;6']);
		expect([tableId, problems.map(({ code }) => code)]).toEqual([null, ['own-table-elsewhere']]);
	});

	test('is not offered, and nothing is kept, when the table has an address in it', async () => {
		const count = async () => (await database.store().select().from(publicTables)).length;
		const before = await count();
		const { tableId } = await offer(['region;vem;år;Antal', '2518;anna@example.se;2022;5']);
		expect([tableId, await count()]).toEqual([null, before]);
	});

	test.each([
		['a politician', 'politician', '403'],
		['a coordinator who gives a wrong id', 'coordinator', '404']
	] as const)('is no table for %s', async (_, role, status) => {
		const table = '00000000-0000-4000-8000-000000000000';
		expect(await outcomeOf(() => loadTable(requestOf({ table }, {}, '', role)))).toBe(status);
	});

	test('a value typed over another is stored only after a yes to exactly these two', async () => {
		const id = await create(CARS, { 'name-sv': 'Överskrivet' });
		const put = (fields: Fields) =>
			figureActions.put?.(requestOf({ id }, { period: '2023', value: '1', note: '', ...fields }));
		const asked = (await put({})) as {
			status: number;
			data: { texts: object; replaces: { mark: string } };
		};
		const { mark } = asked.data.replaces;
		const other = (await put({ value: '2', yes: mark })) as { status: number };
		const stored = await outcomeOf(() => put({ yes: mark }));
		expect([asked.status, asked.data.texts, other.status, stored]).toEqual([
			409,
			{ area: '', period: '2023', value: '1', note: '' },
			409,
			`/arbete/nyckeltal/${id}?sparat=ja`
		]);
	});

	const viewPage = async (id: string) =>
		viewIndicatorPage(
			database.store(),
			OVERTORNEA,
			id,
			parsePanelFilter(new URLSearchParams())
		).then((page) => page ?? expect.fail(`no page of ${id}`));

	/** Area, period, value and publisher of every row of the file that everybody may fetch. */
	async function exported(id: string): Promise<string[]> {
		const { panel } = await viewPage(id);
		const subject = { about: 'panel', panel, fetchedOn: null } as const;
		const index = await viewProvenanceIndex(database.store(), linesOf(subject));
		const { columns, rows } = chartTable(subject, 'Övertorneå', 'sv', index);
		const at = ['area_code', 'period', 'value', 'source'].map((key) =>
			columns.findIndex((column) => column.key === key)
		);
		return rows.map((row) => at.map((column) => row[column]).join(' '));
	}

	test('goes on with values of the municipality, and each value says whose it is', async () => {
		const id = await create(CARS, { 'name-sv': 'Fortsatt' });
		const put = (fields: Fields) =>
			outcomeOf(() => figureActions.put?.(requestOf({ id }, { note: '', ...fields })));
		const typed = await put({ period: '2024', value: '2330' });
		const file = new File(['År;Antal\n2025;2340'], 'egna-bilar.csv');
		const where = await outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file })));
		const [path = '', search] = where.split('?');
		const params = { id, upload: path.split('/').at(-1) ?? '' };
		await outcomeOf(() =>
			fileActions.add?.(requestOf(params, { period: '0', value: '1' }, `?${search}`))
		);
		const own = OVERTORNEA.names.sv.official;
		const { panel, provenance } = await viewPage(id);
		const words = describeChart({ about: 'panel', panel, fetchedOn: null }, 'Övertorneå', 'sv');
		expect([
			typed,
			await exported(id),
			provenance.map(({ source, files }) => [source.publisher, files.map((one) => one.sha256)]),
			words.source
		]).toEqual([
			`/arbete/nyckeltal/${id}?sparat=ja`,
			[
				'2518 2022 2300 Trafikanalys',
				'2518 2023 2310 Trafikanalys',
				`2518 2024 2330 ${own}`,
				`2518 2025 2340 ${own}`,
				'00 2022 4980543 Trafikanalys',
				'00 2023 4977791 Trafikanalys'
			],
			[
				[own, [null, null]],
				['Trafikanalys', [expect.any(String)]]
			].sort(),
			`Källa: Trafikanalys och ${own}`
		]);
	});

	test('has the publisher again of a value that was typed over, when that is undone', async () => {
		const id = await create(CARS, { 'name-sv': 'Tillbaka' });
		const fields = { period: '2023', value: '1', note: '' };
		const put = (more: Fields) => figureActions.put?.(requestOf({ id }, { ...fields, ...more }));
		const asked = (await put({})) as { data: { replaces: { mark: string } } };
		await outcomeOf(() => put({ yes: asked.data.replaces.mark }));
		const during = (await exported(id)).find((row) => row.startsWith('2518 2023'));
		const runs = await listImportRuns(database.store(), 'observations');
		const [typed, table] = runs.filter(({ indicatorIds }) => indicatorIds.includes(id));
		const tooEarly = await undoImport(database.store(), table?.id ?? '', null);
		await undoImport(database.store(), typed?.id ?? '', null);
		const after = (await exported(id)).find((row) => row.startsWith('2518 2023'));
		expect([during, tooEarly, after]).toEqual([
			`2518 2023 1 ${OVERTORNEA.names.sv.official}`,
			null,
			'2518 2023 2310 Trafikanalys'
		]);
	});

	test('that the municipality made itself takes a table in under the name of its publisher', async () => {
		const where = await outcomeOf(() =>
			listActions.create?.(requestOf({}, { ...TEXTS, 'name-sv': 'Egna bilar', frequency: 'year' }))
		);
		const id = where.replace('/arbete/nyckeltal/', '');
		await outcomeOf(() =>
			figureActions.put?.(requestOf({ id }, { period: '2021', value: '7', note: '' }))
		);
		const table = await keep(CARS);
		const update = (fields: Fields) =>
			outcomeOf(() => tableActions.update?.(requestOf({ table }, fields, `${TOTALS}&till=${id}`)));
		const unsaid = await update({});
		const said = await update({ publisher: 'Trafikanalys', licence: 'CC0' });
		expect([unsaid, said, (await exported(id)).filter((row) => row.startsWith('2518'))]).toEqual([
			'422',
			madeOf(id),
			[
				`2518 2021 7 ${OVERTORNEA.names.sv.official}`,
				'2518 2022 2300 Trafikanalys',
				'2518 2023 2310 Trafikanalys'
			]
		]);
	});

	test('says of its table what was written of it, whatever somebody writes of the next', async () => {
		const licences = async (...ids: string[]) => {
			const pages = [];
			for (const id of ids) pages.push(await viewPage(id));
			return pages.map(({ panel }) => panel.sources.map(({ licence }) => licence));
		};
		const first = await create(CARS, { 'name-sv': 'Först' });
		const next = await create(CARS, { 'name-sv': 'Sedan', licence: '' });
		expect(await licences(first, next)).toEqual([['CC0'], ['Villkor ej angivna, ange källan']]);
	});

	test('a public value is removed only after a second yes', async () => {
		const id = await create(CARS, { 'name-sv': 'Borttaget' });
		const remove = (fields: Fields) =>
			figureActions.remove?.(requestOf({ id }, { period: '2023', ...fields }));
		const asked = (await remove({})) as { status: number; data: { removes: { mark: string } } };
		const before = await figuresOf(id);
		await outcomeOf(() => remove({ yes: asked.data.removes.mark }));
		const after = await figuresOf(id);
		expect([asked.status, before.filter((one) => !after.includes(one))]).toEqual([
			409,
			['2518 2023 T 2310']
		]);
	});

	test('says something else after a change, and its page what it said before', async () => {
		const id = await create(CARS, { 'name-sv': 'Gammalt namn' });
		const fields = { ...TEXTS, 'name-sv': 'Nytt namn', unit: 'percent', frequency: 'week' };
		const sent = { ...fields, base: await baseOf(id) };
		await outcomeOf(() => editActions.save?.(requestOf({ id }, sent)));
		const page = await viewIndicatorPage(
			database.store(),
			OVERTORNEA,
			id,
			parsePanelFilter(new URLSearchParams())
		);
		const { name, unit, frequency } = page?.panel.indicator ?? {};
		expect([
			[name?.sv, unit, frequency],
			page?.wordings.map(({ wording }) => wording.name.sv)
		]).toEqual([['Nytt namn', 'count', 'year'], ['Gammalt namn']]);
	});

	test('has the publisher and the licence that somebody corrected', async () => {
		const id = await create(CARS, { 'name-sv': 'Rättat', publisher: 'SBC' });
		const save = (fields: Fields) =>
			outcomeOf(() => editActions.save?.(requestOf({ id }, { ...TEXTS, ...fields })));
		const base = await baseOf(id);
		const outcomes = [await save({ base, publisher: '' }), await save({ base, publisher: 'SCB' })];
		const [row] = await exported(id);
		expect([outcomes, row]).toEqual([
			['422', `/arbete/nyckeltal/${id}?sparat=ja`],
			'2518 2022 2300 SCB'
		]);
	});

	test('stands nowhere that everybody sees once its import is undone, until it has a value again', async () => {
		const id = await create(CARS, { 'name-sv': 'Ångrat' });
		const listed = async () => {
			const every = { text: '', standing: null };
			const { others, waiting } = await viewIndicatorList(
				database.store(),
				OVERTORNEA,
				every,
				'sv'
			);
			const choosable = await listFirstIndicators(database.store(), 1000);
			return [...others.map(({ indicator }) => indicator), ...waiting, ...choosable].filter(
				(one) => one.id === id
			).length;
		};
		const before = await listed();
		const runs = await listImportRuns(database.store(), 'observations');
		const run = runs.find(({ indicatorIds }) => indicatorIds.includes(id));
		await undoImport(database.store(), run?.id ?? '', null);
		const undone = await listed();
		await outcomeOf(() =>
			figureActions.put?.(requestOf({ id }, { period: '2024', value: '1', note: '' }))
		);
		expect([before, undone, await listed()]).toEqual([2, 0, 2]);
	});

	test('keeps what was typed when something else is chosen of its table', async () => {
		const table = await keep(CARS);
		const typed = { 'name-sv': 'Egen', definition: 'Innehåll', unit: 'count', publisher: 'SCB' };
		const search = new URLSearchParams({
			...{ valt: 'ja', 'side-0': '2518', 'side-1': 'husbilar', ...typed },
			...{ 'foreslaget-name-sv': 'Fordon', 'foreslaget-definition': 'Innehåll' }
		});
		const shown = (await loadTable(requestOf({ table }, {}, `?${search}`))) as Shown & {
			typed: TypedBefore;
			carried: readonly (readonly [string, string])[];
		};
		const { texts, proposed, publisher } = shown.typed;
		const next = { ...texts, 'name-sv': 'Husbilar', definition: 'Husbilar.', unit: '' as const };
		const kept = keepTyped(texts, proposed, next);
		expect([
			[kept['name-sv'], kept.definition, kept.unit, publisher.publisher],
			shown.carried.map(([name]) => name)
		]).toEqual([
			['Egen', 'Husbilar.', 'count', 'SCB'],
			[...Object.keys(typed), 'foreslaget-name-sv', 'foreslaget-definition']
		]);
	});

	test('is retired with its figures, takes no new ones, and can be taken up again', async () => {
		const id = await create(CARS, { 'name-sv': 'Nedlagt' });
		await outcomeOf(() => editActions.retire?.(requestOf({ id })));
		const put = () =>
			outcomeOf(() =>
				figureActions.put?.(requestOf({ id }, { period: '2024', value: '1', note: '' }))
			);
		const retired = (await loadFigures(requestOf({ id }))) as {
			indicator: { retiredOn: string | null };
			figures: unknown[];
		};
		const refused = await put();
		const removed = await outcomeOf(() =>
			figureActions.remove?.(requestOf({ id }, { period: '2023' }))
		);
		await outcomeOf(() => editActions.resume?.(requestOf({ id })));
		expect([
			retired.indicator.retiredOn,
			retired.figures.length,
			refused,
			removed,
			await put()
		]).toEqual([dayInStockholm(new Date()), 4, '409', '409', `/arbete/nyckeltal/${id}?sparat=ja`]);
	});

	/** The last one: it takes the demonstration with its accounts away. */
	test('is real in the demonstration too, until somebody types a value; that one goes with it', async () => {
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			store: database.store(),
			municipality: municipalityOf('overtornea', true),
			today: () => isoDate('2026-11-06')
		});
		const id = await create(CARS, { 'name-sv': 'Demo' });
		const before = (await viewPage(id)).panel;
		const fields = { period: '2023', value: '1', note: '' };
		const put = (more: Fields) => figureActions.put?.(requestOf({ id }, { ...fields, ...more }));
		const asked = (await put({})) as { data: { replaces: { mark: string } } };
		await outcomeOf(() => put({ yes: asked.data.replaces.mark }));
		const during = (await viewPage(id)).panel;
		await removeDemo(database.store());
		const after = (await viewPage(id)).panel;
		expect([[before, during, after].map(({ example }) => example), await exported(id)]).toEqual([
			[false, true, false],
			[
				'2518 2022 2300 Trafikanalys',
				'2518 2023 2310 Trafikanalys',
				'00 2022 4980543 Trafikanalys',
				'00 2023 4977791 Trafikanalys'
			]
		]);
	});
});
