import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { MoodCounts } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import { checkMonth } from '$lib/disclosure/check-month';
import { weeksToExplain } from '$lib/server/mood/publishing/missing-weeks';
import { findPeriodsToCome } from '$lib/server/mood/publishing/periods-to-come';
import { findTurnedColours, findTurnedWeeks } from '$lib/server/mood/publishing/turned-colours';
import { findUnusualWeeks } from '$lib/server/mood/publishing/unusual-weeks';
import { group, week, WEEK } from './disclosure/exact-weeks';

const MONTH = '2026-10';
const THRESHOLD = 10;
const PUBLISHING = 'src/lib/server/mood/publishing';

const published = week(group(1, 60, 20, 5), group(2, 40, 30, 5), group(3, 25, 12, 6));
const count = fc.integer({ min: 10, max: 120 });
/** What everyone may see of a week: whatever a draw made of it. */
const drawn = fc.record({ green: count, yellow: count, red: count });
const answers = fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 90 }), fc.nat({ max: 90 }));
const reading = fc
	.tuple(answers, answers, answers)
	.map((all) => week(...all.map((one, at) => group(at + 1, ...one))));

const released = (month: string, counts: MoodCounts) =>
	({
		month,
		publicWeeks: [{ week: WEEK, gap: null, counts }],
		publicMonth: null
	}) as unknown as Release;

/** From none, where the month's own release would be the first that tells anything, to enough. */
const OTHERS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].map((month, at) =>
	released(month, { green: 110 + 10 * at, yellow: 60, red: 10 })
);

test('what is said of a correction before it is published is the same however the month was drawn', () => {
	const said = (own: Release, read: ReturnType<typeof week>, others: number) => {
		const cells = checkMonth(read, THRESHOLD);
		const releases = [...OTHERS.slice(0, others), own];
		const before = { content: published, partition: null, release: own };
		return {
			cells,
			unusual: findUnusualWeeks(MONTH, cells, releases),
			turned: findTurnedColours(MONTH, cells, releases),
			turnedWeeks: findTurnedWeeks(MONTH, cells, releases),
			changes: findPeriodsToCome(before, read, cells),
			missing: weeksToExplain(
				releases,
				{ month: MONTH, content: read },
				isoDate('2026-12-01'),
				before
			)
		};
	};
	fc.assert(
		fc.property(reading, drawn, drawn, fc.nat({ max: 5 }), (read, one, other, others) => {
			const [first, second] = [one, other].map((own) => said(released(MONTH, own), read, others));
			expect(first).toEqual(second);
		}),
		{ numRuns: 40 }
	);
});

test('what is asked of a reading is asked of some that are made up, so that sameness tells', () => {
	const turned = checkMonth(week(group(1, 5, 60), group(2, 5, 60), group(3, 5, 60)), 10);
	expect([
		findTurnedColours(MONTH, turned, OTHERS)?.more,
		findUnusualWeeks(
			MONTH,
			checkMonth(week(group(1, 900), group(2, 900), group(3, 900)), 10),
			OTHERS
		).length
	]).toEqual(['yellow', 1]);
});

test('nothing but these is handed both what is read and what is published', () => {
	const both = readdirSync(PUBLISHING).filter((file) => {
		const text = readFileSync(join(PUBLISHING, file), 'utf8');
		return (
			/CheckedCell|ExactMonth|KeptMonth|exact-months'/.test(text) &&
			/\bRelease\b|listReleases|findRelease\b/.test(text)
		);
	});
	expect(both).toEqual([
		'missing-weeks.ts',
		'periods-to-come.ts',
		'protection-facts.ts',
		'publish-month.ts',
		'turned-colours.ts',
		'unusual-weeks.ts',
		'waiting-months.ts',
		'withdraw-month.ts'
	]);
});
