import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { decideDemo, loadDemo } from '$lib/server/demo';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { prepareAccounts } from '$lib/server/auth/sign-in/prepare';
import { addAccount } from '$lib/server/store/accounts/account';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { isUnusedInstallation } from '$lib/server/store/installation';
import { findSetting } from '$lib/server/store/setting';
import { onBothDatabases } from '../support/store';
import { INTAKE } from '../support/intake';
import { publication } from '../support/mood-store';
import { configurationOf, folderOf, loadFiguresOf } from '../support/municipality';

onBothDatabases('the decision to be the demonstration', ({ store, pool }) => {
	const forget = () => pool().query('delete from setting');
	const { demo: configuration } = configurationOf('overtornea');

	test.each([
		[{ asked: null, embedded: true }, true],
		[{ asked: false, embedded: true }, false],
		[{ asked: null, embedded: false }, false],
		[{ asked: true, embedded: false }, true]
	])('in an empty installation, %o gives %s', async (wish, demo) => {
		await forget();
		expect(await decideDemo(store(), { ...wish, configuration })).toBe(demo);
	});

	test('is remembered when LAGET_DEMO is gone', async () => {
		await forget();
		await decideDemo(store(), { asked: true, embedded: false, configuration });
		expect(await decideDemo(store(), { asked: null, embedded: false, configuration })).toBe(true);
	});

	test('keeps its own clock', async () => {
		expect(await findSetting(store(), 'demo_today')).toBe(configuration?.today);
	});

	test('is refused in words where somebody has an account', async () => {
		await forget();
		await addAccount(store(), { email: 'a@example.se', name: 'A', role: 'admin' });
		await expect(
			decideDemo(store(), { asked: true, embedded: false, configuration })
		).rejects.toThrow('LAGET_DEMO=1 gäller bara en tom installation');
	});

	test('is never made of a municipality that has nothing to show', async () => {
		const { rows } = await pool().query('select count(*)::int as n from account');
		await pool().query('delete from account');
		await forget();
		const wish = { embedded: true, configuration: null };
		await expect(decideDemo(store(), { ...wish, asked: true })).rejects.toThrow(
			'Kommunen har ingen demonstration'
		);
		expect([rows[0].n, await decideDemo(store(), { ...wish, asked: null })]).toEqual([1, false]);
		await addAccount(store(), { email: 'a@example.se', name: 'A', role: 'admin' });
	});

	test('is never taken for an embedded database in use', async () => {
		expect(await decideDemo(store(), { asked: null, embedded: true, configuration })).toBe(false);
	});
});

onBothDatabases('a removed demonstration', ({ store, pool }) => {
	const count = async (query: string) => {
		const { rows } = await pool().query<{ n: number }>(`select count(*)::int as n from ${query}`);
		return rows[0]?.n;
	};

	test('leaves an unused installation with real figures, and months still unchangeable', async () => {
		const { demo: configuration } = configurationOf('overtornea');
		await decideDemo(store(), { asked: true, embedded: false, configuration });
		await loadFiguresOf(store(), 'overtornea');
		const given = { ...INTAKE, secret: Buffer.alloc(32, 7) };
		await loadDemo(store(), given, folderOf('overtornea'), '2518', () => undefined);
		await prepareAccounts(store(), { demo: true, origin: 'http://localhost:3000' }, new Date());
		const real =
			'observation o join indicator i on i.id = o.indicator_id join source s on s.id = i.source_id where not s.example';
		const name = '2026-11.csv';
		const bytes = await readFile(join(folderOf('overtornea'), 'maende/kommande', name));
		await importMoodCompilation(
			store(),
			{ name, bytes },
			{
				...{ sources: INTAKE.mood, areaCode: '2518', accountId: null, demo: true },
				...{ today: isoDate('2026-12-04'), confirmed: 'all' }
			}
		);
		const { secret } = given;
		const tried = await publishMonth(store(), { ...publication('2026-11'), secret });
		const before = {
			kinds: await count(
				"release, jsonb_array_elements(public_weeks) as week where jsonb_typeof(week->'kinds') = 'object'"
			),
			declared: await count("mood_kind_member where half_year = '2027-H1'"),
			// What is read in later is known by the installation's own secret.
			tried: tried.ok && tried.release.publicWeeks.map((week) => week.gap === null && !!week.kinds),
			real: await count(real),
			months: await count('release'),
			sealed: await count("expectation where stage = 'sealed'"),
			later: await count("expectation where stage = 'later'"),
			followUps: await count('intervention_follow_up'),
			overdue: await count("intervention where example and follow_up_date < '2026-11-06'")
		};
		await removeDemo(store());
		expect({
			hadKinds: [before.kinds, before.declared, before.tried],
			hadMonths: before.months !== 0,
			hadExpectations: before.sealed! + before.later! > 2,
			expectations: await count('expectation'),
			hadFollowUps: [before.followUps, before.overdue],
			followUps: await count('intervention_follow_up'),
			keepers: await count("pg_trigger where tgname ~ '^follow_up_' and tgenabled = 'O'"),
			unused: await isUnusedInstallation(store()),
			lost: (before.real ?? 0) - ((await count(real)) ?? 0),
			mood: await count('exact_month'),
			examples: await count('source s join indicator i on i.source_id = s.id where s.example'),
			interventions: await count('intervention'),
			guards: await count("pg_trigger where tgname = 'release_is_immutable' and tgenabled = 'O'"),
			seals: await count(
				"pg_trigger where tgname in ('expectation_is_sealed', 'expectation_stays') and tgenabled = 'O'"
			),
			again: await decideDemo(store(), { asked: null, embedded: true, configuration })
		}).toEqual({
			// W27, W32–W44 and the four that are tried: the question was not asked in the holidays.
			hadKinds: [18, 16, [true, true, true, true]],
			hadMonths: true,
			hadExpectations: true,
			expectations: 0,
			hadFollowUps: [1, 1],
			followUps: 0,
			keepers: 3,
			unused: true,
			lost: 0,
			mood: 0,
			examples: 0,
			interventions: 0,
			guards: 1,
			seals: 2,
			again: false
		});
	}, 180_000);
});
