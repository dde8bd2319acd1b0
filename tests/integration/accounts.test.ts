import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFirstAdmin } from '$lib/server/auth/sign-in/create-first-admin';
import {
	changeRole,
	disableAccount,
	inviteAccount
} from '$lib/server/auth/sign-in/manage-accounts';
import { createOneTimeLink } from '$lib/server/auth/sign-in/one-time-link';
import { findLink, takeDemoLink, takeInvitation } from '$lib/server/auth/sign-in/open-link';
import { createDemoLink, prepareAccounts } from '$lib/server/auth/sign-in/prepare';
import { findSession, startSession } from '$lib/server/auth/sessions/sessions';
import {
	addAccount,
	findAccount,
	findCredentials,
	listAccounts
} from '$lib/server/store/accounts/account';
import { connectionsOf } from '$lib/server/store/store';
import { makeAccountLinkAt } from '../../src/cli/account-link';
import { onBothDatabases } from '../support/store';

const NOW = new Date('2026-11-06T08:00:00Z');
const ORIGIN = 'https://laget.example.se';
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const tokenOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const ADMIN = {
	email: 'Admin@exempel.se',
	name: 'Ada',
	password: 'renarna går över isen',
	places: []
};

onBothDatabases('accounts', ({ store, pool }) => {
	const prepare = (demo: boolean, now = NOW) =>
		prepareAccounts(store(), { demo, origin: ORIGIN }, now);
	const lastToken = (lines: string[]) => tokenOf(lines.at(-1) ?? '');

	beforeEach(async () => {
		await pool().query('delete from one_time_token');
		await pool().query('delete from account');
	});

	test('the first administrator comes in by a link that works once', async () => {
		const token = lastToken(await prepare(false));
		expect(await createFirstAdmin(store(), token, ADMIN, NOW)).toMatchObject({ ok: true });
		expect(await findCredentials(store(), 'admin@exempel.se')).toMatchObject({
			account: { name: 'Ada', role: 'admin', hasPassword: true }
		});
		expect(await findLink(store(), token, NOW)).toBeNull();
		expect(await prepare(false)).toEqual([]);
	});

	test('a form with something wrong in it does not use the link up', async () => {
		const token = lastToken(await prepare(false));
		const form = { email: 'admin', name: '', password: 'kort', places: [] };
		expect(await createFirstAdmin(store(), token, form, NOW)).toEqual({
			ok: false,
			problems: { name: 'name', email: 'email', password: 'too-short' }
		});
		expect(await findLink(store(), token, NOW)).toEqual({ purpose: 'first-admin' });
	});

	test('the first link is worthless after 24 hours, after a new start and once there is an account', async () => {
		const first = lastToken(await prepare(false));
		expect(await findLink(store(), first, later(24))).toBeNull();
		const second = lastToken(await prepare(false));
		expect(await findLink(store(), first, NOW)).toBeNull();
		await addAccount(store(), { email: 'nagon@exempel.se', name: 'Någon', role: 'team' });
		expect(await createFirstAdmin(store(), second, ADMIN, NOW)).toMatchObject({ ok: false });
		expect((await listAccounts(store())).map(({ role }) => role)).toEqual(['team']);
	});

	test('the demonstration prints one link for each role, and new ones at each start', async () => {
		const links = (await prepare(true)).slice(1).map(tokenOf);
		const opened = await Promise.all(links.map((token) => findLink(store(), token, NOW)));
		const roles = opened.map((link) => link?.purpose === 'demo' && link.role);
		expect(roles).toEqual(['coordinator', 'politician', 'communicator', 'team', 'admin']);
		await prepare(true);
		expect(await findLink(store(), links[0]!, NOW)).toBeNull();
		expect(await listAccounts(store())).toHaveLength(5);
	});

	test('a role of the demonstration gets a new link, and the one before it stops working', async () => {
		const first = tokenOf(await createDemoLink(store(), 'team', NOW));
		const second = tokenOf(await createDemoLink(store(), 'team', NOW));
		const opened = [await findLink(store(), first, NOW), await findLink(store(), second, NOW)];
		expect(opened).toMatchObject([null, { purpose: 'demo', role: 'team' }]);
	});

	describe('a link made at the console', () => {
		const make = (email: string, origin: string | null = ORIGIN) => {
			const { embedded } = connectionsOf(store());
			const url = String(pool().options.connectionString);
			const place = { url, embedded, migrations: resolve('drizzle') };
			return makeAccountLinkAt(place, { email, origin, now: NOW });
		};

		test('lets an administrator who has lost the password choose a new one', async () => {
			await createFirstAdmin(store(), lastToken(await prepare(false)), ADMIN, NOW);
			const { ok, sentence } = await make(' ADMIN@exempel.se ');
			const [, path = ''] = /https:\/\/laget\.example\.se(\S+)/.exec(sentence) ?? [];
			const taken = await takeInvitation(store(), tokenOf(path), '$argon2id$new', NOW);
			expect([ok, taken?.email]).toEqual([true, 'admin@exempel.se']);
			expect((await make('admin@exempel.se', null)).sentence).toMatch(
				/adressen till Läget före: \/logga-in\/kod\//
			);
		});

		test('is not made for an address without an account, and the administrators’ are told', async () => {
			expect(await make('vem@exempel.se')).toEqual({
				ok: false,
				sentence: expect.stringMatching(/^Här finns inget konto för en administratör\./)
			});
			await createFirstAdmin(store(), lastToken(await prepare(false)), ADMIN, NOW);
			expect(await make('vem@exempel.se')).toEqual({
				ok: false,
				sentence:
					'Inget konto har adressen vem@exempel.se. Administratörernas adresser: admin@exempel.se.'
			});
		});

		test('is not made for an account that is closed', async () => {
			const id = (await addAccount(store(), { email: 'a@exempel.se', name: 'A', role: 'team' }))!;
			await disableAccount(store(), id, NOW);
			expect(await make('a@exempel.se')).toEqual({
				ok: false,
				sentence: expect.stringMatching(/^Kontot a@exempel\.se är stängt\./)
			});
		});
	});

	test('of several who open a link at once exactly one is let in', async () => {
		const token = lastToken(await prepare(true));
		const openings = Array.from({ length: 5 }, () => takeDemoLink(store(), token, NOW));
		const admitted = (await Promise.all(openings)).filter((account) => account !== null);
		expect(admitted).toHaveLength(1);
	});

	test('the database holds no link that opens anything', async () => {
		await prepare(true);
		const { rows } = await pool().query<{ hash: string }>('select hash from one_time_token');
		const opened = await Promise.all(rows.map(({ hash }) => findLink(store(), hash, NOW)));
		expect(opened).toEqual(Array(5).fill(null));
	});

	test('an invitation sets the password once and ends the sessions there were', async () => {
		const person = { email: 'ny@exempel.se', name: 'Ny', role: 'communicator' } as const;
		const token = tokenOf((await inviteAccount(store(), person, NOW)) ?? '');
		const { account } = (await findCredentials(store(), person.email))!;
		const session = await startSession(store(), account.id);
		expect(await takeInvitation(store(), token, '$argon2id$first', NOW)).toEqual({
			id: account.id,
			email: person.email
		});
		expect(await takeInvitation(store(), token, '$argon2id$second', NOW)).toBeNull();
		expect((await findCredentials(store(), person.email))?.passwordHash).toBe('$argon2id$first');
		expect(await findSession(store(), session)).toBeNull();
	});

	test('an address has one account', async () => {
		const person = { email: 'ny@exempel.se', name: 'Ny', role: 'team' } as const;
		await inviteAccount(store(), person, NOW);
		expect(await inviteAccount(store(), { ...person, role: 'admin' }, NOW)).toBeNull();
	});

	test('a disabled account cannot use its invitation', async () => {
		const id = (await addAccount(store(), { email: 'a@exempel.se', name: 'A', role: 'team' }))!;
		const token = tokenOf(await createOneTimeLink(store(), 'invitation', id, NOW));
		await disableAccount(store(), id, NOW);
		expect(await takeInvitation(store(), token, '$argon2id$', NOW)).toBeNull();
	});

	test('the last administrator is neither disabled nor given another role', async () => {
		const id = (await addAccount(store(), { email: 'a@exempel.se', name: 'A', role: 'admin' }))!;
		expect(await changeRole(store(), id, 'team')).toBe(false);
		expect(await disableAccount(store(), id, NOW)).toBe(false);
		expect(await findAccount(store(), id)).toMatchObject({ role: 'admin', disabled: false });
	});

	test('two administrators who demote each other at once leave one', async () => {
		const a = (await addAccount(store(), { email: 'a@exempel.se', name: 'A', role: 'admin' }))!;
		const b = (await addAccount(store(), { email: 'b@exempel.se', name: 'B', role: 'admin' }))!;
		const done = await Promise.all([
			changeRole(store(), a, 'team'),
			disableAccount(store(), b, NOW)
		]);
		expect(done.filter(Boolean)).toHaveLength(1);
	});
});
