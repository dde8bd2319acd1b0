import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { protectMonth } from '$lib/disclosure/protect';
import { isoDate } from '$lib/domain/day';
import type { ExactMonth } from '$lib/domain/exact-month';
import { weeksOfMonth } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { findPublished } from '$lib/server/exact/exact-months';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { keyedBy } from '$lib/server/mood/publishing/month-key';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { sha256Of } from '$lib/server/files/checksum';
import { setDay, useEmbedded } from '../support/both-servers';
import { layStarted } from '../support/first-start';
import { INTAKE } from '../support/intake';
import { AREA, compilationFile, publication } from '../support/mood-store';
import { DAY_AFTER, OPEN_MONTH } from '../support/open-month';
import { listDiffering, poll, type Poll } from '../support/polled';
import { startServer, type RunningServer } from '../support/running-server';
import { visitAll } from '../support/visitors';

// Two starts of a server with the whole demonstration.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** Green, yellow, red and invited of each group, week by week; null: the question was not asked. */
type History = readonly (readonly (readonly [string, number, number, number, number])[] | null)[];

/** The first and the third week have the same sums, of other groups; the second and fourth have other answers. */
const ONE: History = [
	[
		['Ripa', 40, 12, 4, 70],
		['Orre', 31, 9, 3, 60],
		['Tjäder', 22, 8, 2, 41]
	],
	[
		['Ripa', 1, 1, 0, 70],
		['Orre', 1, 0, 0, 60],
		['Tjäder', 0, 0, 0, 41]
	],
	[
		['Ripa', 50, 10, 5, 70],
		['Orre', 20, 9, 2, 60],
		['Tjäder', 20, 7, 1, 41]
	],
	[
		['Ripa', 41, 12, 4, 70],
		['Orre', 30, 9, 3, 60],
		['Tjäder', 22, 8, 2, 41]
	]
];
const OTHER: History = [
	[
		['Järv', 10, 2, 1, 30],
		['Lodjur', 30, 10, 3, 60],
		['Varg', 28, 9, 3, 45],
		['Björn', 25, 8, 2, 36]
	],
	[
		['Järv', 1, 2, 0, 30],
		['Lodjur', 1, 2, 0, 60],
		['Varg', 1, 1, 0, 45],
		['Björn', 0, 0, 0, 36]
	],
	[
		['Järv', 20, 6, 4, 30],
		['Lodjur', 30, 10, 2, 60],
		['Varg', 20, 5, 1, 45],
		['Björn', 20, 5, 1, 36]
	],
	[
		['Järv', 10, 2, 1, 30],
		['Lodjur', 30, 10, 3, 60],
		['Varg', 28, 9, 3, 45],
		['Björn', 26, 8, 1, 36]
	]
];

const weeks = weeksOfMonth(OPEN_MONTH);
const { secret } = publication(OPEN_MONTH);

function exactOf(history: History): ExactMonth {
	const cells = history.map((groups, index) => ({
		week: weeks[index]!,
		gap: null,
		groups: (groups ?? []).map(([, green, yellow, red, invited], group) => {
			const counts = { green, yellow, red };
			return { groups: [group], counts, largest: green + yellow + red, invited };
		})
	}));
	return { per: 'week', weeks: cells };
}

/** Random bytes under which both histories are published alike, tried in turn. */
function findSeed(): string {
	const write = (history: History, seed: string) =>
		JSON.stringify(
			protectMonth(exactOf(history), {
				...{ areaCode: AREA, threshold: 10, partition: null, keyed: keyedBy(secret, seed) }
			})
		);
	for (let turn = 0; turn < 5000; turn++) {
		const seed = sha256Of(Buffer.from(String(turn)));
		if (write(ONE, seed) === write(OTHER, seed)) return seed;
	}
	throw new Error('no seed makes twins of these histories');
}

interface Twin {
	readonly release: Release;
	readonly exact: ExactMonth | undefined;
	readonly polls: readonly Poll[];
}

const environment = { LAGET_SECRET: secret.toString('utf8').padEnd(43, '.') };
const parent = mkdtempSync(join(tmpdir(), 'laget-twins-'));
let port = '0';

async function run<Found>(folder: string, use: (server: RunningServer) => Promise<Found>) {
	const server = await startServer({ ...environment, LAGET_DATA: folder, PORT: port });
	// The same address for all, since pages name it.
	port = new URL(server.origin).port;
	try {
		return await use(server);
	} finally {
		server.process.kill('SIGTERM');
		await server.ended;
	}
}

async function live(folder: string, history: History, seed: string): Promise<Twin> {
	const published = await useEmbedded(folder, async ({ store }) => {
		const lines = history.flatMap((groups, index) =>
			(groups ?? []).map(([name, ...numbers]) =>
				[weeks[index], name, 'företag', ...numbers].join(';')
			)
		);
		const report = await importMoodCompilation(store, compilationFile(lines), {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false, confirmed: 'all' },
			today: isoDate(DAY_AFTER)
		});
		if (report.kind !== 'imported') throw new Error(JSON.stringify(report));
		const result = await publishMonth(store, {
			...publication(OPEN_MONTH),
			...{ seed, today: isoDate(DAY_AFTER), releasedAt: new Date(`${DAY_AFTER}T12:00:00Z`) }
		});
		if (!result.ok) throw new Error(result.problem);
		const exact = await findPublished(store, AREA, OPEN_MONTH);
		return { release: result.release, exact: exact?.content };
	});
	const polls = await run(folder, async (server) => poll(await visitAll(server)));
	return { ...published, polls };
}

let [one, other]: Twin[] = [];

beforeAll(async () => {
	const [first, second] = [join(parent, 'one'), join(parent, 'other')];
	for (const folder of [first, second]) {
		await layStarted(folder, 'demonstration');
		await useEmbedded(folder, (open) => setDay(open, DAY_AFTER));
	}
	const seed = findSeed();
	one = await live(first, ONE, seed);
	other = await live(second, OTHER, seed);
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('twins are published alike, of other answers', () => {
	expect(other?.release.publicWeeks).toEqual(one?.release.publicWeeks);
	expect(other?.exact).not.toEqual(one?.exact);
	expect(one?.release.publicWeeks.map(({ gap }) => gap)).toEqual([
		...[null, 'too-few-answers', null, null]
	]);
});

test('twins are the same bytes to everybody everywhere, but to the one who declares the kinds of groups', () => {
	const differing = listDiffering(one?.polls ?? [], other?.polls ?? []).filter(
		// Each start was signed in to anew: one's own sessions, and when they began.
		(told) => !told.includes('/arbete/mitt-konto')
	);
	expect([(one?.polls.length ?? 0) > 400, differing]).toEqual([
		true,
		['coordinator /arbete/grupper', 'coordinator /arbete/grupper/__data.json']
	]);
});
