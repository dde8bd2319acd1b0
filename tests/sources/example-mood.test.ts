import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MoodKind } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import { checkPartition } from '$lib/disclosure/check-partition';
import { asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { DEMO_INTERVENTIONS } from '../support/example-data/demo-interventions';
import {
	DEMO_MOOD,
	EXAMPLE_GROUPS,
	generateMood,
	HAPARANDA_MOOD,
	WEEK_53_MOOD,
	writeCompilations,
	writeKinds
} from '../support/example-data/mood';

const MUNICIPALITIES = resolve(import.meta.dirname, '../../data-imports/municipalities');
const WEEK_53 = resolve(import.meta.dirname, '../support/example-data/vecka-53');

describe.each([
	{
		name: 'the demonstration',
		truth: DEMO_MOOD,
		folder: join(MUNICIPALITIES, 'overtornea/maende'),
		last: '2026-10.csv'
	},
	{
		name: 'the second demonstration',
		truth: HAPARANDA_MOOD,
		folder: join(MUNICIPALITIES, 'haparanda/maende'),
		last: '2026-10.csv'
	},
	{ name: 'the sample with a week 53', truth: WEEK_53_MOOD, folder: WEEK_53, last: null }
])('$name', ({ truth, folder, last }) => {
	const files = writeCompilations(truth);
	const isToCome = (name: string) => last !== null && name > last;
	const toCome = join(folder, 'kommande');

	test.each([...files])('%s is what the generator writes', async (name, text) => {
		const place = isToCome(name) ? toCome : folder;
		await expect(text).toMatchFileSnapshot(resolve(place, name));
	});

	test.runIf(last !== null)('slag.json is what the generator writes', async () => {
		await expect(writeKinds(truth, '2026-H2')).toMatchFileSnapshot(join(folder, 'slag.json'));
	});

	test.runIf(last !== null)('slag.json may be declared by the rule for kinds', () => {
		const { groups } = JSON.parse(writeKinds(truth, '2026-H2')) as {
			groups: { kind: MoodKind; planned: number }[];
		};
		expect(checkPartition(groups.map((one, group) => ({ ...one, group })))).toEqual([]);
	});

	test('no other month lies in the folders', () => {
		const listed = (place: string) =>
			existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.csv')) : [];
		const names = [...files.keys()];
		expect([listed(folder).sort(), listed(toCome).sort()]).toEqual([
			names.filter((name) => !isToCome(name)),
			names.filter(isToCome)
		]);
	});
});

const rows = generateMood(DEMO_MOOD);

function totalsBetween(from: string, to: string) {
	const counts = rows.filter((row) => row.week >= from && row.week <= to && row.counts !== null);
	const n = counts.reduce((total, row) => total + (row.counts ? answersOf(row.counts) : 0), 0);
	const of = (mood: 'green' | 'yellow' | 'red') =>
		counts.reduce((total, row) => total + (row.counts?.[mood] ?? 0), 0) / n;
	return { n, green: of('green'), yellow: of('yellow'), red: of('red') };
}

test('157 weeks and 34 to try, 16 groups and about 200 invited', () => {
	expect({
		weeks: new Set(rows.map((row) => row.week)).size,
		groups: new Set(rows.map((row) => row.group)).size,
		invited: EXAMPLE_GROUPS.reduce((total, group) => total + group.members, 0)
	}).toEqual({ weeks: 191, groups: 16, invited: 200 });
});

test('the earlier weeks change nothing of the later ones', () => {
	const others = { ...DEMO_MOOD, earlier: { seed: 7, from: asIsoWeek('2025-W20') } };
	const later = (all: typeof rows) => all.filter(({ week }) => week >= DEMO_MOOD.from);
	expect(later(generateMood(others))).toEqual(later(rows));
});

test('the planted shift is in the answers, within what chance allows', () => {
	const before = totalsBetween('2025-W33', '2026-W11').green;
	const after = totalsBetween('2026-W12', DEMO_MOOD.to).green;
	expect(Math.abs(after - before - 0.07)).toBeLessThan(0.025);
});

test.each(DEMO_INTERVENTIONS.flatMap(({ effect }) => effect ?? []))(
	'$points of a hundred more are green from $from to $to, within what chance allows',
	({ from, to, points }) => {
		const quiet = totalsBetween('2023-W44', '2024-W32').green;
		const planted = totalsBetween(from, to).green;
		expect(Math.abs(planted - quiet - points / 100)).toBeLessThan(0.04);
	}
);

test('one week has answers, but fewer than ten', () => {
	const { n } = totalsBetween('2026-W20', '2026-W20');
	expect(n > 0 && n < 10).toBe(true);
});

test('every example group says that it is one', () => {
	expect(EXAMPLE_GROUPS.filter((group) => !group.name.endsWith('(exempel)'))).toEqual([]);
});

test('the late group has no row before it joined', () => {
	const late = rows.filter((row) => row.group === DEMO_MOOD.lateGroup?.name).map((row) => row.week);
	expect(late[0]).toBe('2026-W10' as IsoWeek);
});
