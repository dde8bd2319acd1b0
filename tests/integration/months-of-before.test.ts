import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from '$lib/server/store/migrate';
import { findRelease } from '$lib/server/store/mood/release';
import { viewRelease } from '$lib/server/views/mood';
import { addMunicipality, AREA } from '../support/mood-store';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { onBothDatabases } from '../support/store';

const TOTAL_2 = '0016_total_2';
const before = migrationsBefore(TOTAL_2);

const at = (share: number) => ({ low: share, high: share });
const WEEKS = [
	{
		...{ week: '2026-W40', gap: null, answers: 140, invited: 200 },
		shares: { green: at(64), yellow: at(26), red: at(10) }
	},
	{
		...{ week: '2026-W41', gap: null, answers: 10, invited: null },
		shares: {
			green: { low: 50, high: 70 },
			yellow: { low: 10, high: 30 },
			red: { low: 0, high: 10 }
		}
	},
	{ week: '2026-W42', gap: 'not-asked' }
];
const EXACT = [
	{
		...{ week: '2026-W40', invited: 203, gap: null },
		counts: { green: 89, yellow: 37, red: 14 }
	}
];

onBothDatabases('months that the first rule published', ({ store, pool }) => {
	test('are carried over from what everyone could see, and nothing exact stays', async () => {
		await beginAgain(pool(), before);
		await addMunicipality(store());
		await pool().query(
			`insert into release (area_code, month, version, note, example, rule_version, public_weeks, exact_weeks)
			values ($1, '2026-10', 1, null, false, 'total-1', $2, $3), ($1, '2026-10', 2, 'Fel fil.', false, 'total-1', $2, $3)`,
			[AREA, JSON.stringify(WEEKS), JSON.stringify(EXACT)]
		);
		await applyMigrations(pool(), resolve('drizzle'));
		const release = await findRelease(store(), AREA, '2026-10');
		expect(release).toMatchObject({ version: 2, reason: 'other', ruleVersion: 'total-1' });
		expect(release?.publicWeeks).toEqual([
			{
				...{ week: '2026-W40', gap: null, draw: 'carried', kinds: null, invited: 200 },
				counts: { green: 90, yellow: 36, red: 14 }
			},
			{ week: '2026-W41', gap: 'too-few-answers' },
			{ week: '2026-W42', gap: 'not-asked' }
		]);
		expect(viewRelease(release!)).toEqual({
			...{ answers: 140, least: 140, most: 140, invited: 200 },
			shares: { green: 64, yellow: 26, red: 10 },
			index: 77
		});
	});

	test('and are still never changed', async () => {
		await expect(pool().query("update release set reason = 'other'")).rejects.toThrow(
			/never changed or deleted/
		);
	});
});
