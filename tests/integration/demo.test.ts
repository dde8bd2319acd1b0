import { INTAKE } from '$lib/server/intake';
import { expect, test } from 'vitest';
import { DEMO_TODAY, decideDemo, loadDemo } from '$lib/server/demo';
import { prepareAccounts } from '$lib/server/auth/sign-in/prepare';
import { loadFigures } from '$lib/server/runs/load-figures';
import { addAccount } from '$lib/server/store/accounts/account';
import { removeDemo } from '$lib/server/store/demo';
import { isUnusedInstallation } from '$lib/server/store/installation';
import { findSetting } from '$lib/server/store/setting';
import { onBothDatabases } from '../support/store';

onBothDatabases('the decision to be the demonstration', ({ store, pool }) => {
	const forget = () => pool().query('delete from setting');

	test.each([
		[{ asked: null, embedded: true }, true],
		[{ asked: false, embedded: true }, false],
		[{ asked: null, embedded: false }, false],
		[{ asked: true, embedded: false }, true]
	])('in an empty installation, %o gives %s', async (wish, demo) => {
		await forget();
		expect(await decideDemo(store(), wish)).toBe(demo);
	});

	test('is remembered when LAGET_DEMO is gone', async () => {
		await forget();
		await decideDemo(store(), { asked: true, embedded: false });
		expect(await decideDemo(store(), { asked: null, embedded: false })).toBe(true);
	});

	test('keeps its own clock', async () => {
		expect(await findSetting(store(), 'demo_today')).toBe(DEMO_TODAY);
	});

	test('is refused in words where somebody has an account', async () => {
		await forget();
		await addAccount(store(), { email: 'a@example.se', name: 'A', role: 'admin' });
		await expect(decideDemo(store(), { asked: true, embedded: false })).rejects.toThrow(
			'LAGET_DEMO=1 gäller bara en tom installation'
		);
	});

	test('is never taken for an embedded database in use', async () => {
		expect(await decideDemo(store(), { asked: null, embedded: true })).toBe(false);
	});
});

onBothDatabases('a removed demonstration', ({ store, pool }) => {
	const count = async (query: string) => {
		const { rows } = await pool().query<{ n: number }>(`select count(*)::int as n from ${query}`);
		return rows[0]?.n;
	};

	test('leaves an unused installation with real figures, and months still unchangeable', async () => {
		const root = process.cwd();
		await decideDemo(store(), { asked: true, embedded: false });
		await loadFigures(store(), { ...INTAKE, root, examples: true }, () => undefined);
		await loadDemo(store(), INTAKE, root, '2518', () => undefined);
		await prepareAccounts(store(), { demo: true, origin: 'http://localhost:3000' });
		const real =
			'observation o join indicator i on i.id = o.indicator_id join source s on s.id = i.source_id where not s.example';
		const before = { real: await count(real), months: await count('release') };
		await removeDemo(store());
		expect({
			hadMonths: before.months !== 0,
			unused: await isUnusedInstallation(store()),
			lost: (before.real ?? 0) - ((await count(real)) ?? 0),
			mood: await count('mood_week'),
			examples: await count('source s join indicator i on i.source_id = s.id where s.example'),
			interventions: await count('intervention'),
			guards: await count("pg_trigger where tgname = 'release_is_immutable' and tgenabled = 'O'"),
			again: await decideDemo(store(), { asked: null, embedded: true })
		}).toEqual({
			hadMonths: true,
			unused: true,
			lost: 0,
			mood: 0,
			examples: 0,
			interventions: 0,
			guards: 1,
			again: false
		});
	}, 180_000);
});
