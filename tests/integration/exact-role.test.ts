import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { listReleases } from '$lib/server/store/mood/release';
import type { OpenStore } from '$lib/server/store/open-store';
import { canReadExact, findRole, shareTables } from '$lib/server/store/roles';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { openPlainUser, type PlainUser } from '../support/plain-user';
import { onPostgres } from '../support/store';

const RELEASED = isoDate('2026-12-02');
const FILE = compilationFile(
	['2026-W45', '2026-W46', '2026-W47', '2026-W48'].flatMap((week) =>
		['Kören', 'Åkeriet', 'Skolan'].map((name) => `${week};${name};enhet;20;10;5;40`)
	)
);

onPostgres('two users of the database', (database) => {
	const owner = () => database.store();
	let plain: OpenStore;
	let user: PlainUser;

	beforeAll(async () => {
		user = await openPlainUser(database);
		plain = user.open;
		await addMunicipality(owner());
		await importMoodCompilation(owner(), FILE, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: RELEASED },
			...{ demo: false, confirmed: 'all' }
		});
		await publishMonth(owner(), { ...publication('2026-11'), today: RELEASED });
	});

	afterAll(() => user.remove());

	const refusal = (statement: string) => user.refusal(statement);

	test.each([
		'select content from exact_month',
		'select seed from exact_month',
		'select month from exact_month',
		"update exact_month set stage = 'waiting'",
		'delete from exact_month',
		'truncate exact_month',
		'insert into exact_month (area_code) values (null)',
		'create table copied as select * from exact_month',
		'alter table exact_month owner to current_user',
		'grant select on exact_month to current_user'
	])('the ordinary one is refused: %s', async (statement) => {
		expect(await refusal(statement)).toBe('42501');
	});

	test('the ordinary one reads what is published, and until when exact counts are kept', async () => {
		const { keptUntil, last } = await findProtectionFacts(plain.store, AREA);
		const releases = await listReleases(plain.store, AREA);
		expect([keptUntil, last?.month, releases.length]).toEqual(['2027-01-06', '2026-11', 1]);
	});

	test('the ordinary one writes everything else, and makes tables of its own for imports', async () => {
		const statements = [
			"insert into setting (key, value) values ('plain', '1')",
			"delete from setting where key = 'plain'",
			'create unlogged table plain_staging (like observation_staging)'
		];
		expect(await Promise.all(statements.map(refusal))).toEqual([null, null, null]);
	});

	test('it is told whether a user can read exact counts, also as a member of the other', async () => {
		const alone = await canReadExact(plain.store);
		const owns = await findRole(owner());
		await owner().execute(sql.raw(`grant ${owns} to ${user.role}`));
		const asMember = await canReadExact(plain.store);
		await owner().execute(sql.raw(`revoke ${owns} from ${user.role}`));
		expect([alone, asMember, await canReadExact(owner())]).toEqual([false, true, true]);
	});

	test('sharing again, as at every start, changes nothing', async () => {
		await shareTables(owner(), user.role);
		expect([await canReadExact(plain.store), await refusal('select 1 from release')]).toEqual([
			false,
			null
		]);
	});

	test('an owner who is given as the ordinary one keeps its rights', async () => {
		await shareTables(owner(), await findRole(owner()));
		expect((await owner().execute(sql`select content from exact_month`)).rows).toHaveLength(1);
	});

	test('the other one deletes exact counts whose time is over', async () => {
		const swept = await sweepExact(
			owner(),
			isoDate('2027-01-07'),
			new Date('2027-01-07T03:00:00Z')
		);
		const { keptUntil } = await findProtectionFacts(plain.store, AREA);
		expect([swept.length, keptUntil]).toEqual([1, null]);
	});
});
