import { render } from 'svelte/server';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { actions } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import Discard from '../../src/routes/(staff)/arbete/import/maende/Discard.svelte';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';
import { listUnpublishedMonths } from '../support/unpublished-months';

const TODAY = isoDate('2026-12-31');
const OLD = ['Kören', 'Åkeriet', 'Skolan'];

onBothDatabases('the question before a reading is taken back', (database) => {
	const store = () => database.store();
	const read = (week: string, groups: readonly string[], green = 30) =>
		importMoodCompilation(
			store(),
			compilationFile(groups.map((group) => `${week};${group};enhet;${green};13;5;80`)),
			{
				...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY },
				...{ demo: false, confirmed: 'all' as const, replaces: 'any' as const }
			}
		);

	beforeAll(async () => {
		await addMunicipality(store());
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			secret: Buffer.from('a secret of tests that is long enough'),
			store: store(),
			municipality: municipalityOf('overtornea', false),
			today: () => TODAY
		});
		await read('2026-W41', OLD);
		await publishMonth(store(), publication('2026-10'));
	});

	async function discard(fields: Record<string, string>) {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		const url = new URL('http://localhost/arbete/import/maende');
		const account = { id: null, email: 'a@example.se', name: 'A', role: 'coordinator' };
		const event = { url, locals: { account }, request: new Request(url, { method: 'POST', body }) };
		return Promise.resolve()
			.then(() => actions.discard?.(event as never) as { status: number; data: never })
			.catch((redirected: { status: number; location: string }) => redirected);
	}

	async function ask(month: string) {
		const answer = (await discard({ month })) as { status: number; data: never };
		const { discards } = answer.data as { discards: { mark: string } };
		const { body } = render(Discard as never, { props: { reading: discards } as never });
		const words = body.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ');
		return { status: answer.status, mark: discards.mark, words, body };
	}

	const waiting = () => listUnpublishedMonths(store(), AREA);

	test('says which month, weeks and new groups would go, and nothing has gone', async () => {
		await read('2026-W46', [...OLD, 'Nykomlingarna']);
		const { status, words } = await ask('2026-11');
		expect([status, await waiting()]).toEqual([409, ['2026-11']]);
		expect(words).toMatch(/Ta bort inläsningen av november 2026\?.*v\. 46 2026.*ur en fil/);
		expect(words).toMatch(/tas också bort: Nykomlingarna\./);
		expect(words).not.toMatch(/Kören|ligger kvar/);
	});

	test('says of a correction that what is published stays', async () => {
		await read('2026-W41', OLD, 45);
		const { words } = await ask('2026-10');
		expect(words).toMatch(/oktober 2026\?.*redan är publicerat för månaden ligger kvar/);
		expect(words).not.toMatch(/tas också bort/);
	});

	test('is asked again when another reading has come in its place', async () => {
		const { mark } = await ask('2026-11');
		await read('2026-W46', [...OLD, 'Nykomlingarna'], 31);
		const stale = await discard({ month: '2026-11', yes: mark });
		expect([stale.status, await waiting()]).toEqual([409, expect.arrayContaining(['2026-11'])]);
		const { discards } = (stale as unknown as { data: { discards: object } }).data;
		const { body } = render(Discard as never, { props: { reading: discards } as never });
		expect(body).toContain('Månaden har lästs in på nytt sedan du svarade. Inget har tagits bort.');
		expect((await ask('2026-11')).words).not.toContain('sedan du svarade');
	});

	test.each(['', 'yes', 'ja'])('is not answered by "%s"', async (yes) => {
		expect(await discard({ month: '2026-11', yes })).toMatchObject({ status: 409 });
		expect(await waiting()).toContain('2026-11');
	});

	test('answered with a yes takes the reading and its new group', async () => {
		const { mark } = await ask('2026-11');
		expect(await discard({ month: '2026-11', yes: mark })).toMatchObject({
			status: 303,
			location: expect.stringMatching(/^\/arbete\/import\/maende\?borttagen=2026-11&/)
		});
		const names = (await listMoodGroups(store(), AREA)).map(({ name }) => name);
		expect([await waiting(), names]).toEqual([['2026-10'], OLD]);
	});

	test('is not put where nothing waits', async () => {
		expect(await discard({ month: '2026-11' })).toMatchObject({ status: 422 });
	});
});
