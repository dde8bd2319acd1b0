import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from '$lib/server/store/migrate';
import { listSignalAnswers } from '$lib/server/store/mood/signal-answer';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { addMunicipality, AREA } from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const before = migrationsBefore('0020_signal_lines');

onBothDatabases('whoever was responsible before signals had lines', ({ store, pool }) => {
	test('is responsible for all, and what was answered is of the whole municipality', async () => {
		await beginAgain(pool(), before);
		await addMunicipality(store());
		await pool().query(
			"insert into signal_contact (area_code, role, name, email, named) values ($1, 'utredaren', 'Eva Ek', 'eva@example.se', true)",
			[AREA]
		);
		await pool().query(
			"insert into signal_answer (area_code, week, direction, seen_on, role, note) values ($1, '2026-W30', 'up', '2026-08-01', 'utredaren', 'Vi frågar.')",
			[AREA]
		);
		await applyMigrations(pool(), resolve('drizzle'));
		const person = { name: 'Eva Ek', email: 'eva@example.se', accountId: null, named: true };
		expect(await findSignalContacts(store(), AREA)).toEqual({
			...{ all: { role: 'utredaren', ...person }, business: null, municipal: null }
		});
		expect(await listSignalAnswers(store(), AREA)).toMatchObject([
			{ line: 'total', week: '2026-W30', direction: 'up', role: 'utredaren' }
		]);
	});
});
