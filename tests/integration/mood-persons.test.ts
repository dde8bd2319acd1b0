import { beforeAll, expect, test, vi } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile } from '../support/mood-store';
import { ODD_COMPILATIONS } from '../support/odd-compilations';
import { NAMED_AFTER_PERSONS, PERSON_FILES, PLANTED } from '../support/person-files';
import { PERSON_KINDS } from '../support/person-kinds';
import { PERSON_WORKBOOKS } from '../support/person-workbooks';
import { onBothDatabases, type TestDatabase } from '../support/store';

// Each workbook is read in a process of its own.
vi.setConfig({ testTimeout: 180_000 });

const CHOICES = {
	...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: isoDate('2026-11-06') },
	...{ demo: false, replaces: 'any' as const }
};
const FILES = Object.entries({ ...PERSON_FILES, ...PERSON_WORKBOOKS });

/** Every row of every table, as text. */
async function dump(database: TestDatabase): Promise<string> {
	const tables = await database
		.pool()
		.query(
			`select table_name as name from information_schema.tables where table_schema = 'public'`
		);
	const texts: string[] = [];
	for (const { name } of tables.rows) {
		const { rows } = await database.pool().query(`select t::text as row from "${name}" t`);
		texts.push(...rows.map(({ row }) => row));
	}
	return texts.join('\n');
}

onBothDatabases('files about persons', (database) => {
	beforeAll(() => addMunicipality(database.store()));

	test('there are sixty of them or more', () => {
		expect(FILES.length).toBeGreaterThanOrEqual(60);
	});

	test('each is refused whole and not repeated, whatever a person has confirmed', async () => {
		const wrong: unknown[] = [];
		for (const [kind, file] of FILES) {
			for (const confirmed of [[], 'all'] as const) {
				const report = await importMoodCompilation(database.store(), file, {
					...CHOICES,
					confirmed
				});
				const said = JSON.stringify(report);
				if (report.kind !== 'persons' || PLANTED.some((word) => said.includes(word)))
					wrong.push([kind, report]);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('each kind of them is refused whole and not repeated, whatever a person has confirmed', async () => {
		const wrong: unknown[] = [];
		for (const [kind, bytes] of Object.entries(PERSON_KINDS)) {
			const file = { name: 'maende', bytes };
			const choices = { ...CHOICES, confirmed: 'all' as const };
			const report = await importMoodCompilation(database.store(), file, choices);
			const isRefused = report.kind === 'persons' || report.kind === 'problems';
			if (!isRefused || /kvarnlund|850101|308T|1488/i.test(JSON.stringify(report)))
				wrong.push([kind, report]);
		}
		expect(wrong).toEqual([]);
	});

	test('nothing of them is in the database', async () => {
		const kept = await dump(database);
		expect(PLANTED.filter((word) => kept.includes(word))).toEqual([]);
		expect(kept).not.toMatch(/kvarnlund/i);
		expect(kept).toContain('Övertorneå');
	});

	test('an honest compilation that looks odd is asked about or refused for its own reason', async () => {
		const wrong: unknown[] = [];
		for (const [kind, { becomes, ...file }] of Object.entries(ODD_COMPILATIONS)) {
			const report = await importMoodCompilation(database.store(), file, {
				...CHOICES,
				confirmed: []
			});
			const codes = report.kind === 'problems' ? report.problems.map(({ code }) => code) : [];
			if (report.kind === 'headings') codes.push('mood-column-unknown');
			const isRight = becomes === 'read' ? report.kind === 'asked' : codes.includes(becomes);
			if (!isRight) wrong.push([kind, report]);
		}
		expect(wrong).toEqual([]);
		expect(await dump(database)).not.toMatch(/Åkeri|förskola/);
	});

	test.each([
		['nobody has said', '', 'Åkeriet Öst'],
		['is said in a word of the sender’s', 'Koncern', 'Åkeriet Norr'],
		['is said in a code', 'K2', 'Åkeriet Syd']
	])('a new group whose kind %s is asked about until somebody answers', async (_, said, name) => {
		const rows = ['2026-W40', '2026-W41'].map((week) => `${week};${name};${said};8;3;2;`);
		const file = compilationFile(rows);
		const confirmed = [name];
		const kinds = new Map([[name.toLowerCase(), 'company' as const]]);
		const groups = [{ name, kind: null }];
		const reports = [
			await importMoodCompilation(database.store(), file, { ...CHOICES, confirmed }),
			await importMoodCompilation(database.store(), file, { ...CHOICES, confirmed: 'all' }),
			await importMoodCompilation(database.store(), file, { ...CHOICES, confirmed, kinds })
		];
		expect(reports).toMatchObject([
			{ kind: 'asked', groups },
			{ kind: 'asked', groups },
			{ kind: 'imported', newGroups: [name] }
		]);
	});

	test('a known group may be small in a week, and is not asked about again', async () => {
		const confirmed = ['förskolan  älgen'];
		const first = compilationFile(['2026-W40;Förskolan Älgen;enhet;8;3;2;']);
		const then = compilationFile(['2026-W40;förskolan älgen;;1;0;0;']);
		const reports = [
			await importMoodCompilation(database.store(), first, { ...CHOICES, confirmed: [] }),
			await importMoodCompilation(database.store(), first, { ...CHOICES, confirmed }),
			await importMoodCompilation(database.store(), then, { ...CHOICES, confirmed: [] })
		];
		expect(reports).toMatchObject([
			{ kind: 'asked', groups: [{ name: 'Förskolan Älgen', kind: 'unit' }] },
			{ kind: 'imported', newGroups: ['Förskolan Älgen'] },
			{ kind: 'imported', newGroups: [] }
		]);
	});

	test('a number of somebody’s in a file’s name is to go, and a name that may be a person’s is kept nowhere', async () => {
		const { number, name } = NAMED_AFTER_PERSONS;
		const confirmed = ['förskolan älgen'];
		const reports = [
			await importMoodCompilation(database.store(), number, { ...CHOICES, confirmed }),
			await importMoodCompilation(database.store(), name, { ...CHOICES, confirmed })
		];
		expect(reports).toMatchObject([
			{ kind: 'problems', problems: [{ code: 'file-name-personal' }] },
			{ kind: 'imported' }
		]);
		const said = JSON.stringify(reports) + (await dump(database));
		expect(said).not.toMatch(/Kvistlund|850101/);
	});
});
