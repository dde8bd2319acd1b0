import { beforeAll, expect, test } from 'vitest';
import { addAccount } from '$lib/server/store/accounts/account';
import { answerInquiry, listInquiries, sendInquiry } from '$lib/server/store/register/inquiry';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases } from '../support/store';

const politician = (id: string) => ({ kind: 'account', id, role: 'politician' }) as const;

onBothDatabases('an inquiry', (database) => {
	let asker = '';
	let other = '';
	let answerer = '';

	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		const add = async (name: string, role: 'politician' | 'coordinator') => {
			const email = `${name.toLowerCase()}@example.se`;
			return (await addAccount(store, { email, name, role })) ?? '';
		};
		asker = await add('Pirkko', 'politician');
		other = await add('Olle', 'politician');
		answerer = await add('Karin', 'coordinator');
	});

	const ask = (text: string, askedBy = asker) =>
		sendInquiry(database.store(), { areaCode: AREA, askedBy, about: '/insatser/a', text });

	const inquiryOf = async (sought: string) => {
		const found = (await listInquiries(database.store(), AREA, COORDINATOR)).find(
			({ text }) => text === sought
		);
		if (!found) throw new Error(`${sought} is not there`);
		return found;
	};

	test('is answered once, and the second answer changes nothing', async () => {
		const store = database.store();
		await ask('Vad kostade den?');
		const { id } = await inquiryOf('Vad kostade den?');
		await answerInquiry(store, AREA, id, { text: 'Ingenting.', accountId: answerer });
		const again = await answerInquiry(store, AREA, id, { text: 'Mycket.', accountId: answerer });
		expect([again, (await inquiryOf('Vad kostade den?')).answer]).toMatchObject([
			false,
			{ text: 'Ingenting.', by: 'Karin' }
		]);
	});

	test('is answered once by two presses on the same button', async () => {
		const store = database.store();
		await ask('När öppnar den?');
		const { id } = await inquiryOf('När öppnar den?');
		const answer = { text: 'I maj.', accountId: answerer };
		const first = await answerInquiry(store, AREA, id, answer);
		const before = await inquiryOf('När öppnar den?');
		const second = await answerInquiry(store, AREA, id, answer);
		expect([first, second]).toEqual([true, true]);
		expect(await inquiryOf('När öppnar den?')).toEqual(before);
	});

	test('is one though it is sent twice, and another of another person or after its answer', async () => {
		const store = database.store();
		const asked = async () =>
			(await listInquiries(store, AREA, COORDINATOR)).filter(({ text }) => text === 'Två tryck?');
		await Promise.all([ask('Två tryck?'), ask('Två tryck?'), ask('Två tryck?', other)]);
		const before = await asked();
		for (const { id } of before) {
			await answerInquiry(store, AREA, id, { text: 'Ja.', accountId: answerer });
		}
		await ask('Två tryck?');
		expect([before.length, (await asked()).length]).toEqual([2, 3]);
	});

	test('is seen by the one who asked and by no other politician', async () => {
		await ask('Bara min?');
		const mine = await listInquiries(database.store(), AREA, politician(asker));
		const theirs = await listInquiries(database.store(), AREA, politician(other));
		expect([mine, theirs].map((list) => list.some(({ text }) => text === 'Bara min?'))).toEqual([
			true,
			false
		]);
	});

	test('that waits for an answer stands before those that have one', async () => {
		await ask('Den som väntar?');
		const list = await listInquiries(database.store(), AREA, COORDINATOR);
		const waiting = list.findIndex(({ answer }) => answer !== null);
		expect(list.slice(waiting).every(({ answer }) => answer !== null)).toBe(true);
	});
});
