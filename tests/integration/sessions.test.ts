import { beforeEach, expect, test } from 'vitest';
import {
	endOtherSessions,
	endSession,
	findSession,
	listSessions,
	startSession
} from '$lib/server/auth/sessions/sessions';
import { disableAccount } from '$lib/server/auth/sign-in/manage-accounts';
import { sweepSessions } from '$lib/server/auth/sign-in/sweep';
import { hashToken } from '$lib/server/auth/sessions/token';
import { addAccount } from '$lib/server/store/accounts/account';
import { onBothDatabases } from '../support/store';

const START = Date.parse('2026-11-06T08:00:00Z');
const MINUTE = 60_000;

onBothDatabases('a session', ({ store, pool }) => {
	let account: string;
	let at = 0;
	const clock = () => new Date(START + at);
	let people = 0;

	beforeEach(async () => {
		at = 0;
		const email = `person${people++}@exempel.se`;
		account = (await addAccount(store(), { email, name: 'Person', role: 'team' }))!;
	});

	test('is found by its token and by nothing that the database holds', async () => {
		const token = await startSession(store(), account, clock);
		expect((await findSession(store(), token, clock))?.account.id).toBe(account);
		const { rows } = await pool().query<{ id: string }>('select id from user_session');
		const asCookies = rows.map(({ id }) => findSession(store(), id, clock));
		expect((await Promise.all(asCookies)).filter((found) => found !== null)).toEqual([]);
	});

	test.each(['', 'x', '%E0%A4%A', '\u0000', "' or 1=1 --", 'a'.repeat(100_000)])(
		'is not found by invented token number %#',
		async (invented) => {
			expect(await findSession(store(), invented, clock)).toBeNull();
		}
	);

	test('is found in one query', async () => {
		const token = await startSession(store(), account, clock);
		at = 10_000;
		const queries = await countQueries(() => findSession(store(), token, clock));
		expect(queries).toBe(1);
	});

	test('lives on while it is used, and ends after 30 idle minutes', async () => {
		const token = await startSession(store(), account, clock);
		at = 29 * MINUTE;
		expect(await findSession(store(), token, clock)).not.toBeNull();
		at = 58 * MINUTE;
		expect(await findSession(store(), token, clock)).not.toBeNull();
		at = 88 * MINUTE;
		expect(await findSession(store(), token, clock)).toBeNull();
	});

	test('ends after 12 hours however much it is used', async () => {
		const token = await startSession(store(), account, clock);
		for (at = 0; at < 720 * MINUTE; at += 20 * MINUTE) {
			expect(await findSession(store(), token, clock)).not.toBeNull();
		}
		expect(await findSession(store(), token, clock)).toBeNull();
	});

	test('ends when its owner signs out, and only that one', async () => {
		const here = await startSession(store(), account, clock);
		const there = await startSession(store(), account, clock);
		await endSession(store(), here);
		expect(await findSession(store(), here, clock)).toBeNull();
		expect(await findSession(store(), there, clock)).not.toBeNull();
	});

	test('stays when the others are ended', async () => {
		const here = await startSession(store(), account, clock);
		await startSession(store(), account, clock);
		await endOtherSessions(store(), account, hashToken(here));
		const left = await listSessions(store(), account, clock);
		expect(left.map(({ id }) => id)).toEqual([hashToken(here)]);
	});

	test('ends at once when its account is disabled', async () => {
		const token = await startSession(store(), account, clock);
		await disableAccount(store(), account, clock());
		expect(await findSession(store(), token, clock)).toBeNull();
		const { rows } = await pool().query('select 1 from user_session where account_id = $1', [
			account
		]);
		expect(rows).toEqual([]);
	});

	test('gives no access to a disabled account even while its row remains', async () => {
		const token = await startSession(store(), account, clock);
		await pool().query('update account set disabled_at = now() where id = $1', [account]);
		expect(await findSession(store(), token, clock)).toBeNull();
	});

	test('is removed from the database after its end', async () => {
		await startSession(store(), account, clock);
		at = 31 * MINUTE;
		await sweepSessions(store(), clock());
		const { rows } = await pool().query('select 1 from user_session where account_id = $1', [
			account
		]);
		expect(rows).toEqual([]);
	});

	async function countQueries(work: () => Promise<unknown>): Promise<number> {
		const original = pool().query;
		let queries = 0;
		pool().query = function (this: unknown, ...sent: unknown[]) {
			queries++;
			return Reflect.apply(original, pool(), sent);
		} as typeof original;
		await work().finally(() => {
			pool().query = original;
		});
		return queries;
	}
});
