import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { changePassword } from '$lib/server/auth/sign-in/change-password';
import { hashPassword } from '$lib/server/auth/sign-in/passwords';
import { signIn } from '$lib/server/auth/sign-in/sign-in';
import { findSession, startSession } from '$lib/server/auth/sessions/sessions';
import {
	addAccount,
	findCredentials,
	putDisabledAt,
	putPasswordHash
} from '$lib/server/store/accounts/account';
import type { Store } from '$lib/server/store/store';
import { onBothDatabases } from '../support/store';

const PASSWORD = 'renarna går över isen';
const NOW = new Date('2026-11-06T08:00:00Z');

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let addresses = 0;
const anAddress = () => `10.0.0.${addresses++}`;

async function addPerson(store: Store, email: string, passwordHash?: string): Promise<string> {
	const id = await addAccount(store, { email, name: 'Person', role: 'team' });
	const hashed = await hashPassword(PASSWORD, 'proven');
	if (hashed.busy || id === null) throw new Error('the person could not be made');
	await putPasswordHash(store, id, passwordHash ?? hashed.value);
	return id;
}

onBothDatabases('signing in', ({ store }) => {
	const attempt = (email: string, password: string, address = anAddress(), now = NOW) =>
		signIn(store(), { email, password, address, device: null }, now);

	test('takes the right password, whatever the case of the address', async () => {
		const id = await addPerson(store(), 'ratt@exempel.se');
		const signedIn = await attempt(' Ratt@Exempel.se ', PASSWORD);
		expect(signedIn).toMatchObject({ ok: true, account: { id, role: 'team' } });
	});

	test('takes å written as one sign or as two', async () => {
		await addPerson(store(), 'tecken@exempel.se');
		const signedIn = await attempt('tecken@exempel.se', PASSWORD.normalize('NFD'));
		expect(signedIn.ok).toBe(true);
	});

	test('says the same about a wrong password, no account, no password chosen and a disabled account', async () => {
		await addPerson(store(), 'fel@exempel.se');
		await addAccount(store(), { email: 'inbjuden@exempel.se', name: 'Inbjuden', role: 'team' });
		const disabled = await addPerson(store(), 'avstangd@exempel.se');
		await putDisabledAt(store(), disabled, NOW);
		const answers = [
			await attempt('fel@exempel.se', 'något helt annat'),
			await attempt('ingen@exempel.se', PASSWORD),
			await attempt('inbjuden@exempel.se', ''),
			await attempt('avstangd@exempel.se', PASSWORD)
		];
		expect(answers).toEqual(Array(4).fill({ ok: false, problem: 'wrong' }));
	});

	test('slows an account down after five failures from one part of the net, and lets its owner in later', async () => {
		await addPerson(store(), 'langsam@exempel.se');
		const answers = [];
		for (let n = 0; n < 7; n++) answers.push(await attempt('langsam@exempel.se', 'gissning'));
		const problems = answers.map((answer) => (answer.ok ? null : answer.problem));
		expect(problems).toEqual([...Array(5).fill('wrong'), 'too-many', 'too-many']);
		const owner = await attempt('langsam@exempel.se', PASSWORD, anAddress(), later(2));
		expect(owner.ok).toBe(true);
	});

	test('slows unknown accounts down just as known ones', async () => {
		const problems = [];
		for (let n = 0; n < 6; n++) {
			const answer = await attempt('okand@exempel.se', 'gissning');
			problems.push(answer.ok ? null : answer.problem);
		}
		expect(problems).toEqual([...Array(5).fill('wrong'), 'too-many']);
	});

	test('lets at most five of many simultaneous guesses be tried', async () => {
		const guesses = Array.from({ length: 40 }, () => attempt('samtidigt@exempel.se', 'gissning'));
		const answers = await Promise.all(guesses);
		const refused = answers.filter((answer) => !answer.ok && answer.problem !== 'wrong');
		expect(refused.length).toBeGreaterThanOrEqual(35);
	});

	test('slows one address down that tries many accounts, and nobody else', async () => {
		const problems = [];
		for (let n = 0; n < 32; n++) {
			const answer = await attempt(`lista${n}@exempel.se`, 'gissning', '192.0.2.7');
			problems.push(answer.ok ? null : answer.problem);
		}
		expect(problems.slice(28)).toEqual(['wrong', 'wrong', 'too-many', 'too-many']);
		await addPerson(store(), 'granne@exempel.se');
		expect((await attempt('granne@exempel.se', PASSWORD)).ok).toBe(true);
	});

	test('renews a hash that was made with less work', async () => {
		const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
		await addPerson(store(), 'svag@exempel.se', weak);
		await attempt('svag@exempel.se', PASSWORD);
		const found = await findCredentials(store(), 'svag@exempel.se');
		expect(found?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect((await attempt('svag@exempel.se', PASSWORD)).ok).toBe(true);
	});
});

onBothDatabases('changing the password', ({ store }) => {
	const chosen = 'tjugo blå kantareller';

	async function signedIn(email: string) {
		const accountId = await addPerson(store(), email);
		const here = await startSession(store(), accountId);
		const there = await startSession(store(), accountId);
		const session = await findSession(store(), here);
		if (!session) throw new Error('the session is gone');
		return { session, here, there };
	}

	test('ends every other session and keeps this one', async () => {
		const { session, here, there } = await signedIn('byter@exempel.se');
		const form = { current: PASSWORD, chosen, places: ['Övertorneå'] };
		expect(await changePassword(store(), session, form, NOW)).toBeNull();
		expect(await findSession(store(), there)).toBeNull();
		expect(await findSession(store(), here)).not.toBeNull();
	});

	test('needs the current password', async () => {
		const { session, there } = await signedIn('lanad@exempel.se');
		const form = { current: 'gissning', chosen, places: ['Övertorneå'] };
		expect(await changePassword(store(), session, form, NOW)).toBe('wrong-current');
		expect(await findSession(store(), there)).not.toBeNull();
	});

	test('refuses a password that is easy to guess', async () => {
		const { session } = await signedIn('latt@exempel.se');
		const form = {
			current: PASSWORD,
			chosen: 'Övertorneå2026',
			places: ['Övertorneå']
		};
		expect(await changePassword(store(), session, form, NOW)).toBe('easy-to-guess');
	});
});
