import { beforeAll, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { addAccount } from '$lib/server/store/accounts/account';
import { listInterventions } from '$lib/server/store/register/intervention';
import { listLocalIndicators } from '$lib/server/store/register/local-indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { observationRevisions } from '$lib/server/store/schema';
import {
	actions as listActions,
	load as loadList
} from '../../src/routes/(staff)/arbete/nyckeltal/+page.server';
import { actions as figureActions } from '../../src/routes/(staff)/arbete/nyckeltal/[id]/+page.server';
import {
	actions as fileActions,
	load as loadFile
} from '../../src/routes/(staff)/arbete/nyckeltal/[id]/fil/[upload]/+page.server';
import { actions as uploadActions } from '../../src/routes/(staff)/arbete/insatser/fil/+page.server';
import {
	actions as tableActions,
	load as loadTable
} from '../../src/routes/(staff)/arbete/insatser/fil/[upload]/+page.server';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { outcomeOf } from '../support/staff-request';
import { onBothDatabases } from '../support/store';
import { municipalityOf } from '../support/municipality';

const VISITORS = {
	...{ 'name-sv': 'Besökare på sportoteket', 'name-fi': '', 'name-fit': '', 'name-en': 'Visitors' },
	...{ definition: 'Räknas av personalen.', unit: 'count', decimals: '0' },
	...{ frequency: 'month', polarity: 'higher-is-better' }
};

type Fields = Readonly<Record<string, string | File>>;

onBothDatabases('what the municipality counts itself', (database) => {
	const ids = new Map<Role, string>();

	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		for (const role of ['coordinator', 'politician'] as const) {
			const email = `${role}@example.se`;
			ids.set(role, (await addAccount(store, { email, name: role, role })) ?? '');
		}
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			store,
			municipality: municipalityOf('overtornea', true),
			today: () => isoDate('2026-11-06')
		});
	});

	function requestOf(params: Record<string, string>, fields: Fields, role: Role = 'coordinator') {
		const url = new URL('http://localhost/arbete');
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		const account = { id: ids.get(role), email: `${role}@example.se`, name: role, role };
		const request = new Request(url, { method: 'POST', body });
		return { url, params, locals: { account, language: 'sv' }, request } as never;
	}

	/** Where an action sends its reader, or the status that it answers with. */
	async function createVisitors(name: string, more: Fields = {}): Promise<string> {
		const where = await outcomeOf(() =>
			listActions.create?.(requestOf({}, { ...VISITORS, 'name-sv': name, ...more }))
		);
		return where.replace('/arbete/nyckeltal/', '');
	}

	/** Says yes to what it would replace. */
	async function put(id: string, fields: Fields, role?: Role): Promise<string> {
		const send = (more: Fields) =>
			figureActions.put?.(requestOf({ id }, { note: '', ...fields, ...more }, role));
		let asked: { data: { replaces?: { mark: string } } } | undefined;
		const outcome = await outcomeOf(async () => (asked = (await send({})) as typeof asked));
		const yes = asked?.data.replaces?.mark;
		return yes === undefined ? outcome : outcomeOf(() => send({ yes }));
	}

	const figuresOf = async (id: string) =>
		(await listObservations(database.store(), { indicatorIds: [id], areaCodes: [AREA] })).map(
			({ period, value }) => [period.key, value]
		);

	const upload = (text: string) => new File([text], 'tabell.csv');

	test('may be defined by nobody but a coordinator', async () => {
		const outcome = await outcomeOf(() =>
			listActions.create?.(requestOf({}, VISITORS, 'politician'))
		);
		const kept = await listLocalIndicators(database.store());
		expect([outcome, kept]).toEqual(['403', []]);
	});

	test('gets an address from its name, and another one of the same name another after a yes', async () => {
		const namesake = 'Aktiva klubbar';
		expect([
			await createVisitors(namesake),
			await createVisitors(namesake),
			await createVisitors(namesake, { namesake })
		]).toEqual(['lokalt-aktiva-klubbar', '422', 'lokalt-aktiva-klubbar-2']);
	});

	const take = (id: string, role?: Role) =>
		outcomeOf(() => listActions.take?.(requestOf({}, { id }, role)));
	const offered = async () =>
		((await loadList(requestOf({}, {}))) as { ready: { id: string }[] }).ready.map(({ id }) => id);

	test('is offered ready-made, taken into use with one click and then no longer offered', async () => {
		const id = 'lokalt-sportotek-besokare';
		const before = await offered();
		const outcome = await take(id);
		const after = await offered();
		expect([before.includes(id), outcome, after.includes(id)]).toEqual([
			true,
			`/arbete/nyckeltal/${id}`,
			false
		]);
	});

	test('is taken into use once, however often somebody clicks', async () => {
		const id = 'lokalt-webbesok';
		const outcomes = [await take(id), await take(id)];
		const kept = await listLocalIndicators(database.store());
		expect([outcomes, kept.filter((one) => one.id.startsWith(id)).length]).toEqual([
			[`/arbete/nyckeltal/${id}`, `/arbete/nyckeltal/${id}`],
			1
		]);
	});

	test.each([
		['lokalt-finns-inte', 'coordinator', '404'],
		['lokalt-e-tjanster', 'politician', '403']
	] as const)('%s taken by a %s is %s', async (id, role, status) => {
		expect(await take(id, role)).toBe(status);
	});

	test('stands on the public list without values as soon as it is in use', async () => {
		await take('lokalt-medborgarforslag');
		const { waiting } = await viewIndicatorList(
			database.store(),
			municipalityOf('overtornea', true),
			{ text: '', standing: null },
			'sv'
		);
		expect(waiting.map(({ id }) => id)).toContain('lokalt-medborgarforslag');
	});

	test('keeps the old value of a month that is filled in again', async () => {
		const id = await createVisitors('Besökare');
		await put(id, { period: '2026-09', value: '120' });
		await put(id, { period: 'oktober 2026', value: '140' });
		await put(id, { period: '2026-09', value: '121' });
		const kept = await database.store().select().from(observationRevisions);
		expect([
			await figuresOf(id),
			kept.filter(({ indicatorId }) => indicatorId === id).map(({ value }) => value)
		]).toEqual([
			[
				['2026-09', 121],
				['2026-10', 140]
			],
			[120]
		]);
	});

	test('loses a month that was a mistake, but never its only one', async () => {
		const id = await createVisitors('Böcker');
		await put(id, { period: '2026-08', value: '7' });
		await put(id, { period: '2026-09', value: '8' });
		const remove = (fields: Fields) => figureActions.remove?.(requestOf({ id }, fields));
		const asked = (await remove({ period: '2026-08' })) as { data: { removes: { mark: string } } };
		const yes = asked.data.removes.mark;
		const outcomes = [
			await outcomeOf(() => remove({ period: '2026-08', yes })),
			await outcomeOf(() => remove({ period: '2026-09' }))
		];
		expect([outcomes, await figuresOf(id)]).toEqual([
			[`/arbete/nyckeltal/${id}?sparat=ja`, '422'],
			[['2026-09', 8]]
		]);
	});

	test('comes out of a table whose columns are remembered for the next one', async () => {
		const id = await createVisitors('Webbesök');
		const file = upload('Tid;Siffra\n2026-09;1 200\n2026-10;1 300');
		const address = await outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file })));
		const params = { id, upload: address.split('/').at(-1) ?? '' };
		await outcomeOf(() => fileActions.add?.(requestOf(params, { period: '0', value: '1' })));
		const again = await outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file })));
		const next = { id, upload: again.split('/').at(-1) ?? '' };
		const shown = (await loadFile(requestOf(next, {}))) as { table: { mapping: object } };
		expect([await figuresOf(id), shown.table.mapping]).toEqual([
			[
				['2026-09', 1200],
				['2026-10', 1300]
			],
			{ period: 0, value: 1 }
		]);
	});

	test('out of a table replaces a value only after a yes', async () => {
		const id = await createVisitors('Utbytt');
		await put(id, { period: '2026-09', value: '7' });
		const file = upload('Månad;Antal\n2026-09;12\n2026-10;13');
		const address = await outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file })));
		const params = { id, upload: address.split('/').at(-1) ?? '' };
		const { replaces } = (await loadFile(requestOf(params, {}))) as { replaces: { mark: string } };
		const add = (fields: Fields) =>
			outcomeOf(() => fileActions.add?.(requestOf(params, { period: '0', value: '1', ...fields })));
		const first = await add({});
		const between = await figuresOf(id);
		const second = await add({ yes: replaces.mark });
		expect([first, between, second, await figuresOf(id)]).toEqual([
			'409',
			[['2026-09', 7]],
			`/arbete/nyckeltal/${id}?sparat=ja`,
			[
				['2026-09', 12],
				['2026-10', 13]
			]
		]);
	});

	test('is not stored at all when one row is wrong', async () => {
		const id = await createVisitors('Timmar');
		const file = upload('Månad;Antal\n2026-09;12\n2026-10;tolv');
		const address = await outcomeOf(() => figureActions.upload?.(requestOf({ id }, { file })));
		const params = { id, upload: address.split('/').at(-1) ?? '' };
		const outcome = await outcomeOf(() =>
			fileActions.add?.(requestOf(params, { period: '0', value: '1' }))
		);
		expect([outcome, await figuresOf(id)]).toEqual(['422', []]);
	});

	test('a list of interventions becomes drafts once, however often it is read in', async () => {
		const file = upload('Insats;Start;Slut\nLoppet;2026-05-01;\nVerkstaden;2026-W10;pågår');
		const readIn = async () => {
			const address = await outcomeOf(() => uploadActions.upload?.(requestOf({}, { file })));
			const params = { upload: address.split('/').at(-1) ?? '' };
			const { table } = (await loadTable(requestOf(params, {}))) as {
				table: { mapping: Record<string, number> };
			};
			const chosen = Object.entries(table.mapping).map(([name, index]) => [name, String(index)]);
			return outcomeOf(() => tableActions.add?.(requestOf(params, Object.fromEntries(chosen))));
		};
		const outcomes = [await readIn(), await readIn()];
		const kept = await listInterventions(database.store(), AREA, COORDINATOR);
		expect([outcomes, kept.map(({ title, status }) => [title, status])]).toEqual([
			['/arbete/insatser?inlasta=2', '/arbete/insatser?inlasta=0'],
			[
				['Verkstaden', 'draft'],
				['Loppet', 'draft']
			]
		]);
	});

	test('somebody else does not see a table that waits', async () => {
		const file = upload('Insats;Start\nLoppet;2026-05-01');
		const address = await outcomeOf(() => uploadActions.upload?.(requestOf({}, { file })));
		const params = { upload: address.split('/').at(-1) ?? '' };
		expect(await outcomeOf(() => loadTable(requestOf(params, {}, 'politician')))).toBe('403');
	});
});
