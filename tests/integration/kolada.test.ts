import { SOURCES } from '$imports/registry';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { importFile } from '../support/import-file';
import { putRegistry } from '../support/registry';
import { findDefinitionToFetch } from '$lib/server/runs/fetching/definition-to-fetch';
import type { Fetched, Fetching } from '$lib/server/runs/fetching/fetching';
import { refreshKolada } from '$lib/server/runs/fetching/refresh-kolada';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import { listIndicators } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import type { KoladaSearch } from '$lib/server/views/kolada-search';
import { actions, load } from '../../src/routes/(staff)/arbete/nyckeltal/kolada/+page.server';
import { startKoladaService, type KoladaService } from '../support/kolada-service';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';
import { loadGroupsOf } from '../support/municipality';

const PAGE = '/arbete/nyckeltal/kolada';
const READ_AT = new Date('2026-11-03T08:00:00Z');

/** Kolada's own numbers: inhabitants of Kungsbacka, and of Stockholm a KPI that Läget follows from the start. */
const FIGURES = [
	['N01951', '1384', 1970, 29007],
	['N01951', '1384', 1971, 30329],
	['N00945', '0180', 2000, 31.3]
].map(([kpi, municipality, period, value]) => ({
	...{ kpi, municipality, period },
	values: [{ gender: 'T', count: 1, status: '', value }]
}));
const INHABITANTS = JSON.stringify({ values: FIGURES, count: 3, next_url: null });

onBothDatabases("Kolada's indicators by search", (database) => {
	let service: KoladaService;
	let staff: Staff;
	let outcome: Fetched | null = { outcome: 'committed', problem: null };
	const fetched: string[] = [];

	beforeAll(async () => {
		service = await startKoladaService();
		await putRegistry(database.store());
		const fetching: Fetching = {
			scheduled: false,
			offset: 0,
			fetchSource: async (sourceId, kpis = []) => {
				fetched.push([sourceId, ...kpis].join(' '));
				return outcome;
			},
			askKolada: service.ask
		};
		staff = await openStaff(database.store(), ['coordinator', 'politician'], fetching);
	});
	afterAll(() => service.stop());
	beforeEach(async () => {
		service.answerWith(null);
		outcome = { outcome: 'committed', problem: null };
		fetched.length = 0;
		await database
			.pool()
			.query(
				"truncate observation, observation_revision, observation_staging, import_run, kolada_choice, comparison_group cascade; delete from indicator where id = 'kolada-n01951'"
			);
		await refreshKolada(database.store(), service.ask, READ_AT);
	});

	const act = (name: 'add' | 'remove' | 'refresh', fields = {}, role?: Role) =>
		outcomeOf(() => actions[name]?.(staff.requestOf(PAGE, fields, role)));
	const search = async (query: string) => {
		const data = await load(staff.requestOf(`${PAGE}?q=${encodeURIComponent(query)}`));
		return (data as { search: KoladaSearch }).search;
	};
	const idsFor = async (query: string) => (await search(query)).found.map(({ kpi }) => kpi.id);
	const importInhabitants = () =>
		importFile(
			database.store(),
			'kolada',
			{ name: 'kolada.json', bytes: new TextEncoder().encode(INHABITANTS) },
			null
		);
	const figures = async () =>
		(
			await listObservations(database.store(), {
				indicatorIds: ['kolada-n01951'],
				areaCodes: ['1384']
			})
		).map(({ value }) => value);

	test.each([
		['invånare', ['N01951', 'N00001']],
		['INVÅNARE ålderstigna', ['N00001']],
		['n00959', ['N00959']],
		['andel (%)', ['N31816', 'N00001']],
		['100%', []],
		['%', ['N31816', 'N00001']],
		['_', []]
	])('%j finds %j, the living ones first', async (query, ids) => {
		expect(await idsFor(query)).toEqual(ids);
	});

	test('the list that is there stays when the service answers something else', async () => {
		service.answerWith('<html>underhåll</html>');
		expect([await act('refresh'), await idsFor('medelålder')]).toEqual(['502', ['N00959']]);
	});

	test('the list says when it was read', async () => {
		expect((await search('')).listReadAt).toEqual(READ_AT);
	});

	test('a KPI that the service no longer lists is no longer found', async () => {
		service.answerWith('{"values":[{"id":"N00959","title":"Medelålder, år"}]}');
		await refreshKolada(database.store(), service.ask, new Date('2026-11-04T08:00:00Z'));
		expect(await idsFor('invånare')).toEqual([]);
	});

	test('one click makes it an indicator and fetches its figures', async () => {
		const where = await act('add', { kpi: 'N01951', q: 'invånare' });
		expect([where, fetched]).toEqual([`${PAGE}?q=inv%C3%A5nare&tillagt=N01951`, ['kolada N01951']]);
	});

	test('it is stored with its unit, by sex, and judged neither good nor bad', async () => {
		await act('add', { kpi: 'N01951' });
		const added = (await listIndicators(database.store())).at(-1);
		expect(added).toMatchObject({
			...{ id: 'kolada-n01951', sourceId: 'kolada', unit: 'count', decimals: 0, bySex: true },
			...{ polarity: 'neither', name: { sv: 'Invånare totalt, antal' } }
		});
	});

	test('what is added is fetched with the rest from then on, and marked in the search', async () => {
		await act('add', { kpi: 'N01951' });
		const plan = (await findDefinitionToFetch(database.store(), SOURCES, 'kolada'))?.fetch;
		const [found] = (await search('N01951')).found;
		expect([
			plan?.service === 'kolada' && plan.kpis.flat().includes('N01951'),
			found?.followed
		]).toEqual([true, true]);
	});

	test('a KPI that Läget follows from the start is not added again', async () => {
		const fixed = (await findDefinitionToFetch(database.store(), SOURCES, 'kolada'))?.fetch;
		const kpi = fixed?.service === 'kolada' ? (fixed.kpis[0]?.[0] ?? '') : '';
		service.answerWith(JSON.stringify({ values: [{ id: kpi, title: 'Fast, andel (%)' }] }));
		await refreshKolada(database.store(), service.ask, new Date('2026-11-05T08:00:00Z'));
		await act('add', { kpi });
		expect((await search('')).choices).toEqual([]);
	});

	test('a KPI that the list does not have is not found', async () => {
		expect(await act('add', { kpi: 'N99999' })).toBe('404');
	});

	test.each(['add', 'remove', 'refresh'] as const)('%s is closed to a politician', async (name) => {
		expect(await act(name, { kpi: 'N01951' }, 'politician')).toBe('403');
	});

	test('a file may bring figures of an added KPI', async () => {
		await act('add', { kpi: 'N01951' });
		const { status } = await importInhabitants();
		expect([status, await figures()]).toEqual(['committed', [29007, 30329]]);
	});

	test('figures of a KPI that nobody has added are left out and counted', async () => {
		const { status, rowsSkipped } = await importInhabitants();
		expect([status, rowsSkipped, await figures()]).toEqual(['committed', 2, []]);
	});

	test('taken away again it is not fetched, and its figures stay', async () => {
		await act('add', { kpi: 'N01951' });
		await importInhabitants();
		const where = await act('remove', { kpi: 'N01951' });
		expect([where, (await search('')).choices, await figures()]).toEqual([
			`${PAGE}?borttaget=ja`,
			[],
			[29007, 30329]
		]);
	});

	test('taken away before it had a figure it leaves no indicator behind', async () => {
		await act('add', { kpi: 'N01951' });
		await act('remove', { kpi: 'N01951' });
		const ids = (await listIndicators(database.store())).map(({ id }) => id);
		expect(ids).not.toContain('kolada-n01951');
	});

	test('of the groups of alike municipalities the newest is kept', async () => {
		expect(await findComparisonGroup(database.store(), '2518')).toMatchObject({
			year: 2026,
			members: ['2505', '2513']
		});
	});

	test('the shipped group is there without any service, and does not replace a newer one', async () => {
		await loadGroupsOf(database.store(), 'overtornea');
		const newer = await findComparisonGroup(database.store(), '2518');
		await database.pool().query('truncate comparison_group');
		await loadGroupsOf(database.store(), 'overtornea');
		const shipped = await findComparisonGroup(database.store(), '2518');
		expect([newer?.year, shipped]).toEqual([
			2026,
			{
				...{ areaCode: '2518', groupId: 'G37614', year: 2025 },
				title: 'Liknande kommuner, övergripande, Övertorneå, 2025',
				members: ['2305', '2313', '2417', '2421', '2462', '2463', '2513']
			}
		]);
	});
});
