import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { addMonths, weeksOfMonth } from '$lib/domain/month';
import { signalsOf } from '$lib/domain/signal';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { viewSignals } from '$lib/server/views/signals';
import { viewWhatFollows } from '$lib/server/views/mood/what-follows';
import { INTAKE } from '../support/intake';
import {
	addMunicipality,
	AREA,
	compilationFile,
	publication,
	waitingOn
} from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const FIRST = '2025-10';
/** Left out at first, and read in afterwards. */
const LEFT = '2026-06';
const LAST = '2026-10';
const MONTHS = Array.from({ length: 13 }, (_, index) => addMonths(FIRST, index));
const TODAY = isoDate('2026-12-31');

/** Green of 200; the weeks vary a little, and are lower from August on. */
function file(month: string, green = month >= '2026-08' ? 100 : 140) {
	const lines = weeksOfMonth(month).map((week, index) => {
		const own = green + (index % 2 === 0 ? 4 : -4);
		return `${week};Hela kommunen;enhet;${own};${180 - own};20;240`;
	});
	return compilationFile(lines, `${month}-${green}.csv`);
}

onBothDatabases('what publishing an older month changes', ({ store }) => {
	const read = (month: string, green?: number) =>
		importMoodCompilation(store(), file(month, green), {
			...{ areaCode: AREA, accountId: null, today: TODAY, sources: INTAKE.mood },
			...{ demo: false, confirmed: 'all', replaces: 'any' }
		});
	const follows = async () => viewWhatFollows(store(), AREA, await waitingOn(store(), TODAY));

	beforeAll(async () => {
		await addMunicipality(store());
		for (const month of MONTHS.filter((one) => one !== LEFT)) {
			await read(month);
			const result = await publishMonth(store(), publication(month));
			if (!result.ok) throw new Error(`${month} is not published: ${result.problem}`);
		}
	});

	test('is told with the signals that everyone sees now, of that week and later', async () => {
		await read(LEFT);
		const [from] = weeksOfMonth(LEFT);
		const seen = signalsOf(await viewSignals(store(), AREA)).filter(({ week }) => week >= from!);
		expect(seen.length).toBeGreaterThan(0);
		expect((await follows())[LEFT]).toEqual({ from, signals: seen, latest: LAST });
	});

	test('is told the same whatever the month that waits holds: nothing is drawn before', async () => {
		await read(LEFT, 140);
		const one = await follows();
		await read(LEFT, 30);
		expect(await follows()).toEqual(one);
	});

	test('is all signals where the weeks change that they are held against', async () => {
		await read(addMonths(FIRST, -1));
		const { from, signals } = (await follows())[addMonths(FIRST, -1)]!;
		expect([from, signals]).toEqual([null, signalsOf(await viewSignals(store(), AREA))]);
	});

	test('is nothing of others for a month after all that are published', async () => {
		await read(addMonths(LAST, 1));
		expect((await follows())[addMonths(LAST, 1)]).toBeUndefined();
	});

	test('is nothing for a correction that changes no week', async () => {
		const [waiting] = (await waitingOn(store(), TODAY)).filter(({ month }) => month === LEFT);
		const still = { month: LAST, weeks: [] };
		expect(waiting?.weeks).toEqual(weeksOfMonth(LEFT));
		expect(await viewWhatFollows(store(), AREA, [still])).toEqual({});
	});
});
