import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptVerdict } from '$lib/domain/follow-up';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { listFollowUps, listPublicFollowUps } from '$lib/server/store/register/follow-up';
import { addIntervention, GONE } from '../support/expectations';
import { addFollowUp, KEPT, WRITTEN } from '../support/follow-ups';
import { addMunicipality } from '../support/mood-store';
import { openPlainUser, refusalOf, type PlainUser } from '../support/plain-user';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases, onPostgres } from '../support/store';

const RESTRICTED = '23001';
const CHECKED = '23514';
const REFERENCED = '23503';
const FORBIDDEN = '42501';

/** Everything that changes what is kept or takes it away. */
const CHANGES = [
	"update intervention_follow_up set interpretation = 'Annat'",
	'update intervention_follow_up set estimate = 0',
	"update intervention_follow_up set reviewed_on = '2001-01-01'",
	'update intervention_follow_up set written_at = now()',
	'update intervention_follow_up set written_by = null',
	'update intervention_follow_up set number = number + 100',
	'update intervention_follow_up set intervention_id = gen_random_uuid()',
	'update intervention_follow_up set shape = shape',
	'delete from intervention_follow_up'
];

const row = (columns: string, values: string) =>
	`insert into intervention_follow_up (intervention_id, number, reviewed_on, interpretation${columns})
	select id, 90, '2026-11-06', 'Så var det.'${values} from intervention limit 1`;
const VERDICT = ', shape, together, preliminary, method';

onBothDatabases('a follow-up', (database) => {
	const store = () => database.store();
	const refusal = (statement: string) => refusalOf(database.pool(), statement);
	const all = async () => (await store().execute(sql`select * from intervention_follow_up`)).rows;

	beforeAll(async () => {
		await addMunicipality(store());
		await addFollowUp(store(), await addIntervention(store(), 'Uppföljd', GONE));
	});

	test.each([...CHANGES, 'truncate intervention_follow_up', 'truncate intervention cascade'])(
		'is not changed by: %s',
		async (statement) => {
			const before = await all();
			expect([await refusal(statement), await all()]).toEqual([RESTRICTED, before]);
		}
	);

	test('stays when somebody deletes its intervention', async () => {
		const before = await all();
		expect([
			await refusal("delete from intervention where slug = 'uppfoljd'"),
			await all()
		]).toEqual([REFERENCED, before]);
	});

	test.each([
		['a verdict without its method', row(', shape, together, preliminary', ", 'up', 1, false")],
		['a number without a verdict', row(', estimate, low, high', ', 1, 0, 2')],
		['a week without a verdict', row(', until_week', ", '2026-W44'")],
		['half an interval', row(`${VERDICT}, estimate, low`, ", 'up', 1, false, 'm', 1, 0")],
		['a turned interval', row(`${VERDICT}, estimate, low, high`, ", 'up', 1, false, 'm', 1, 2, 0")],
		['an unknown shape', row(VERDICT, ", 'better', 1, false, 'm'")],
		['a week that is none', row(`${VERDICT}, until_week`, ", 'up', 1, false, 'm', 'vecka 44'")]
	])('is never kept with %s', async (_, statement) => {
		expect(await refusal(statement)).toBe(CHECKED);
	});

	test('is never kept without a text, or with one of 2001 characters', async () => {
		const long = (length: number) => row('', '').replace("'Så var det.'", `repeat('å', ${length})`);
		expect([await refusal(long(0)), await refusal(long(2001))]).toEqual([CHECKED, CHECKED]);
	});

	test('has the time of the database on it, whatever time is written', async () => {
		const { id } = await addIntervention(store(), 'Egen tid', GONE);
		await database.pool().query(
			`insert into intervention_follow_up (intervention_id, number, reviewed_on, interpretation, written_at)
			values ('${id}', 1, '2026-11-06', 'Då.', '1999-01-01')`
		);
		const { rows } = await store().execute(
			sql`select now() - written_at < interval '1 minute' as now from intervention_follow_up where intervention_id = ${id}`
		);
		expect(rows).toEqual([{ now: true }]);
	});

	test.each<[string, KeptVerdict | null]>([
		['numbers', KEPT],
		['a reason', { ...KEPT, shape: 'undetermined', reason: 'too-few-answers', seen: null }],
		['a week to come', { ...KEPT, shape: 'too-early', reason: 'too-early', from: KEPT.until }],
		['nothing published', { ...KEPT, shape: 'event', seen: null, until: null, together: 3 }],
		['no verdict', null]
	])('is read back as it was written, with %s', async (title, verdict) => {
		const intervention = await addIntervention(store(), `Läses ${title}`, GONE);
		const written = { ...WRITTEN, verdict };
		await addFollowUp(store(), intervention, written);
		await addFollowUp(store(), intervention, { ...written, interpretation: 'Senare.' });
		const shown = await listPublicFollowUps(store(), intervention.id);
		expect(shown).toEqual([
			{ ...written, number: 2, interpretation: 'Senare.' },
			{ ...written, number: 1 }
		]);
		expect(await listFollowUps(store(), intervention, COORDINATOR)).toEqual(
			shown.map((one) => ({ ...one, writtenBy: null }))
		);
	});

	describe('is public', () => {
		test.each([
			['draft', 0],
			['internal', 0],
			['public', 1]
		] as const)('of a %s intervention: %i', async (status, count) => {
			const intervention = await addIntervention(store(), `Är ${status}`, GONE, status);
			await addFollowUp(store(), intervention);
			expect(await listPublicFollowUps(store(), intervention.id)).toHaveLength(count);
		});

		test('without who wrote it and when', async () => {
			const { rows } = await store().execute(sql`select * from public_follow_up limit 1`);
			expect(Object.keys(rows[0]!).filter((name) => name.startsWith('written'))).toEqual([]);
		});
	});

	test('goes with the demonstration where its intervention does, and stays elsewhere', async () => {
		const real = await addIntervention(store(), 'Blir kvar', GONE);
		await store().execute(sql`
			insert into account (id, email, name, role) values ('11111111-1111-4111-8111-111111111111', 'a@example.se', 'A', 'coordinator')`);
		await store().execute(
			sql`update intervention set updated_by = '11111111-1111-4111-8111-111111111111' where id = ${real.id}`
		);
		await addFollowUp(store(), real);
		await removeDemo(store());
		const { rows } = await store().execute(
			sql`select distinct intervention_id as id from intervention_follow_up`
		);
		expect(rows).toEqual([{ id: real.id }]);
		expect(await refusal('delete from intervention_follow_up')).toBe(RESTRICTED);
	});
});

onPostgres('follow-ups and two users of the database', (database) => {
	let plain: PlainUser;

	beforeAll(async () => {
		await addMunicipality(database.store());
		plain = await openPlainUser(database);
		const { store } = plain.open;
		await addFollowUp(store, await addIntervention(store, 'Uppföljd', GONE));
	});
	afterAll(() => plain.remove());

	test.each(CHANGES)('the ordinary one is refused: %s', async (statement) => {
		expect(await plain.refusal(statement)).toBe(RESTRICTED);
	});

	test.each([
		'truncate intervention_follow_up',
		'alter table intervention_follow_up disable trigger follow_up_is_kept',
		'drop trigger follow_up_is_dated on intervention_follow_up',
		'alter table intervention_follow_up drop column written_at',
		'drop table intervention_follow_up',
		'drop function date_follow_up() cascade',
		'create or replace view public_follow_up as select * from intervention_follow_up'
	])('the ordinary one may not: %s', async (statement) => {
		expect(await plain.refusal(statement)).toBe(FORBIDDEN);
	});
});
