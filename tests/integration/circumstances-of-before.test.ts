import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLIC } from '$lib/domain/reader';
import { applyMigrations } from '$lib/server/store/migrate';
import { listInterventions } from '$lib/server/store/register/intervention';
import { listVersions } from '$lib/server/store/register/intervention-version';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases } from '../support/store';

const before = migrationsBefore('0022_circumstance_kinds');

onBothDatabases('a circumstance of before anybody was asked what it is', ({ store, pool }) => {
	test('is nothing in particular, in every version, and a measure is no circumstance', async () => {
		await beginAgain(pool(), before);
		await addMunicipality(store());
		for (const kind of ['circumstance', 'measure']) {
			await pool().query(
				`with made as (
					insert into intervention (area_code, slug, status, kind, title, description, start_date, start_precision, end_kind, target_groups, links)
					values ($1, $2, 'public', $2, $2, '', '2026-03-02', 'week', 'point', '{}', '{}') returning id
				) insert into intervention_version (intervention_id, version, status, content)
				select id, 1, 'public', jsonb_build_object('kind', $2::text, 'title', $2::text) from made`,
				[AREA, kind]
			);
		}
		await applyMigrations(pool(), resolve('drizzle'));
		const all = await listInterventions(store(), AREA, PUBLIC);
		const versions = await Promise.all(
			all.map(async ({ id }) => (await listVersions(store(), id, COORDINATOR))[0]?.content)
		);
		expect([all, versions]).toMatchObject([
			[{ circumstance: 'other' }, { circumstance: null }],
			[
				{ title: 'circumstance', circumstance: 'other' },
				{ title: 'measure', circumstance: null }
			]
		]);
	});
});
