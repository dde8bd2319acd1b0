import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExpectationKey } from '$lib/domain/expectation';
import {
	draftExpectation,
	fixExpectation,
	removeExpectationDraft,
	reviseExpectation
} from '$lib/server/store/register/expectation-draft';
import { listExpectations, listPublicExpectations } from '$lib/server/store/register/expectation';
import { updateIntervention } from '$lib/server/store/register/intervention';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { openPlainUser, refusalOf, type PlainUser } from '../support/plain-user';
import {
	addDraft,
	addFixed,
	addIntervention,
	GONE,
	interventionDraft,
	MORE_GREEN,
	TO_COME
} from '../support/expectations';
import { addMunicipality, AREA } from '../support/mood-store';
import { COORDINATOR } from '../support/readers';
import { onBothDatabases, onPostgres } from '../support/store';

const RESTRICTED = '23001';
const CHECKED = '23514';
const REFERENCED = '23503';
const FORBIDDEN = '42501';

const OTHER = { ...MORE_GREEN, direction: 'down', least: 9 } as const;
const SEALED = "stage = 'sealed'";

/** Everything that changes what is fixed or takes it away. */
const CHANGES = [
	...['direction', 'stage', 'visible_unit', 'lasts_unit', 'start_precision'].map(
		(column) => `update expectation set ${column} = ${column}`
	),
	'update expectation set least = 0.1',
	"update expectation set stage = 'draft', fixed_at = null, start_date = null, start_precision = null, intervention_version = null",
	'update expectation set fixed_at = now()',
	"update expectation set start_date = '2001-01-01'",
	'update expectation set version = version + 100',
	'update expectation set written_by = null',
	'update expectation set intervention_id = gen_random_uuid()'
].map((statement) => `${statement} where ${SEALED}`);

const REMOVALS = [`delete from expectation where ${SEALED}`, 'truncate expectation'];

const row = (more: string, values: string) =>
	`insert into expectation (intervention_id, number, version, direction, least, visible_unit, visible_count, lasts_unit${more})
	select id, 90, 1, 'up', 1, 'weeks', 1, 'always'${values} from intervention limit 1`;

/** Rows that say of themselves that they were sealed. */
const MADE_UP = [
	row(', stage', ", 'sealed'"),
	row(', stage', ", 'later'"),
	row(
		', stage, fixed_at, start_date, start_precision, intervention_version',
		", 'sealed', '2019-01-01', '2020-01-01', 'day', 1"
	)
];

onBothDatabases('a sealed expectation', (database) => {
	const store = () => database.store();
	const refusal = (statement: string) => refusalOf(database.pool(), statement);
	const all = async () => (await store().execute(sql`select * from expectation`)).rows;

	beforeAll(async () => {
		await addMunicipality(store());
		await addFixed(store(), await addIntervention(store(), 'Förseglad', TO_COME), 'sealed');
		await addFixed(store(), await addIntervention(store(), 'Senare', GONE), 'later');
	});

	test.each([...CHANGES, REMOVALS[0]!])('is not changed by: %s', async (statement) => {
		const before = await all();
		expect([await refusal(statement), await all()]).toEqual([RESTRICTED, before]);
	});

	test.each(['truncate expectation', 'truncate intervention cascade'])(
		'is not swept away by: %s',
		async (statement) => {
			const before = await all();
			expect([await refusal(statement), await all()]).toEqual([RESTRICTED, before]);
		}
	);

	test.each(MADE_UP)('is not made up by: %s', async (statement) => {
		const before = await all();
		expect([await refusal(statement), await all()]).toEqual([RESTRICTED, before]);
	});

	test('is not made up by a draft with a time on it', async () => {
		expect(await refusal(row(', fixed_at', ', now()'))).toBe(CHECKED);
	});

	test.each([
		["delete from intervention where slug = 'forseglad'", REFERENCED],
		["update intervention set id = gen_random_uuid() where slug = 'forseglad'", REFERENCED]
	])('stays when somebody tries: %s', async (statement, code) => {
		const before = await all();
		expect([await refusal(statement), await all()]).toEqual([code, before]);
	});

	test('as a later opinion is as fixed as one that was sealed', async () => {
		expect(await refusal("update expectation set least = 1 where stage = 'later'")).toBe(
			RESTRICTED
		);
	});

	test.each([
		['visible_count = null', CHECKED],
		["lasts_unit = 'weeks'", CHECKED],
		['least = 0', CHECKED],
		["least = 'NaN'", CHECKED],
		["least = 'Infinity'", CHECKED],
		["direction = 'sideways'", CHECKED]
	])('never was a draft with %s', async (change, code) => {
		const draft = await addDraft(store(), await addIntervention(store(), 'Utkast', TO_COME));
		const { interventionId: id } = draft;
		expect(await refusal(`update expectation set ${change} where intervention_id = '${id}'`)).toBe(
			code
		);
	});

	test('has the time of the database on it, whatever time is written', async () => {
		const { interventionId } = await addDraft(
			store(),
			await addIntervention(store(), 'Egen tid', TO_COME)
		);
		await database
			.pool()
			.query(
				`update expectation set stage = 'sealed', fixed_at = '2000-01-01', start_date = '2000-06-01', start_precision = 'year', intervention_version = 7, measure = '{}' where intervention_id = '${interventionId}'`
			);
		const { rows } = await store().execute<Record<string, unknown>>(
			sql`select now() - fixed_at < interval '1 minute' and fixed_at <= clock_timestamp() as now, start_date::text, start_precision, intervention_version, measure from expectation where intervention_id = ${interventionId}`
		);
		expect(rows).toEqual([
			{
				...{ now: true, start_date: TO_COME, start_precision: 'day' },
				...{ intervention_version: 1, measure: null }
			}
		]);
	});

	test('has the time of the seal on it, not of the transaction that it was sealed in', async () => {
		const { interventionId } = await addDraft(
			store(),
			await addIntervention(store(), 'Lång stund', TO_COME)
		);
		await store().transaction(async (tx) => {
			await tx.execute(sql`select pg_sleep(0.3)`);
			await tx.execute(
				sql`update expectation set stage = 'sealed' where intervention_id = ${interventionId}`
			);
			const { rows } = await tx.execute<{ late: boolean }>(
				sql`select fixed_at - now() >= interval '0.3 seconds' as late from expectation where intervention_id = ${interventionId}`
			);
			expect(rows).toEqual([{ late: true }]);
		});
	});

	test('cannot be had for an intervention that has begun, only a later opinion', async () => {
		const { rows } = await store().execute<{ today: string; tomorrow: string }>(
			sql`select (now() at time zone 'Europe/Stockholm')::date::text as today, ((now() at time zone 'Europe/Stockholm')::date + 1)::text as tomorrow`
		);
		const { today, tomorrow } = rows[0]!;
		const outcomes = [];
		for (const start of [GONE, today, tomorrow]) {
			const key = await addDraft(store(), await addIntervention(store(), `Från ${start}`, start));
			outcomes.push(await fixExpectation(store(), key, 1, 'sealed', null));
			outcomes.push(await fixExpectation(store(), key, 1, 'later', null));
		}
		expect(outcomes).toEqual([
			...['start-has-come', 'fixed', 'start-has-come', 'fixed'],
			...['fixed', 'changed-meanwhile']
		]);
	});

	test('is not had again as its second version', async () => {
		const intervention = await addIntervention(store(), 'Två versioner', TO_COME);
		await addFixed(store(), intervention, 'sealed');
		const second = await draftExpectation(store(), intervention.id, 1, OTHER, null);
		expect([
			second?.version,
			await fixExpectation(store(), second!, 1, 'sealed', null),
			await fixExpectation(store(), second!, 1, 'later', null)
		]).toEqual([2, 'start-has-come', 'fixed']);
	});

	test('keeps the start that it was sealed with when the intervention is moved', async () => {
		const { id, slug } = await addIntervention(store(), 'Flyttas', TO_COME);
		await addFixed(store(), { ...(await addIntervention(store(), 'x', TO_COME)), id }, 'sealed');
		const moved = interventionDraft({ title: 'Flyttas', start: '2019-W10', status: 'public' });
		await updateIntervention(store(), slug, 1, moved, null);
		const listed = await listPublicExpectations(store(), AREA);
		expect(listed.find(({ interventionId }) => interventionId === id)?.fixed.start).toEqual({
			date: TO_COME,
			precision: 'day'
		});
	});
});

onBothDatabases('an expectation in the register', (database) => {
	const store = () => database.store();
	beforeAll(() => addMunicipality(store()));

	test('is read back as it was written, also where it names a day', async () => {
		const content = {
			...OTHER,
			visible: { unit: 'day', day: '2098-09-01' as never },
			lasts: { unit: 'months', count: 6 }
		} as const;
		const intervention = await addIntervention(store(), 'Läses', TO_COME);
		await addDraft(store(), intervention, content);
		const [read] = await listExpectations(store(), intervention, COORDINATOR);
		expect(read).toMatchObject({ content, revision: 1, fixed: null });
	});

	test('is fixed as the one who fixes it saw it, or not at all', async () => {
		const intervention = await addIntervention(store(), 'Två skriver', TO_COME);
		const key = await addDraft(store(), intervention);
		const first = await reviseExpectation(store(), key, 1, OTHER, null);
		const outcomes = [
			first,
			await reviseExpectation(store(), key, 1, MORE_GREEN, null),
			await fixExpectation(store(), key, 1, 'sealed', null),
			await removeExpectationDraft(store(), key, 1),
			await fixExpectation(store(), key, 2, 'sealed', null),
			await removeExpectationDraft(store(), key, 2)
		];
		const [kept] = await listExpectations(store(), intervention, COORDINATOR);
		expect([outcomes, kept?.content]).toEqual([
			[true, false, 'changed-meanwhile', false, 'fixed', false],
			OTHER
		]);
	});

	test('is one of several, each sealed by itself', async () => {
		const intervention = await addIntervention(store(), 'Flera', TO_COME);
		const keys = await Promise.all([1, 2, 3].map(() => addDraft(store(), intervention)));
		await fixExpectation(store(), keys[1]!, 1, 'sealed', null);
		const listed = await listExpectations(store(), intervention, COORDINATOR);
		expect(keys.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
		expect(listed.filter(({ fixed }) => fixed).map(({ number }) => number)).toEqual([
			keys[1]!.number
		]);
	});

	test('is not sealed beside one that says the opposite, however many seal at once', async () => {
		const intervention = await addIntervention(store(), 'Åt båda hållen', TO_COME);
		const keys = [MORE_GREEN, OTHER, MORE_GREEN, OTHER].map((content) =>
			addDraft(store(), intervention, content)
		);
		const drafts = await Promise.all(keys);
		const outcomes = await Promise.all(
			drafts.map((key) => fixExpectation(store(), key, 1, 'sealed', null))
		);
		const [wins, loses] =
			outcomes[0] === 'fixed' ? ['fixed', 'opposite-sealed'] : ['opposite-sealed', 'fixed'];
		expect(outcomes).toEqual([wins, loses, wins, loses]);
		const late = await fixExpectation(
			store(),
			drafts[outcomes.indexOf('opposite-sealed')]!,
			...([1, 'later', null] as const)
		);
		expect(late).toBe('fixed');
	});

	test('has no next version while it is a draft, and none of what is not there', async () => {
		const intervention = await addIntervention(store(), 'Ett utkast', TO_COME);
		await addDraft(store(), intervention);
		expect(
			await Promise.all(
				[1, 2].map((number) => draftExpectation(store(), intervention.id, number, OTHER, null))
			)
		).toEqual([null, null]);
	});

	describe('is public', () => {
		const shown = async ({ interventionId }: ExpectationKey) =>
			(await listPublicExpectations(store(), AREA)).filter(
				(one) => one.interventionId === interventionId
			).length;

		test.each([
			['draft', 'sealed', 0],
			['internal', 'sealed', 0],
			['public', 'sealed', 1],
			['public', 'draft', 0]
		] as const)('of a %s intervention as %s: %i', async (status, stage, count) => {
			const intervention = await addIntervention(store(), `Är ${status}`, TO_COME, status);
			const key =
				stage === 'draft'
					? await addDraft(store(), intervention)
					: await addFixed(store(), intervention, stage);
			expect(await shown(key)).toBe(count);
		});

		test('without who wrote it', async () => {
			const listed = await store().execute(sql`select * from public_expectation limit 1`);
			expect(Object.keys(listed.rows[0]!)).not.toContain('written_by');
		});
	});

	test('goes with the demonstration where its intervention does, and stays sealed elsewhere', async () => {
		const real = await addIntervention(store(), 'Blir kvar', TO_COME);
		await store().execute(sql`
			insert into account (id, email, name, role) values ('11111111-1111-4111-8111-111111111111', 'a@example.se', 'A', 'coordinator')`);
		await store().execute(
			sql`update intervention set updated_by = '11111111-1111-4111-8111-111111111111' where id = ${real.id}`
		);
		await addFixed(store(), real, 'sealed');
		await removeDemo(store());
		const { rows } = await store().execute<{ id: string }>(
			sql`select distinct intervention_id as id from expectation`
		);
		// Without its account nobody has written it, and the next removal would take it.
		expect(rows).toEqual([{ id: real.id }]);
		expect(await refusalOf(database.pool(), 'delete from expectation')).toBe(RESTRICTED);
	});
});

onPostgres('expectations and two users of the database', (database) => {
	let plain: PlainUser;

	beforeAll(async () => {
		await addMunicipality(database.store());
		plain = await openPlainUser(database);
		const { store } = plain.open;
		await addFixed(store, await addIntervention(store, 'Förseglad', TO_COME), 'sealed');
	});
	afterAll(() => plain.remove());

	test.each([...CHANGES, REMOVALS[0]!, ...MADE_UP])(
		'the ordinary one is refused: %s',
		async (statement) => {
			expect(await plain.refusal(statement)).toBe(RESTRICTED);
		}
	);

	test.each([
		'truncate expectation',
		'truncate intervention cascade',
		'alter table expectation disable trigger expectation_is_sealed',
		'alter table expectation disable trigger all',
		'drop trigger expectation_is_sealed on expectation',
		'alter table expectation drop column fixed_at',
		'alter table expectation rename to other',
		'alter table expectation owner to current_user',
		'drop table expectation',
		'drop function guard_expectation() cascade',
		"create or replace function guard_expectation() returns trigger language plpgsql as 'begin return new; end'",
		"set session_replication_role = 'replica'",
		'create rule silent as on insert to expectation do instead nothing',
		'create trigger later before update on expectation for each row execute function refuse_change()',
		'create or replace view public_expectation as select * from expectation'
	])('the ordinary one may not: %s', async (statement) => {
		expect(await plain.refusal(statement)).toBe(FORBIDDEN);
	});

	test('a clock of the ordinary one’s own is not the one that is asked', async () => {
		const { store } = plain.open;
		const key = await addDraft(store, await addIntervention(store, 'Egen klocka', GONE));
		const client = await plain.open.pool.connect();
		try {
			for (const name of ['clock_timestamp', 'now']) {
				await client.query(
					`create function public.${name}() returns timestamptz language sql as $$ select timestamptz '1999-01-01' $$`
				);
			}
			await client.query('set search_path = public, pg_catalog');
			await client.query("set timezone = 'Pacific/Apia'");
			const sealed = client.query(
				`update expectation set stage = 'sealed' where intervention_id = '${key.interventionId}'`
			);
			await expect(sealed).rejects.toMatchObject({ code: RESTRICTED });
		} finally {
			client.release(true);
		}
	});
});
