import { SOURCES } from '$imports/registry';
import { beforeEach, expect, test } from 'vitest';
import { beforeAll } from 'vitest';
import { putRegistry } from '../support/registry';
import { findFetchOffset, listMissedSources, startSchedule } from '$lib/server/jobs/fetch-schedule';
import { listTimedSources } from '$lib/server/runs/fetching/timed-sources';
import { lastTime, patternOf } from '$lib/server/jobs/asking-time';
import { startSourceFetch } from '$lib/server/store/runs/source-fetch';
import { onBothDatabases } from '../support/store';

const TIMED = listTimedSources(SOURCES);
const NOW = new Date('2026-11-06T22:00:00Z');

onBothDatabases('sources at their own times', (database) => {
	beforeAll(() => putRegistry(database.store()));
	beforeEach(() => database.pool().query('truncate source_fetch'));

	const missed = async () =>
		(await listMissedSources(database.store(), TIMED, 7, NOW)).map(({ sourceId }) => sourceId);
	const dueOf = (sourceId: string) => {
		const timed = TIMED.find((one) => one.sourceId === sourceId);
		if (!timed) throw new Error(`${sourceId} has no service`);
		return lastTime(patternOf(timed.rhythm, sourceId, 7), NOW).getTime();
	};

	test('every source that was never asked has missed its time', async () => {
		expect(await missed()).toEqual(TIMED.map(({ sourceId }) => sourceId));
	});

	test.each([
		['asked a second before its time', -1_000, true],
		['asked at its time', 0, false],
		['asked since', 60_000, false]
	])('a source that was %s: missed %s', async (_, after, expected) => {
		await startSourceFetch(database.store(), 'kolada', new Date(dueOf('kolada') + after));
		expect((await missed()).includes('kolada')).toBe(expected);
	});

	test('no example source is ever asked', () => {
		expect(TIMED.filter(({ sourceId }) => sourceId.startsWith('exempel'))).toEqual([]);
	});

	test('what was missed is asked at the start, one after the other, also when one fails', async () => {
		const asked: string[] = [];
		let busy = 0;
		let most = 0;
		const ask = async (sourceId: string) => {
			busy += 1;
			most = Math.max(most, busy);
			await startSourceFetch(database.store(), sourceId, NOW);
			asked.push(sourceId);
			busy -= 1;
			if (asked.length === 1) throw new Error('tjänsten är trasig');
		};
		const schedule = startSchedule(database.store(), TIMED, 7, ask, () => NOW);
		await schedule.caughtUp;
		schedule.stop();
		const all = TIMED.map(({ sourceId }) => sourceId);
		expect([asked, most, await missed()]).toEqual([all, 1, []]);
	});

	test('a stopped schedule begins no more fetches', async () => {
		const asked: string[] = [];
		const schedule = startSchedule(
			database.store(),
			TIMED,
			7,
			async (sourceId) => {
				asked.push(sourceId);
				schedule.stop();
			},
			() => NOW
		);
		await schedule.caughtUp;
		expect(asked).toHaveLength(1);
	});

	test('an installation draws its own minutes once', async () => {
		const first = await findFetchOffset(database.store());
		expect([await findFetchOffset(database.store()), first >= 0 && first < 180]).toEqual([
			first,
			true
		]);
	});
});
