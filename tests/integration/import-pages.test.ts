import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { putRegistry } from '../support/registry';
import { addAccount } from '$lib/server/store/accounts/account';
import { listObservations } from '$lib/server/store/figures/observation';
import { actions as listActions } from '../../src/routes/(staff)/arbete/import/+page.server';
import {
	actions as runActions,
	load as loadRun
} from '../../src/routes/(staff)/arbete/import/[id=uuid]/+page.server';
import { onBothDatabases } from '../support/store';
import { municipalityOf } from '../support/municipality';

const HEADER = '"region","valår","ME0104B8"';
const ELECTIONS = ['2002', '2006', '2010', '2014', '2018', '2022'];
const before = ELECTIONS.map((year) => `"2518 Övertorneå","${year}",80.5`);

onBothDatabases('the page where figures are read in', (database) => {
	const ids = new Map<Role, string>();

	beforeAll(async () => {
		const store = database.store();
		await putRegistry(store);
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
	beforeEach(async () => {
		await database
			.pool()
			.query('truncate observation, observation_revision, observation_staging, import_run cascade');
	});

	function requestOf(
		params: Record<string, string>,
		fields: Readonly<Record<string, string | File>> = {},
		role: Role = 'coordinator'
	) {
		const url = new URL('http://localhost/arbete/import');
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		const account = { id: ids.get(role), email: `${role}@example.se`, name: role, role };
		const request = new Request(url, { method: 'POST', body });
		return { url, params, locals: { account, language: 'sv' }, request } as never;
	}

	/** Where an action sends its reader, or the status that it answers with. */
	async function outcomeOf(attempt: () => unknown): Promise<string> {
		try {
			return String(((await attempt()) as { status: number }).status);
		} catch (thrown) {
			const { status, location } = thrown as { status: number; location?: string };
			return location?.replace(/&kvitto=.*/, '') ?? String(status);
		}
	}

	async function read(rows: readonly string[], role?: Role): Promise<string> {
		const file = new File([[HEADER, ...rows].join('\r\n')], 'val.csv');
		const where = await outcomeOf(() => listActions.read?.(requestOf({}, { file }, role)));
		return where.replace('/arbete/import/', '');
	}

	const YES = { undo: { yes: 'ja' }, confirm: {}, cancel: {} };

	/** With a yes to what is asked of an undo, unless the fields say otherwise. */
	const act = (name: keyof typeof YES, id: string, fields: object = YES[name]) =>
		outcomeOf(() => runActions[name]?.(requestOf({ id }, fields as Record<string, string>)));

	/** What has become of it, in the word of the page. */
	async function failureOf(name: keyof typeof YES, id: string): Promise<unknown> {
		const answer = await runActions[name]?.(requestOf({ id }, YES[name]));
		return (answer as unknown as { data: { failure: unknown } }).data.failure;
	}

	const valuesNow = async () =>
		(
			await listObservations(database.store(), {
				indicatorIds: ['valdeltagande-riksdag'],
				areaCodes: ['2518']
			})
		).map(({ value }) => value);

	async function committed(rows: readonly string[]): Promise<string> {
		const id = await read(rows);
		await act('confirm', id);
		return id;
	}

	test('stores nothing before somebody says yes', async () => {
		const id = await read(before);
		expect([id.length, await valuesNow()]).toEqual([36, []]);
	});

	test('is closed to those who may not read in', async () => {
		expect(await read(before, 'politician')).toBe('403');
	});

	test('shows what is new, what changes from what to what, and what goes', async () => {
		await committed(before);
		const after = [
			...before.slice(1, -1),
			'"2518 Övertorneå","2022",78.2',
			'"2583 Haparanda","2022",74'
		];
		const { difference } = (await loadRun(requestOf({ id: await read(after) }))) as {
			difference: { added: number; changed: number; gone: number; changes: readonly object[] };
		};
		expect(difference).toMatchObject({ added: 1, changed: 1, gone: 1 });
		expect(difference.changes).toEqual([
			expect.objectContaining({
				...{ period: '2022', areaCode: '2518' },
				before: { value: 80.5, gap: null, preliminary: false },
				after: { value: 78.2, gap: null, preliminary: false }
			}),
			expect.objectContaining({ areaCode: '2583', before: null }),
			expect.objectContaining({ period: '2002', after: null })
		]);
	});

	test('quotes what the file says in words, counts what is left out by its reason, and tells what may yet change', async () => {
		const rows = [
			'"2583 Haparanda","2022 (prel.)",78.2',
			'',
			'Källa: Valmyndigheten',
			'Ny metod 2022.'
		];
		const page = (await loadRun(requestOf({ id: await read(rows) }))) as unknown as {
			run: { beside: readonly string[]; skipped: object };
			leftOut: readonly { count: number; what: string }[];
			difference: { changes: readonly { after: { preliminary: boolean } }[] };
		};
		expect([page.run.beside, page.run.skipped]).toEqual([
			['Källa: Valmyndigheten', 'Ny metod 2022.'],
			{ 'below-table': 2 }
		]);
		expect(page.leftOut).toEqual([{ count: 2, what: 'text under tabellen' }]);
		expect(page.difference.changes[0]?.after.preliminary).toBe(true);
	});

	test('leads with the own municipality, then the country and the county, and says who and what', async () => {
		const places = ['2583 Haparanda', '25 Norrbottens län', '00 Riket', '2518 Övertorneå'];
		const rows = places.flatMap((place) => [`"${place}","2018",80`, `"${place}","2022",81`]);
		const page = (await loadRun(requestOf({ id: await read(rows) }))) as {
			difference: { changes: readonly { areaCode: string; period: string }[] };
			source: { id: string };
			span: object;
			indicators: readonly { id: string }[];
		};
		const listed = page.difference.changes.map(({ areaCode, period }) => `${areaCode} ${period}`);
		expect([listed, page.source.id, page.span, page.indicators.map(({ id }) => id)]).toEqual([
			['2518', '00', '25', '2583'].flatMap((code) => [`${code} 2022`, `${code} 2018`]),
			'scb-valdeltagande',
			{ from: '2018', to: '2022' },
			['valdeltagande-riksdag']
		]);
	});

	test('lists no value that stays what it was, and tells that its interval is another', async () => {
		const survey = (high: number) =>
			[
				'"Region","Hälsotillstånd","Andel och konfidensintervall","Kön","År","Andel"',
				...[
					['Andel', 63.7],
					['Konfidensintervall nedre gräns', 61],
					['Konfidensintervall övre gräns', high]
				].map(
					([part, value]) =>
						`"25 Norrbottens län","Bra eller mycket bra hälsa","${part}","Totalt","2021-2024",${value}`
				)
			].join('\r\n');
		const give = async (high: number) => {
			const file = new File([survey(high)], 'halsa.csv');
			const where = await outcomeOf(() => listActions.read?.(requestOf({}, { file })));
			return where.replace('/arbete/import/', '');
		};
		await act('confirm', await give(66.4));
		const { difference } = (await loadRun(requestOf({ id: await give(66.9) }))) as {
			difference: object;
		};
		expect(difference).toMatchObject({ added: 0, changed: 1, sameValue: 1, gone: 0, changes: [] });
	});

	test('says the span of what was taken in', async () => {
		const { span } = (await loadRun(requestOf({ id: await committed(before) }))) as {
			span: object;
		};
		expect(span).toEqual({ from: '2002', to: '2022' });
	});

	test('takes everything in at a yes, and only once', async () => {
		const id = await read(before);
		const outcomes = [await act('confirm', id), await act('confirm', id)];
		expect([outcomes, (await valuesNow()).length]).toEqual([
			[`/arbete/import/${id}`, `/arbete/import/${id}`],
			6
		]);
	});

	test('leads two clicks at once to what one of them took in', async () => {
		const id = await read(before);
		const outcomes = await Promise.all([act('confirm', id), act('confirm', id)]);
		expect(outcomes.filter((where) => !where.startsWith(`/arbete/import/${id}`))).toEqual([]);
		expect((await valuesNow()).length).toBe(6);
	});

	test('says of every click that comes too late what has become of the import', async () => {
		const id = await committed(before);
		const committedThen = [await failureOf('cancel', id)];
		const undoing = (await act('undo', id)).replace('/arbete/import/', '');
		const undoneThen = [await failureOf('confirm', id), await failureOf('cancel', id)];
		const again = await act('undo', id);
		const ofUndoing = [await failureOf('undo', undoing), await failureOf('cancel', undoing)];
		const cancelled = await read(before);
		await act('cancel', cancelled);
		expect([committedThen, undoneThen, again, ofUndoing]).toEqual([
			['committed'],
			['undone', 'undone'],
			`/arbete/import/${undoing}`,
			['undoing', 'committed']
		]);
		expect([
			await act('cancel', cancelled),
			await failureOf('confirm', cancelled),
			await failureOf('undo', cancelled)
		]).toEqual(['/arbete/import', 'not-waiting', 'not-waiting']);
	});

	test('takes nothing away before somebody has said yes to an undo', async () => {
		const id = await committed(before);
		const asked = await runActions.undo?.(requestOf({ id }));
		expect([asked, (await valuesNow()).length]).toMatchObject([
			{ status: 409, data: { asksUndo: true, failure: null } },
			6
		]);
	});

	test('forgets what is cancelled', async () => {
		const id = await read(before);
		const outcomes = [await act('cancel', id), await act('confirm', id)];
		expect([outcomes, await valuesNow()]).toEqual([['/arbete/import', '409'], []]);
	});

	test('asks what becomes of figures that the file does not hold, be it one', async () => {
		await committed(before);
		const id = await read(before.slice(1));
		const outcomes = [await act('confirm', id), await act('confirm', id, { saknas: 'ja' })];
		expect([outcomes, (await valuesNow()).length]).toEqual([['409', '409'], 6]);
	});

	test('removes them where the file is the whole table', async () => {
		await committed(before);
		await act('confirm', await read(before.slice(1)), { saknas: 'remove' });
		expect((await valuesNow()).length).toBe(5);
	});

	test('keeps them where the file is a part of it, and undoes what came with it alone', async () => {
		await committed(before);
		const id = await read(['"2518 Övertorneå","2022",84.3', '"2518 Övertorneå","2026",79.1']);
		await act('confirm', id, { saknas: 'keep' });
		const { done } = (await loadRun(requestOf({ id }))) as { done: { changes: object[] } };
		const during = await valuesNow();
		await act('undo', id);
		expect([done.changes.length, during.length, during.includes(84.3)]).toEqual([2, 7, true]);
		expect(await valuesNow()).toEqual(Array(6).fill(80.5));
	});

	test('says that the same bytes change nothing', async () => {
		await committed(before);
		expect(await read(before)).toBe('/arbete/import?oforandrad=ja');
	});

	test('gives the earlier figures back when the latest import is undone', async () => {
		await committed(before);
		const changed = [...before.slice(1), '"2518 Övertorneå","1998",84.3'];
		const id = await read(changed);
		await act('confirm', id, { saknas: 'remove' });
		const during = await valuesNow();
		await act('undo', id);
		expect([during, await valuesNow()]).toEqual([
			[84.3, 80.5, 80.5, 80.5, 80.5, 80.5],
			[80.5, 80.5, 80.5, 80.5, 80.5, 80.5]
		]);
	});

	test('tells of an import the same before it is confirmed, when it is done and when it is undone', async () => {
		await committed(before);
		const id = await read([
			'"2518 Övertorneå","2022",77.7',
			...before.slice(1, 5),
			'"2518 Övertorneå","1998",84.3'
		]);
		type Told = {
			span: object;
			difference: { changes: object[] } | null;
			done: { changes: { before: object | null; after: object | null }[] } | null;
			canUndo: boolean;
			run: { rowsNew: number; rowsChanged: number; rowsGone: number };
		};
		const look = async (run: string) => (await loadRun(requestOf({ id: run }))) as Told;
		const waiting = await look(id);
		await act('confirm', id, { saknas: 'remove' });
		const done = await look(id);
		const undoing = (await act('undo', id)).replace('/arbete/import/', '');
		const undone = await look(id);
		const back = await look(undoing);
		const counts = ({ run }: Told) => [run.rowsNew, run.rowsChanged, run.rowsGone];
		expect([done.span, undone.span, back.span]).toEqual(Array(3).fill(waiting.span));
		expect([done.done?.changes, undone.done?.changes]).toEqual(
			Array(2).fill(waiting.difference?.changes)
		);
		expect(back.done?.changes.map((one) => [one.after, one.before])).toEqual(
			expect.arrayContaining(done.done?.changes.map((one) => [one.before, one.after]) ?? [])
		);
		const [added, changed, gone] = counts(done);
		expect([counts(undone), counts(back)]).toEqual([
			[added, changed, gone],
			[gone, changed, added]
		]);
		expect([done.canUndo, back.canUndo, await act('undo', undoing)]).toEqual([true, false, '409']);
	});

	test('says which later import is in the way of an undo, and goes back one after the other', async () => {
		const first = await committed(before);
		const next = await committed([...before, '"2583 Haparanda","2022",74']);
		const inTheWay = async () =>
			(
				(await loadRun(requestOf({ id: first }))) as {
					later: { id: string; fileName: string } | null;
				}
			).later;
		const blocked = await inTheWay();
		await act('undo', next);
		const free = await inTheWay();
		await act('undo', first);
		expect([blocked, free, await valuesNow()]).toMatchObject([
			{ id: next, fileName: 'val.csv' },
			null,
			[]
		]);
	});

	test('lets a file in again after it was undone', async () => {
		const id = await committed(before);
		await act('undo', id);
		await committed(before);
		expect((await valuesNow()).length).toBe(6);
	});

	test('undoes nothing but the latest import of a source', async () => {
		const first = await committed(before);
		await committed([...before, '"2583 Haparanda","2022",74']);
		expect([await act('undo', first), await failureOf('undo', first)]).toEqual([
			'409',
			'not-latest'
		]);
	});

	test('gives back what is wrong, with its value, and keeps nothing', async () => {
		const file = new File([[HEADER, '"2518 Övertorneå","2022",många'].join('\r\n')], 'val.csv');
		const answer = (await listActions.read?.(requestOf({}, { file }))) as {
			data: { description: { problems: readonly object[] } };
		};
		const { rows } = await database.pool().query('select id from import_run');
		expect([answer.data.description.problems[0], rows]).toEqual([
			expect.objectContaining({ line: 2, column: 'ME0104B8', value: 'många' }),
			[]
		]);
	});
});
