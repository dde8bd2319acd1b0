import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import { listClosed } from '$lib/server/exact/exact-months';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { sha256Of } from '$lib/server/files/checksum';
import { openSecret } from '$lib/server/secret';
import { connectionsOf } from '$lib/server/store/store';
import { checkSweepAt } from '../../src/cli/check-sweep';
import { dumpRows, withoutChance } from '../support/dump';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const RELEASED = isoDate('2026-12-02');
const LAST_DAY = isoDate('2027-01-06');
const DAY_AFTER = isoDate('2027-01-07');
const NOW = new Date('2027-01-07T03:00:00Z');
const NAMES = ['Kvistlundskören', 'Plantåkeriet', 'Granholmsskolan'];
const FILE = compilationFile(
	['2026-W45', '2026-W46', '2026-W47', '2026-W48'].flatMap((week) =>
		NAMES.map((name) => `${week};${name};enhet;4321;1234;777;9000`)
	)
);

onBothDatabases('exact counts', (database) => {
	const store = () => database.store();
	const planted = ['4321', '1234', '777', ...NAMES, sha256Of(FILE.bytes)];
	const isIn = (text: string, one: string) =>
		(/^\d+$/.test(one) ? withoutChance(text) : text).includes(one);

	beforeAll(async () => {
		await addMunicipality(store());
		await importMoodCompilation(store(), FILE, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: RELEASED },
			...{ demo: false, confirmed: 'all' }
		});
		await publishMonth(store(), { ...publication('2026-11'), today: RELEASED });
	});

	test('are kept for thirty-five days after the release, which the page for participants says', async () => {
		await sweepExact(store(), LAST_DAY, NOW);
		const facts = await findProtectionFacts(store(), AREA);
		const text = await dumpRows(database.pool());
		expect([facts.keptUntil, planted.filter((one) => !isIn(text, one))]).toEqual([LAST_DAY, []]);
	});

	test('are told of before they are deleted, and nothing goes by that', async () => {
		expect(await listClosed(store(), DAY_AFTER)).toEqual([
			{ areaCode: AREA, month: '2026-11', stage: 'published', keptUntil: LAST_DAY }
		]);
		expect((await findProtectionFacts(store(), AREA)).keptUntil).toBe(LAST_DAY);
	});

	test.each([
		['before its last day is over', '2026-12-10T08:00:00Z', 'den 2027-01-07'],
		['after it', '2027-01-07T08:00:00Z', 'vid nästa gallring']
	])('are listed at the console with when and by which decision, %s', async (_, now, when) => {
		const { connectionString } = database.pool().options;
		const embedded = connectionsOf(store()).embedded;
		const place = { url: connectionString ?? '', embedded, migrations: 'drizzle' };
		const { sentence } = await checkSweepAt(place, new Date(now));
		expect(sentence.split('\n')).toEqual([
			`2026-11 i ${AREA} (publicerad): gallras ${when}`,
			'Beslut: Exakta antal gallras 35 dagar efter publicering eller uppladdning.',
			'Ingenting är raderat nu.'
		]);
		expect(await listClosed(store(), DAY_AFTER)).toHaveLength(1);
	});

	test('leave neither count, group nor checksum, and a row of what was deleted by which decision', async () => {
		await sweepExact(store(), DAY_AFTER, NOW, 'KS 2026/17');
		const text = await dumpRows(database.pool());
		const { rows } = await database
			.pool()
			.query('select month, stage, decision from exact_deletion');
		expect([planted.filter((one) => isIn(text, one)), rows]).toEqual([
			[],
			[{ month: '2026-11', stage: 'published', decision: 'KS 2026/17' }]
		]);
	});

	test('that are gone leave a month that can no longer be corrected', async () => {
		const report = await importMoodCompilation(store(), FILE, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: DAY_AFTER },
			...{ demo: false, confirmed: 'all' }
		});
		expect(report).toMatchObject({ problems: [{ code: 'mood-month-closed' }] });
	});
});

onBothDatabases('the secret', (database) => {
	let parent = '';
	beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'laget-secret-'))));
	afterEach(() => rmSync(parent, { recursive: true }));
	const open = (given: string | null = null, folder: string | null = join(parent, 'data')) =>
		openSecret(database.store(), { given, folder, demo: false });
	const path = () => join(parent, 'data-hemlighet');

	test('is made beside the folder, for its owner alone, and is the same the next time', async () => {
		const first = await open();
		const again = await open();
		expect([statSync(path()).mode & 0o777, first.secret.length]).toEqual([0o600, 32]);
		expect(again).toEqual({ secret: first.secret, said: [] });
	});

	test('that others can read is closed to them, and that is said', async () => {
		writeFileSync(path(), Buffer.alloc(32, 7).toString('base64'), { mode: 0o644 });
		const { said } = await open();
		expect([said[0], statSync(path()).mode & 0o777]).toEqual([
			expect.stringContaining('kunde läsas av andra'),
			0o600
		]);
	});

	test('that is another than before is allowed, and that is said', async () => {
		await open('a'.repeat(43));
		const { said } = await open('b'.repeat(43));
		expect(said).toEqual([expect.stringContaining('en annan än förra gången')]);
	});

	test.each([
		['too short', 'kort', 'LAGET_SECRET är för kort'],
		['missing where the database is a server', null, 'LAGET_SECRET saknas']
	])('that is %s is refused in words', async (_, given, words) => {
		await expect(open(given, null)).rejects.toThrow(words);
	});

	test('is in no table', async () => {
		await open();
		const text = await dumpRows(database.pool());
		const written = readFileSync(path(), 'utf8').trim();
		const bytes = Buffer.from(written, 'base64').toString('hex');
		expect([written, bytes].filter((one) => text.includes(one))).toEqual([]);
	});
});
