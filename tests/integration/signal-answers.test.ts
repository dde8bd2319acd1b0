import { beforeAll, expect, test } from 'vitest';
import { setApp } from '$lib/server/app';
import { isoDate } from '$lib/domain/day';
import { signalKey } from '$lib/domain/signal';
import { flattenContactTexts, writeSignalContactTexts } from '$lib/domain/signal-contact';
import type { Task } from '$lib/domain/task';
import { taskOwnerWords } from '$lib/format/tasks/task-words';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import { viewSignalDesk } from '$lib/server/views/mood/answered-signals';
import { actions, load } from '../../src/routes/(staff)/arbete/signaler/+page.server';
import {
	actions as groupActions,
	load as loadGroups
} from '../../src/routes/(staff)/arbete/grupper/+page.server';
import { load as loadWork } from '../../src/routes/(staff)/arbete/+page.server';
import { load as loadStart } from '../../src/routes/(public)/+page.server';
import { addMunicipality, AREA } from '../support/mood-store';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { INTAKE } from '../support/intake';
import { municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/signaler';
const GROUPS = '/arbete/grupper';

interface Desk {
	readonly waiting: readonly { readonly week: string; readonly direction: string }[];
	readonly answers: readonly unknown[];
}

onBothDatabases('a signal of the mood series', ({ store }) => {
	let staff: Staff;
	let key = '';

	beforeAll(async () => {
		await addMunicipality(store());
		await publishStepped(store());
		staff = await openStaff(store(), ['coordinator', 'team']);
		const { waiting } = await viewSignalDesk(store(), AREA);
		key = waiting.map(signalKey).join();
	});

	const desk = async () => (await load(staff.requestOf(HERE))) as unknown as Desk;
	const startPage = async () =>
		(await loadStart(staff.requestOf('/'))) as unknown as { readonly seen: readonly string[] };
	/** The signals that the list of what is to be done names, each with who answers for it. */
	const work = async (role: 'coordinator' | 'team') => {
		const { tasks } = (await loadWork(staff.requestOf('/arbete', {}, role))) as {
			readonly tasks: readonly Task[];
		};
		return tasks.flatMap(({ about, owner }) =>
			about.kind === 'signal' ? [[about.signal.direction, taskOwnerWords(owner, 'sv')]] : []
		);
	};
	const answer = (fields: Record<string, string>) =>
		actions.answer?.(staff.requestOf(`${HERE}?/answer`, { signal: key, ...fields }));
	/** As the form that is on the page now sends it. */
	const putContact = async (fields: Record<string, string>) => {
		const { all } = await findSignalContacts(store(), AREA);
		const base = JSON.stringify(flattenContactTexts(writeSignalContactTexts(all)));
		const request = staff.requestOf(`${GROUPS}?/contact`, { scope: 'all', base, ...fields });
		return outcomeOf(() => groupActions.contact?.(request));
	};

	test.each([
		['the page', load],
		['the answer', actions.answer],
		['who is responsible', groupActions.contact],
		['that nobody is', groupActions.forgetContact]
	])('is the coordinator’s: %s', async (_, act) => {
		const request = staff.requestOf(HERE, { scope: 'business', role: 'x', note: 'x' }, 'team');
		expect(await outcomeOf(() => act?.(request))).toBe('403');
	});

	test('stands at work until it is answered, and nothing is said of it in public', async () => {
		expect(key).toMatch(/^total 2026-W\d\d up$/);
		expect([await work('coordinator'), await work('team'), await startPage()]).toMatchObject([
			[['up', 'ingen ansvarig']],
			[],
			{ seen: [] }
		]);
	});

	test('is not answered while nobody is responsible', async () => {
		expect(await answer({ note: 'Vi frågar grupperna.' })).toMatchObject({
			status: 422,
			data: { answering: { note: 'Vi frågar grupperna.', problem: 'no-contact' } }
		});
	});

	test.each([
		['without a function', { name: 'Anna Berg' }],
		['with an address as function', { role: 'anna@example.se' }],
		['with a person’s name as function', { role: 'Anna Planterad Andersson' }],
		['with a name beside the function', { role: 'samordnaren Anna Berg' }],
		['with a name to show and none given', { role: 'folkhälsosamordnaren', named: 'yes' }],
		['with a broken address', { role: 'folkhälsosamordnaren', email: 'anna' }],
		['with an account that is not there', { role: 'folkhälsosamordnaren', account: 'x' }]
	])('has no responsible %s', async (_, fields) => {
		expect(await putContact(fields)).toBe('422');
		expect(await load(staff.requestOf(HERE))).toMatchObject({ contacts: { all: null } });
	});

	test('needs a note, and is one that stands', async () => {
		await putContact({ role: 'folkhälsosamordnaren', name: 'Anna Berg', email: 'a@example.se' });
		const tries: Record<string, string>[] = [
			{ note: ' ' },
			{ note: 'x'.repeat(2001) },
			{ note: 'Ring samordnaren, 19800101-2397' },
			{ note: 'Skriv till berg@example.se' },
			{ note: 'Ring 070-123 45 67' },
			{ note: 'a', signal: 'total 2026-W01 up' },
			{ note: 'a', signal: key.replace('total', 'business') }
		];
		const statuses = [];
		for (const fields of tries) statuses.push(await outcomeOf(() => answer(fields)));
		expect([statuses, await desk()]).toMatchObject([
			['422', '422', '422', '422', '422', '409', '409'],
			{ answers: [] }
		]);
	});

	test('is answered once, by the function and without the name, and the note stays inside', async () => {
		const first = await outcomeOf(() => answer({ note: 'Vi frågar grupperna.' }));
		const second = await outcomeOf(() => answer({ note: 'En gång till.' }));
		const { seen } = await startPage();
		expect([first, second, await work('coordinator'), await desk()]).toMatchObject([
			`${HERE}?besvarad=ja`,
			'409',
			[],
			{ waiting: [], answers: [{ note: 'Vi frågar grupperna.', by: 'coordinator' }] }
		]);
		expect(seen).toEqual([
			expect.stringMatching(
				/^Signalen vecka\s\d+\s2026 sågs 6\snovember\s2026 av folkhälsosamordnaren\.$/
			)
		]);
		expect(JSON.stringify(await startPage())).not.toMatch(/Anna Berg|Vi frågar/);
	});

	test('keeps the function that saw it when another is responsible', async () => {
		await putContact({ role: 'kommundirektören', name: 'Bo Ek', named: 'yes' });
		expect((await startPage()).seen.join()).toContain('av folkhälsosamordnaren.');
	});

	test('names the person who wants it, by their account', async () => {
		const { accounts } = (await loadGroups(staff.requestOf(GROUPS))) as unknown as {
			readonly accounts: readonly { readonly id: string; readonly name: string }[];
		};
		const account = accounts.find(({ name }) => name === 'team')?.id ?? '';
		await putContact({ role: 'utredaren', account, named: 'yes' });
		await store().execute('delete from signal_answer');
		await outcomeOf(() => answer({ note: 'Sedd.' }));
		expect((await startPage()).seen.join()).toContain('av utredaren, team.');
	});

	test('names nobody any more who no longer wants it', async () => {
		await putContact({ role: 'utredaren', name: 'Annan' });
		expect((await startPage()).seen.join()).toContain('av utredaren.');
	});

	test('is never seen later than it is written down, also in the demonstration', async () => {
		setApp({
			...{ now: () => new Date('2026-11-30T09:00:00Z'), intake: INTAKE, store: store() },
			...{ municipality: municipalityOf('overtornea', true), secret: Buffer.alloc(32, 7) },
			today: () => isoDate('2026-12-04')
		});
		await putContact({ role: 'utredaren' });
		await store().execute('delete from signal_answer');
		await outcomeOf(() => answer({ note: 'Sedd.' }));
		expect((await desk()).answers).toMatchObject([
			{ seenOn: '2026-12-04', at: new Date('2026-12-04T12:00:00Z') }
		]);
	});

	test('leaves nothing of a demonstration behind', async () => {
		await removeDemo(store());
		const { rows } = await store().execute(
			'select (select count(*)::int from signal_answer) + (select count(*)::int from signal_contact) as n'
		);
		expect(rows).toEqual([{ n: 0 }]);
	});
});
