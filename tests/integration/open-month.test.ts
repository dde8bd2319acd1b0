import { beforeAll, expect, test, vi } from 'vitest';
import type { OpenStore } from '$lib/server/store/open-store';
import { onBothServers, setDay } from '../support/both-servers';
import { dumpRows } from '../support/dump';
import { findKeptWords } from '../support/kept-words';
import {
	correctedCompilation,
	DAY_AFTER,
	DAY_CLOSED,
	discard,
	NEW_COUNTS,
	OPEN_MONTH,
	openCompilation,
	publish,
	readIn,
	readInConfirmed
} from '../support/open-month';
import { listDiffering, poll, type Poll } from '../support/polled';
import { dataAddressOf } from '../support/routes';
import { visitAll, type Visitor } from '../support/visitors';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

/** Of the one who reads compilations in: the months that wait, with their check, and the groups that kinds are declared of. */
const BY_RIGHT = ['/arbete', '/arbete/import/maende', '/arbete/grupper'].flatMap((page) => [
	`coordinator ${page}`,
	`coordinator ${dataAddressOf(page)}`
]);

const SECRET = 'en-hemlighet-som-star-bara-har-0123456789-abcdef';
const STRAY = 'Blodriskegillet';
const REFUSED = ['Riskasson', 'riskasson@exempel.se'];

/** Answers of groups that somebody takes for something else and never confirms, and a file about a person. */
function strays(): [string, File][] {
	const answers = (group: string) =>
		['titel;början;plats', `${group};2026-03;30 gröna`, `${group} igen;2026-04;12 gröna`].join(
			'\n'
		);
	return [
		['/arbete/insatser/fil?/upload', new File([answers(STRAY)], 'blandat.csv')],
		['/arbete/import/maende?/upload', new File([answers(REFUSED[1]!)], `${REFUSED[0]}.csv`)]
	];
}

/** What is exact of the months that are kept: the names of groups, the files' checksums and what the draws were made with. */
async function listExact({ pool }: OpenStore): Promise<string[]> {
	const { rows } = await pool.query<{ word: string | null }>(
		'select name as word from mood_group union select sha256 from exact_month union select seed from exact_month'
	);
	return rows.flatMap(({ word }) => word ?? []);
}

onBothServers(
	'an open month',
	{ LAGET_SECRET: SECRET },
	(server, ground) => {
		let visitors: readonly Visitor[];
		let coordinator: Visitor;
		let nobody: Visitor;
		let before: readonly Poll[];
		const differing = async (asked: readonly Visitor[]) => listDiffering(before, await poll(asked));

		beforeAll(async () => {
			visitors = await visitAll(server());
			const find = (role: Visitor['role']) => visitors.find((visitor) => visitor.role === role)!;
			[coordinator, nobody] = [find('coordinator'), find('nobody')];
			before = await poll(visitors);
		});

		test('whose groups are asked about changes no byte of anything', async () => {
			const answer = await readIn(coordinator, openCompilation(0));
			expect([answer, await differing([nobody, coordinator])]).toEqual(['asked', []]);
		});

		test('that is read in shows to nobody but the one who reads in', async () => {
			await readInConfirmed(coordinator, openCompilation(0));
			expect(await differing(visitors)).toEqual(BY_RIGHT);
		});

		test('that is read in anew, with a month corrected, shows to nobody else either', async () => {
			await readInConfirmed(coordinator, openCompilation(2));
			await readInConfirmed(coordinator, correctedCompilation());
			expect(await differing([nobody, coordinator])).toEqual(BY_RIGHT);
		});

		test('that is taken back leaves no byte of it, nor of its new group', async () => {
			await discard(coordinator, OPEN_MONTH);
			await discard(coordinator, '2026-10');
			expect(await differing([nobody, coordinator])).toEqual([]);
		});

		test('is everybody’s once it is published', async () => {
			await readInConfirmed(coordinator, openCompilation(0));
			await publish(coordinator, OPEN_MONTH);
			const everywhere = await differing([nobody, coordinator]);
			const public_ = [
				...['/', '/__data.json', '/tidslinje', '/ursprung/maende', '/sa-skyddas-svaren'],
				...['/diagram/maende.svg', '/diagram/maende.csv', '/diagram/tidslinje.csv']
			];
			const unmoved = [nobody, coordinator].flatMap(({ name }) =>
				public_.map((address) => `${name} ${address}`).filter((one) => !everywhere.includes(one))
			);
			expect(unmoved).toEqual([]);
		});

		test('and answers given as something else are nowhere once their time is over', async () => {
			for (const [door, file] of strays()) await coordinator.send(door, file);
			const printed = [ground.printedBefore(), server().output()];
			const dump = () =>
				ground.useDatabase(async ({ pool }) => {
					await pool.query('analyze');
					return dumpRows(pool);
				});
			await ground.stop();
			const exact = await ground.useDatabase(listExact);
			const planted = [...exact, STRAY, ...REFUSED];
			const known = await dump();
			const kept = planted.filter((word) => !REFUSED.includes(word) && !known.includes(word));
			const counted = (text: string) =>
				NEW_COUNTS.filter((count) => new RegExp(`\\b${count}\\b`).test(text));
			await ground.useDatabase(async (open) => {
				await setDay(open, DAY_CLOSED);
				await open.pool.query("update upload set created_at = now() - interval '1 day'");
			});
			await ground.start();
			printed.push(server().output());
			await ground.stop();
			const after = await dump();
			const left = findKeptWords(ground.folder, [...printed, after], [...planted, SECRET]);
			expect({
				planted: exact.length > 20,
				kept,
				left,
				counts: [counted(known), counted(after)]
			}).toEqual({
				planted: true,
				kept: [],
				left: [],
				counts: [NEW_COUNTS, []]
			});
		});
	},
	DAY_AFTER
);
