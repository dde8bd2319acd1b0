import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { asIsoWeek } from '$lib/domain/week';
import { chartTable } from '$lib/server/exports/chart-table';
import { writeCsv } from '$lib/server/exports/csv';
import { listReleases } from '$lib/server/store/mood/release';
import { viewMonthAnswerers } from '$lib/server/views/mood/month-answerers';
import { viewMoodMonth, viewMoodSeries, viewRelease } from '$lib/server/views/mood';
import { viewSignals } from '$lib/server/views/signals';
import { addMunicipality, AREA } from '../support/mood-store';
import { listProjectFiles, readProjectFile } from '../support/project-files';
import {
	answersInTens,
	bandOf,
	changeOf,
	compareMonths,
	indexOf,
	invitedInTens,
	likenessOf,
	rangeInTens,
	readFileOfWeeks,
	sharesOf,
	signalsOf,
	weekShares,
	weeksOfKind,
	type FileOfWeeks,
	type FileWeek,
	type Thresholds
} from '../support/recomputed';
import { onBothDatabases } from '../support/store';
import { publishVaried } from '../support/varied-months';

const [FIRST, LAST] = [asIsoWeek('2025-W40'), asIsoWeek('2026-W48')];
const [LATEST, YEAR_AGO] = ['2026-11', '2025-11'];
const BEFORE = ['2026-05', '2026-06', '2026-08', '2026-09', '2026-10'];
/** Data, made by simulation: how large the sums must be. */
const THRESHOLDS = JSON.parse(
	readFileSync('src/lib/statistics/signal-values.json', 'utf8')
) as Thresholds;

test('what works the files out shares no line with the product', () => {
	const own = /^tests\/support\/(recomputed|reckoned)/;
	const files = listProjectFiles().filter((path) => own.test(path));
	const imported = files.flatMap((path) =>
		[...readProjectFile(path).matchAll(/\b(import|export)\b(?! type)[^;]*?\bfrom '([^']+)'/g)]
			.map(([, , from = '']) => join(dirname(path), from))
			.concat(/\b(import|require)\(/.test(readProjectFile(path)) ? [path] : [])
	);
	expect([files.length, imported.length > 5]).toEqual([11, true]);
	expect(imported.filter((path) => !own.test(path))).toEqual([]);
});

onBothDatabases('from the published file alone', ({ store }) => {
	let file: FileOfWeeks;
	let shown: readonly FileWeek[];
	const weeksOf = (...months: string[]) => shown.filter(({ month }) => months.includes(month));

	beforeAll(async () => {
		await addMunicipality(store());
		await publishVaried(store());
		const mood = await viewMoodSeries(store(), AREA, FIRST, LAST);
		const table = chartTable({ about: 'mood', mood }, 'Övertorneå', 'sv');
		file = readFileOfWeeks(writeCsv(table, 'plain'));
		shown = file.weeks.filter((week) => week !== null);
	});

	test('everything that a file of weeks can hold is there', () => {
		const draws = new Set(shown.map(({ draw }) => draw));
		const zeros = shown.filter(({ counts }) => counts.includes(0)).length;
		const kinds = shown.filter((week) => week.kinds.length === 2).length;
		expect([
			file.weeks.length,
			shown.length,
			file.sums.length,
			[...draws],
			zeros > 5,
			kinds
		]).toEqual([61, 54, 1, ['first', 'second'], true, 50]);
	});

	test('the shares and rounded answers of every row follow', () => {
		const told = [...shown, ...file.sums].map(({ told: row }) => [
			...[row.green_share, row.yellow_share, row.red_share].map(Number),
			Number(row.answers)
		]);
		expect(told).toEqual(
			[...shown, ...file.sums].map((week) => [...weekShares(week), answersInTens([week])])
		);
	});

	test('the two kinds of every week add up to its total', () => {
		const wrong = shown.filter(({ kinds: [business, municipal], counts }) =>
			counts.some((count, colour) =>
				business && municipal ? business[colour]! + municipal[colour]! !== count : false
			)
		);
		expect(wrong).toEqual([]);
	});

	test('every month follows, also one that came as a sum', async () => {
		const releases = await listReleases(store(), AREA);
		const worked = releases.map(({ month }) => {
			const cells = [...weeksOf(month), ...file.sums.filter((sum) => sum.month === month)];
			const [green, yellow, red] = sharesOf(cells);
			return {
				shares: { green, yellow, red },
				answers: answersInTens(cells),
				...rangeInTens(cells),
				invited: invitedInTens(cells),
				index: indexOf(cells)
			};
		});
		expect(releases.map(viewRelease)).toEqual(worked);
	});

	test('the band follows', async () => {
		const { band } = await viewMoodSeries(store(), AREA, FIRST, LAST);
		const worked = bandOf(file.weeks);
		const row = shown[0]?.told;
		expect([{ low: band?.low, high: band?.high }, row?.expected_low, row?.expected_high]).toEqual([
			worked,
			String(worked.low),
			String(worked.high)
		]);
	});

	test('what is said of the month beside six before and a year ago follows', async () => {
		const latest = weeksOf(LATEST);
		const [green = 0] = sharesOf(latest);
		const [greenThen] = sharesOf(weeksOf(YEAR_AGO));
		const beside = compareMonths(latest, weeksOf(...BEFORE));
		const then = compareMonths(latest, weeksOf(YEAR_AGO), weeksOf(...BEFORE));
		expect(await viewMoodMonth(store(), AREA)).toMatchObject({
			...{ month: LATEST, change: changeOf(green, beside.usual), ...beside },
			comparedWith: BEFORE,
			yearAgo: {
				...{ month: YEAR_AGO, green: greenThen, change: changeOf(green, then.usual) },
				detectable: then.detectable
			}
		});
	});

	test('who answered follows, in its one word', async () => {
		expect((await viewMonthAnswerers(store(), AREA))?.likeness).toBe(
			likenessOf(weeksOf(LATEST), weeksOf(...BEFORE))
		);
	});

	test('the signals of every line follow, with when each began and whether it stands', async () => {
		const told = (await viewSignals(store(), AREA)).map(({ watch }) =>
			watch.kind === 'watched' ? watch.signals : []
		);
		const lines = [shown, weeksOfKind(shown, 0), weeksOfKind(shown, 1)];
		expect([told.every(({ length }) => length > 0), told]).toEqual([
			true,
			lines.map((weeks) => signalsOf(weeks, THRESHOLDS))
		]);
	});
});
