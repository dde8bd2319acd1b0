import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { rememberDevice } from '$lib/server/auth/sign-in/known-device';
import { disableAccount } from '$lib/server/auth/sign-in/manage-accounts';
import { changePassword } from '$lib/server/auth/sign-in/change-password';
import { createOneTimeLink } from '$lib/server/auth/sign-in/one-time-link';
import { takeInvitation } from '$lib/server/auth/sign-in/open-link';
import { hashPassword, verifyPassword } from '$lib/server/auth/sign-in/passwords';
import { findSession, startSession } from '$lib/server/auth/sessions/sessions';
import { signIn, type SignIn } from '$lib/server/auth/sign-in/sign-in';
import { MOST_FAILURES, sweepFailures } from '$lib/server/auth/sign-in/throttle';
import { addAccount, putPasswordHash } from '$lib/server/store/accounts/account';
import { onBothDatabases } from '../support/store';

// Hundreds of tries and dozens of hashes on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const PASSWORD = 'renarna går över isen';
const NEW_PASSWORD = 'tjugo blå kantareller';
const START = new Date('2026-11-06T08:00:00Z');
const OFFICE = '198.51.100.7';
/** A guess each tenth of a second, as the owner's watch shows them. */
const BETWEEN_GUESSES = 100;

const later = (milliseconds: number) => new Date(START.getTime() + milliseconds);
/** Another network, in another part of the net, for each. */
const networkNumber = (n: number) => `${(n % 180) + 10}.${Math.floor(n / 180) % 250}.${n % 250}.1`;
const problemOf = (answer: SignIn) => (answer.ok ? 'let in' : answer.problem);

onBothDatabases('an owner whom strangers try to lock out', ({ store, pool }) => {
	let people = 0;

	async function addOwner() {
		const email = `agare${people++}@exempel.se`;
		const id = await addAccount(store(), { email, name: 'Ägare', role: 'coordinator' });
		const hashed = await hashPassword(PASSWORD, 'proven');
		if (hashed.busy || id === null) throw new Error('the owner could not be made');
		await putPasswordHash(store(), id, hashed.value);
		return { id, email };
	}

	const signInAs = (email: string, password: string, address: string, at: Date, device?: string) =>
		signIn(store(), { email, password, address, device: device ?? null }, at);

	/** Wrong guesses from as many networks, from the `from`th on; what each was told. */
	async function guess(email: string, count: number, from = 0): Promise<string[]> {
		const told = [];
		for (let n = from; n < from + count; n++) {
			const at = later(n * BETWEEN_GUESSES);
			told.push(problemOf(await signInAs(email, `gissning ${n}`, networkNumber(n), at)));
		}
		return told;
	}

	test('is let in 30 times of 30 from a device used before, and the strangers are slowed', async () => {
		const owner = await addOwner();
		const device = await rememberDevice(store(), owner, null, START);
		const strangers: string[] = [];
		const answers: string[] = [];
		for (let round = 0; round < 30; round++) {
			strangers.push(...(await guess(owner.email, 10, round * 10)));
			const at = later((round + 1) * 10 * BETWEEN_GUESSES);
			answers.push(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, at, device)));
		}
		expect(answers).toEqual(Array(30).fill('let in'));
		// In half a minute: twenty at once, and then ever slower.
		const looked = strangers.filter((problem) => problem === 'wrong').length;
		expect(looked).toBeLessThanOrEqual(26);
		expect(strangers.filter((problem) => problem === 'too-many')).toHaveLength(300 - looked);
	});

	test('is let in with a one-time link and the password chosen by it', async () => {
		const owner = await addOwner();
		await guess(owner.email, 60);
		const link = await createOneTimeLink(store(), 'invitation', owner.id, START);
		const hashed = await hashPassword(NEW_PASSWORD, 'proven');
		if (hashed.busy) throw new Error('no place to hash in');
		const token = link.split('/').at(-1)!;
		const taken = await takeInvitation(store(), token, hashed.value, later(6_000));
		const device = await rememberDevice(store(), taken!, null, later(6_000));
		const at = later(6_100);
		expect(problemOf(await signInAs(owner.email, NEW_PASSWORD, OFFICE, at, device))).toBe('let in');
	});

	test('is told how long to wait on a new device, and is let in after it', async () => {
		const owner = await addOwner();
		await guess(owner.email, 40);
		const refused = await signInAs(owner.email, PASSWORD, OFFICE, later(4_000));
		if (refused.ok || refused.problem !== 'too-many') throw new Error(problemOf(refused));
		expect(refused.waitSeconds).toBeLessThanOrEqual(60);
		const at = later(4_000 + refused.waitSeconds * 1000);
		expect(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, at))).toBe('let in');
	});

	test('is not slowed by strangers of another part of the net before they have tried often', async () => {
		const owner = await addOwner();
		for (let n = 0; n < 12; n++) await signInAs(owner.email, 'gissning', `203.0.113.${n}`, START);
		expect(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, START))).toBe('let in');
	});

	test('has nothing counted against their address for tries that were refused', async () => {
		const owner = await addOwner();
		await guess(owner.email, 60);
		const at = later(6_000);
		for (let n = 0; n < 60; n++) await signInAs(owner.email, PASSWORD, '192.0.2.99', at);
		const other = await addOwner();
		const answers = [];
		for (let n = 0; n < 4; n++) {
			answers.push(problemOf(await signInAs(other.email, PASSWORD, '192.0.2.99', at)));
		}
		expect(answers).toEqual(Array(4).fill('let in'));
	});

	test('has their password looked at while strangers fill every place for that', async () => {
		const owner = await addOwner();
		const device = await rememberDevice(store(), owner, null, START);
		let attacking = true;
		let turnedAway = 0;
		const stranger = async () => {
			while (attacking) {
				if ((await verifyPassword(null, 'gissning', 'anybody')).busy) turnedAway += 1;
				await pause(1);
			}
		};
		const strangers = Array.from({ length: 40 }, stranger);
		const answers = [];
		for (let n = 0; n < 5; n++) {
			answers.push(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, START, device)));
		}
		attacking = false;
		await Promise.all(strangers);
		expect({ answers, full: turnedAway > 0 }).toEqual({
			answers: Array(5).fill('let in'),
			full: true
		});
	});

	test('loses little with a stolen cookie: it gets few guesses, and theirs from elsewhere stay', async () => {
		const owner = await addOwner();
		const stolen = await rememberDevice(store(), owner, null, START);
		const own = await rememberDevice(store(), owner, null, START);
		const told = [];
		for (let n = 0; n < 100; n++) {
			const at = later(n * BETWEEN_GUESSES);
			told.push(problemOf(await signInAs(owner.email, `gissning ${n}`, OFFICE, at, stolen)));
		}
		expect(told.filter((problem) => problem === 'wrong').length).toBeLessThanOrEqual(14);
		const at = later(10_000);
		expect(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, at, own))).toBe('let in');
	});

	test.each<[string, (owner: { id: string; email: string }) => Promise<unknown>]>([
		['a new password', (owner) => change(owner.id)],
		['being disabled', (owner) => disableAccount(store(), owner.id, START)]
	])('has no known device after %s', async (_reason, act) => {
		const owner = await addOwner();
		await rememberDevice(store(), owner, null, START);
		await act(owner);
		const rows = await pool().query('select 1 from known_device where account_id = $1', [owner.id]);
		expect(rows.rowCount).toBe(0);
	});

	async function change(accountId: string): Promise<void> {
		const session = await findSession(store(), await startSession(store(), accountId));
		if (!session) throw new Error('the session is gone');
		const form = { current: PASSWORD, chosen: NEW_PASSWORD, places: [] };
		const problem = await changePassword(store(), session, form, START);
		if (problem) throw new Error(problem);
	}

	test('keeps their own password page while strangers guess', async () => {
		const owner = await addOwner();
		await guess(owner.email, 60);
		await expect(change(owner.id)).resolves.toBeUndefined();
	});

	test("a device of one account is nothing to another's, and a planted cookie is not taken over", async () => {
		const [owner, colleague] = [await addOwner(), await addOwner()];
		const planted = 'planterad';
		const first = await rememberDevice(store(), owner, planted, START);
		expect(first.split('.').at(0)).not.toBe(planted);
		await guess(owner.email, 60);
		const at = later(6_000);
		expect(problemOf(await signInAs(owner.email, PASSWORD, OFFICE, at, planted))).toBe('too-many');
		const shared = await rememberDevice(store(), colleague, first, at);
		await guess(colleague.email, 60);
		expect(problemOf(await signInAs(colleague.email, PASSWORD, OFFICE, at, first))).toBe(
			'too-many'
		);
		const both = [owner, colleague].map(({ email }) =>
			signInAs(email, PASSWORD, OFFICE, at, shared)
		);
		expect((await Promise.all(both)).map(problemOf)).toEqual(['let in', 'let in']);
	});

	test('is kept by hashes alone, and by so many rows at most', async () => {
		const owner = await addOwner();
		const device = await rememberDevice(store(), owner, null, START);
		for (let n = 0; n < 15; n++) await rememberDevice(store(), owner, null, later(n));
		await guess(owner.email, 30);
		await pool().query(
			`insert into sign_in_failure (key, failures, last_failure_at)
			select md5(n::text), 1, $1::timestamptz - interval '1 minute' from generate_series(1, 25000) as n`,
			[later(0)]
		);
		await sweepFailures(store(), later(3_000));
		const { rows } = await pool().query<{ failures: number; odd: number; devices: number }>(
			`select (select count(*)::int from sign_in_failure) as failures,
			(select count(*)::int from sign_in_failure where key !~ '^[0-9a-f]{32,64}$')
			+ (select count(*)::int from known_device where key !~ '^[0-9a-f]{64}$') as odd,
			(select count(*)::int from known_device where account_id = $1) as devices`,
			[owner.id]
		);
		expect(rows).toEqual([{ failures: MOST_FAILURES, odd: 0, devices: 10 }]);
		expect(device).toMatch(/^[\w-]{43}$/);
		// The rows that slow the strangers down are not the ones that go.
		expect(await guess(owner.email, 1, 31)).toEqual(['too-many']);
	});
});
