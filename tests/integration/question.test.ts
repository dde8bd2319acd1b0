import { beforeAll, expect, test } from 'vitest';
import { addAccount } from '$lib/server/store/accounts/account';
import { answerQuestion, askQuestion, listQuestions } from '$lib/server/store/register/question';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases } from '../support/store';

const politician = (id: string) => ({ kind: 'account', id, role: 'politician' }) as const;

onBothDatabases('a question', (database) => {
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

	const ask = (question: string, askedBy = asker) =>
		askQuestion(database.store(), { areaCode: AREA, askedBy, about: '/insatser/a', question });

	const questionOf = async (text: string) => {
		const found = (await listQuestions(database.store(), AREA, COORDINATOR)).find(
			({ question }) => question === text
		);
		if (!found) throw new Error(`${text} is not there`);
		return found;
	};

	test('is answered once, and the second answer changes nothing', async () => {
		const store = database.store();
		await ask('Vad kostade den?');
		const { id } = await questionOf('Vad kostade den?');
		await answerQuestion(store, AREA, id, { text: 'Ingenting.', accountId: answerer });
		const again = await answerQuestion(store, AREA, id, { text: 'Mycket.', accountId: answerer });
		expect([again, (await questionOf('Vad kostade den?')).answer]).toMatchObject([
			false,
			{ text: 'Ingenting.', by: 'Karin' }
		]);
	});

	test('is seen by the one who asked and by no other politician', async () => {
		await ask('Bara min?');
		const mine = await listQuestions(database.store(), AREA, politician(asker));
		const theirs = await listQuestions(database.store(), AREA, politician(other));
		expect(
			[mine, theirs].map((list) => list.some(({ question }) => question === 'Bara min?'))
		).toEqual([true, false]);
	});

	test('that waits for an answer stands before those that have one', async () => {
		await ask('Den som väntar?');
		const list = await listQuestions(database.store(), AREA, COORDINATOR);
		const waiting = list.findIndex(({ answer }) => answer !== null);
		expect(list.slice(waiting).every(({ answer }) => answer !== null)).toBe(true);
	});
});
