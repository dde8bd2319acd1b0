import { beforeAll, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { isoDate } from '$lib/domain/day';
import type { groupTasks } from '$lib/domain/task';
import { taskWords } from '$lib/format/tasks/task-words';
import { setApp } from '$lib/server/app';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { load } from '../../src/routes/(staff)/arbete/+page.server';
import Page from '../../src/routes/(staff)/arbete/+page.svelte';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';

onBothDatabases('the month that is over or soon is', (database) => {
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

	/** The months that the list names on a day, each with its group: what is to be done with it. */
	async function toldOn(day: string, role = 'coordinator'): Promise<string[]> {
		today = isoDate(day);
		const account = { id: null, email: 'a@example.se', name: 'A', role };
		const data = (await load({ locals: { account } } as never)) as {
			readonly groups: ReturnType<typeof groupTasks>;
		};
		const { body } = render(Page as never, { props: { data } as never });
		return data.groups.flatMap(({ group, tasks }) =>
			tasks.flatMap((task) => {
				const { title, path } = taskWords(task, 'sv');
				expect(body).toContain(title);
				return path === '/arbete/import/maende' ? [`${group}: ${title}`] : [];
			})
		);
	}

	test('is not asked for before any month has come', async () => {
		expect(await toldOn('2026-11-15')).toEqual([]);
	});

	test('is to be read in from the day after its last Friday, by whoever publishes', async () => {
		await read('2026-W36');
		const waits = 'now: Publicera september 2026';
		expect(await toldOn('2026-09-29')).toEqual([waits, 'later: Läs in oktober 2026']);
		expect(await toldOn('2026-10-26')).toEqual([waits, 'now: Läs in oktober 2026']);
		for (const [day, month, next] of [
			['2026-10-31', 'oktober', 'november'],
			['2026-11-22', 'oktober', 'november'],
			['2026-11-28', 'november', 'december']
		] as const) {
			const told = [waits, `now: Läs in ${month} 2026`, `later: Läs in ${next} 2026`];
			expect(await toldOn(day)).toEqual(told);
		}
		expect(await toldOn('2026-10-31', 'communicator')).toEqual([]);
	});

	test('is to be published while it waits, and is named no longer once it is', async () => {
		await read('2026-W41');
		const [september, november] = ['now: Publicera september 2026', 'later: Läs in november 2026'];
		expect(await toldOn('2026-11-15')).toEqual([
			september,
			'now: Publicera oktober 2026',
			november
		]);
		expect(await publishMonth(store(), publication('2026-10'))).toMatchObject({ ok: true });
		expect(await toldOn('2026-11-15')).toEqual([september, november]);
	});
});
