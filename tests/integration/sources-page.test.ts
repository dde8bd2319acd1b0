import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { fault, wholeFile } from '$lib/domain/problem';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { importFile } from '../support/import-file';
import { putRegistry } from '../support/registry';
import {
	finishSourceFetch,
	startSourceFetch,
	type FetchOutcome
} from '$lib/server/store/runs/source-fetch';
import type { SourceState } from '$lib/server/views/sources';
import { actions, load } from '../../src/routes/(staff)/arbete/kallor/+page.server';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const PAGE = '/arbete/kallor';
const AT = new Date('2026-11-03T08:10:00Z');
const UNREACHABLE = fault('service-unreachable', { service: 'Kolada', error: 'ECONNREFUSED' });
const SILENT: FetchTrouble = {
	about: null,
	problems: [wholeFile(UNREACHABLE)],
	of: 1,
	at: AT.toISOString()
};
const ELECTIONS = ['2002', '2006', '2010', '2014', '2018', '2022'];

onBothDatabases('the page of sources', (database) => {
	let staff: Staff;
	const fetched: string[] = [];

	beforeAll(async () => {
		await putRegistry(database.store());
		staff = await openStaff(database.store(), ['admin', 'coordinator', 'politician'], {
			scheduled: true,
			offset: 0,
			fetchSource: async (sourceId) => {
				fetched.push(sourceId);
				await record(sourceId, 'failed', SILENT);
				return { outcome: 'failed', problem: SILENT };
			},
			askKolada: async () => ({
				ok: false,
				problems: [{ kind: 'silent', about: null, reason: UNREACHABLE, at: AT }]
			})
		});
	});
	beforeEach(async () => {
		fetched.length = 0;
		await database.pool().query('truncate source_fetch, observation, import_run cascade');
	});

	async function record(
		sourceId: string,
		outcome: FetchOutcome,
		problem: FetchTrouble | null,
		startedAt = AT,
		publishedAt: Date | null = null
	): Promise<void> {
		const id = await startSourceFetch(database.store(), sourceId, startedAt);
		await finishSourceFetch(database.store(), id, {
			...{ finishedAt: startedAt, outcome, problem, runId: null, publishedAt },
			...{ pages: 1, bytes: 10 }
		});
	}

	async function stateOf(sourceId: string, query = ''): Promise<SourceState> {
		const data = (await load(staff.requestOf(`${PAGE}${query}`))) as {
			sources: readonly SourceState[];
		};
		const state = data.sources.find(({ source }) => source.id === sourceId);
		if (!state) throw new Error(`${sourceId} is not on the page`);
		return state;
	}

	const fetchAs = (role: Role, source = 'kolada') =>
		outcomeOf(() => actions.fetch?.(staff.requestOf(PAGE, { source }, role)));

	test.each([
		['admin', 'opened'],
		['coordinator', 'opened'],
		['politician', '403']
	] as const)('opens for %s: %s', async (role, expected) => {
		const opened = await outcomeOf(async () => {
			await load(staff.requestOf(PAGE, {}, role));
			return { status: 'opened' };
		});
		expect(opened).toBe(expected);
	});

	test('a source that was never fetched is not stale', async () => {
		expect(await stateOf('kolada')).toMatchObject({ lastFetch: null, stale: null, newest: null });
	});

	test('the button fetches and leads back to what came of it', async () => {
		expect([await fetchAs('admin'), fetched]).toEqual([`${PAGE}?hamtad=kolada`, ['kolada']]);
	});

	test('a failed fetch says what and when, and makes the source stale', async () => {
		await fetchAs('coordinator');
		expect(await stateOf('kolada')).toMatchObject({
			stale: 'failed',
			lastFetch: { problem: SILENT }
		});
	});

	test('a later fetch that brought nothing new makes it fresh again', async () => {
		await record('kolada', 'failed', SILENT);
		await record('kolada', 'unchanged', null, new Date('2026-11-04T08:10:00Z'));
		expect((await stateOf('kolada')).stale).toBeNull();
	});

	test('what the service last said of its figures is kept when it falls silent', async () => {
		await record('kolada', 'committed', null, AT, new Date('2026-10-30T07:00:00Z'));
		await record('kolada', 'failed', SILENT, new Date('2026-11-04T08:10:00Z'));
		expect((await stateOf('kolada')).publishedAt).toEqual(new Date('2026-10-30T07:00:00Z'));
	});

	test('the newest period is that of the latest value for the municipality', async () => {
		const rows = ELECTIONS.map((year) => `"2518 Övertorneå","${year}",80.5`);
		const text = ['"region","valår","ME0104B8"', ...rows].join('\r\n');
		const file = { name: 'val.csv', bytes: new TextEncoder().encode(text) };
		await importFile(database.store(), 'scb-valdeltagande', file, null);
		expect((await stateOf('scb-valdeltagande')).newest?.key).toBe('2022');
	});

	test('a source with a service has a next time', async () => {
		expect((await stateOf('kolada')).asked?.next).toBeInstanceOf(Date);
	});

	test.each(['exempel-halsa', 'projektansokan-2018'])('%s has nothing to ask', async (id) => {
		expect(await stateOf(id)).toMatchObject({ asked: null, stale: null });
	});

	test.each([
		['politician', 'kolada', '403'],
		['coordinator', 'exempel-halsa', '404'],
		['coordinator', 'finns-inte', '404']
	] as const)('the button answers a %s who asks for %s with %s', async (role, id, status) => {
		expect([await fetchAs(role, id), fetched]).toEqual([status, []]);
	});
});
