import { beforeAll, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { load } from '../../src/routes/(staff)/arbete/+page.server';
import Page from '../../src/routes/(staff)/arbete/+page.svelte';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';

onBothDatabases('the month that is over and not read in', (database) => {
	const store = () => database.store();
	let today = isoDate('2026-12-31');

	beforeAll(async () => {
		await addMunicipality(store());
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			secret: Buffer.from('a secret of tests that is long enough'),
			store: store(),
			municipality: municipalityOf('overtornea', false),
			today: () => today
		});
	});

	const read = (week: string) =>
		importMoodCompilation(store(), compilationFile([`${week};Kören;enhet;30;13;5;80`]), {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ today: isoDate('2026-12-31'), confirmed: 'all' as const }
		});

	/** The page's words about it on a day; null: none. */
	async function toldOn(day: string, role = 'coordinator'): Promise<string | null> {
		today = isoDate(day);
		const account = { id: null, email: 'a@example.se', name: 'A', role };
		const data = await load({ locals: { account } } as never);
		const { body } = render(Page as never, { props: { data } as never });
		const [, words = null] = /<p>([^<]*) <a href="\/arbete\/import\/maende">/.exec(body) ?? [];
		return words?.trim() ?? null;
	}

	test('is not asked for before any month has come', async () => {
		expect(await toldOn('2026-11-15')).toBeNull();
	});

	test('is told from the day after its last Friday, to whoever publishes', async () => {
		await read('2026-W36');
		expect(await toldOn('2026-09-30')).toBeNull();
		expect(await toldOn('2026-10-30')).toBeNull();
		expect(await toldOn('2026-10-31')).toBe('Oktober 2026 är slut, men har inte lästs in.');
		expect(await toldOn('2026-11-27')).toBe('Oktober 2026 är slut, men har inte lästs in.');
		expect(await toldOn('2026-11-28')).toBe('November 2026 är slut, men har inte lästs in.');
		expect(await toldOn('2026-10-31', 'communicator')).toBeNull();
	});

	test('is told no longer once it waits or is published', async () => {
		await read('2026-W41');
		expect(await toldOn('2026-11-15')).toBeNull();
		expect(await publishMonth(store(), publication('2026-10'))).toMatchObject({ ok: true });
		expect(await toldOn('2026-11-15')).toBeNull();
		expect(await toldOn('2026-12-01')).toBe('November 2026 är slut, men har inte lästs in.');
	});
});
