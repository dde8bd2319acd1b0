/** What anyone can work out from the published file of the weeks alone. Nothing here is the product's. */
import { autoregression, studentPoint } from './recomputed-regression';

export interface FileWeek {
	readonly week: string;
	readonly month: string;
	readonly counts: readonly [number, number, number];
	readonly draw: string;
	readonly invited: number | null;
	/** Counts of each kind; empty: only the total is shown. */
	readonly kinds: readonly (readonly number[])[];
	readonly told: Readonly<Record<string, string>>;
}

export interface FileOfWeeks {
	/** Every week of the file in its order; null: a gap. */
	readonly weeks: readonly (FileWeek | null)[];
	readonly sums: readonly FileWeek[];
	/** Every week as it stands in the file, gaps too. */
	readonly rows: readonly FileRow[];
}

export type FileRow = Readonly<Record<string, string>>;

const DAY = 86_400_000;
const EPSILON: Readonly<Record<string, number>> = { first: 1, second: 0.5 };

/** RFC 4180 without line breaks in cells. */
function readLine(line: string): string[] {
	const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
	return cells
		.slice(0, line.endsWith(',') ? undefined : -1)
		.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));
}

export function readRows(csv: string): FileRow[] {
	const [head = '', ...lines] = csv.trim().split('\r\n');
	const names = readLine(head);
	return lines.map((line) => {
		const cells = readLine(line);
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
	});
}

export function readFileOfWeeks(csv: string): FileOfWeeks {
	const rows = readRows(csv);
	const isWeek = (row: FileRow) => row.week?.includes('W');
	const toWeek = (row: FileRow): FileWeek | null => {
		if (row.green === '') return null;
		const triple = (prefix: string) =>
			['green', 'yellow', 'red'].map((colour) => row[`${prefix}${colour}`] ?? '').filter(Boolean);
		const counts = triple('').map(Number);
		const friday = new Date(Date.parse(row.start ?? '') + 4 * DAY).toISOString();
		return {
			week: row.week ?? '',
			month: isWeek(row) ? friday.slice(0, 7) : (row.week ?? ''),
			counts: counts as never,
			draw: row.protection ?? '',
			invited: row.invited ? Number(row.invited) : null,
			kinds: ['business_', 'municipal_']
				.map((prefix) => triple(prefix).map(Number))
				.filter((kind) => kind.length > 0),
			told: row
		};
	};
	return {
		rows: rows.filter(isWeek),
		weeks: rows.filter(isWeek).map(toWeek),
		sums: rows.filter((row) => !isWeek(row)).flatMap((row) => toWeek(row) ?? [])
	};
}

/** The weeks that show the kinds, with one kind's counts in the place of the total's. */
export function weeksOfKind(weeks: readonly FileWeek[], kind: 0 | 1): FileWeek[] {
	return weeks
		.filter(({ kinds }) => kinds.length === 2)
		.map((week) => ({ ...week, counts: week.kinds[kind] as never }));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
export const average = (values: readonly number[]) => total(values) / values.length;
export const answers = ({ counts }: FileWeek) => total(counts);
export const tens = (value: number) => 10 * Math.floor((value + 5) / 10);

/** A published 0 stands for what was drawn below it: −a/(1 − a), a = exp(−ε). */
function evened({ counts, draw }: FileWeek): number[] {
	const a = Math.exp(-(EPSILON[draw] ?? Infinity));
	return counts.map((count) => (count === 0 ? -a / (1 - a) : count));
}

/** Green, yellow and red of all weeks together. */
const sumsOf = (cells: readonly FileWeek[]) =>
	[0, 1, 2].map((colour) => total(cells.map((cell) => evened(cell)[colour]!)));
/** Whole, from 0 to 100. */
const hundredths = (part: number, whole: number) =>
	Math.min(100, Math.max(0, Math.round((100 * part) / whole)));

export function sharesOf(cells: readonly FileWeek[]) {
	const sums = sumsOf(cells);
	return sums.map((sum) => hundredths(sum, total(sums)));
}

/** Green as 100, yellow as 50 and red as 0, evened out as the shares are. */
export function indexOf(cells: readonly FileWeek[]): number {
	const sums = sumsOf(cells);
	const [green = 0, yellow = 0] = sums;
	return hundredths(green + yellow / 2, total(sums));
}

/** Of a single week as it stands in the file: no zero is evened out. */
export function weekShares(week: FileWeek) {
	return week.counts.map((count) => Math.round((100 * count) / answers(week)));
}

export const answersInTens = (cells: readonly FileWeek[]) => tens(average(cells.map(answers)));

/** The fewest and the most answers of a week among them. */
export function rangeInTens(cells: readonly FileWeek[]) {
	const each = cells.map(answers);
	return { least: tens(Math.min(...each)), most: tens(Math.max(...each)) };
}

export function invitedInTens(cells: readonly FileWeek[]): number | null {
	const known = cells.flatMap(({ invited }) => invited ?? []);
	return known.length < cells.length ? null : tens(average(known));
}

/** XmR, or Laney's p′ at the mean n where the largest n is over one and a half times the smallest: whole percent, outward. */
export function bandOf(weeks: readonly (FileWeek | null)[]) {
	const known = weeks.filter((week) => week !== null);
	const n = known.map(answers);
	const varies = Math.max(...n) / Math.min(...n) > 1.5;
	const ranges = (values: readonly (number | null)[]) =>
		values.flatMap((value, index) => {
			const before = values[index - 1] ?? null;
			return value === null || before === null ? [] : [Math.abs(value - before)];
		});
	const share = (week: FileWeek | null) => week && week.counts[0] / answers(week);
	const limits = (centre: number, half: number) => ({
		low: Math.floor(100 * Math.max(0, centre - half)),
		high: Math.ceil(100 * Math.min(1, centre + half))
	});
	if (varies) {
		const centre = total(known.map(({ counts }) => counts[0])) / total(n);
		const deviation = (size: number) => Math.sqrt((centre * (1 - centre)) / size);
		const z = weeks.map((week) => week && (share(week)! - centre) / deviation(answers(week)));
		const sigma = average(ranges(z)) / 1.128;
		const width = known.length < 20 ? Math.max(1, sigma) : sigma;
		return limits(centre, 3 * width * deviation(average(n)));
	}
	const values = weeks.map(share);
	const centre = average(values.filter((value) => value !== null));
	return limits(centre, 2.66 * average(ranges(values)));
}

const weekNumber = (week: FileWeek) => Math.round(Date.parse(week.told.start ?? '') / (7 * DAY));

interface Pool {
	readonly share: number;
	readonly answers: number;
}

export const greens = (week: FileWeek) => evened(week)[0]!;
export const sizes = (week: FileWeek) => total(evened(week));
function poolOf(weeks: readonly FileWeek[]): Pool {
	const all = total(weeks.map(sizes));
	return { share: total(weeks.map(greens)) / all, answers: all };
}

/** The latest month against other weeks of a panel that answers every week; `beside` tells of the variation only. */
export function compareMonths(
	latest: readonly FileWeek[],
	earlier: readonly FileWeek[],
	beside: readonly FileWeek[] = []
) {
	const [after, before] = [poolOf(latest), poolOf(earlier)];
	const pq = before.share * (1 - before.share);
	const groups = [
		{ weeks: earlier, share: before.share },
		{ weeks: latest, share: after.share },
		...(beside.length > 0 ? [{ weeks: beside, share: poolOf(beside).share }] : [])
	].map(({ weeks, share }) =>
		weeks.map((week) => ({
			at: weekNumber(week),
			z: (greens(week) / sizes(week) - share) / Math.sqrt(pq / sizes(week))
		}))
	);
	const all = groups.flat();
	const squares = total(all.map(({ z }) => z * z));
	const free = all.length - groups.length;
	const neighbours = groups.flatMap((group) =>
		group.flatMap(({ at, z }, index) => {
			const previous = group[index - 1];
			return previous && at - previous.at === 1 ? [z * previous.z] : [];
		})
	);
	const found = total(neighbours) / squares;
	const r = Math.min(
		0.7,
		Math.max(0, found + (1 + 3 * Math.max(0, found)) / all.length, 0.5 * (1 - 1 / (squares / free)))
	);
	const inflate = (w: number) => {
		let sum = 1;
		for (let j = 1; j < w; j++) sum += 2 * (1 - j / w) * r ** j;
		return sum;
	};
	const inflations = groups.map(({ length }) => inflate(length));
	let v = squares / Math.max(1, all.length - total(inflations));
	if (all.length < 20) v = Math.max(1, v);
	const error = Math.sqrt(
		v * pq * (inflations[1]! / after.answers + inflations[0]! / before.answers)
	);
	const half = studentPoint(0.975, free) * error;
	return {
		usual: {
			low: Math.max(0, Math.floor(100 * (before.share - half))),
			high: Math.min(100, Math.ceil(100 * (before.share + half)))
		},
		detectable: Math.ceil(100 * (half + studentPoint(0.9, free) * error))
	};
}

export function changeOf(
	green: number,
	{ low, high }: { readonly low: number; readonly high: number }
) {
	return green > high ? 'better' : green < low ? 'worse' : 'about-as-usual';
}

/** Thresholds for nodes of the first 26 weeks' autocorrelation. */
export interface Thresholds {
	readonly phi: readonly number[];
	readonly threshold: readonly number[];
}

const BASELINE = 26;

/** Two cumulative sums after the first 26 weeks, with a slack of one standard deviation. */
export function signalsOf(weeks: readonly FileWeek[], table: Thresholds) {
	const value = (week: FileWeek) => (100 * greens(week)) / sizes(week);
	const start = weeks.slice(0, BASELINE);
	const ordinary = average(start.map(answers));
	const weight = (week: FileWeek) => answers(week) / ordinary;
	const centre = total(start.map((week) => value(week) * weight(week))) / BASELINE;
	const away = (week: FileWeek) => (value(week) - centre) * Math.sqrt(weight(week));
	const deviation = Math.sqrt(total(start.map((week) => away(week) ** 2)) / (BASELINE - 1));
	const constant = [start.map(() => 1)];
	const { estimated } = autoregression(start.map(weekNumber), constant, start.map(away));
	const limit = thresholdAt(table, estimated);
	const monitored = weeks.slice(BASELINE);
	const signals: { week: string; direction: string; onset: string; standing: boolean }[] = [];
	for (const [direction, sign] of [
		['up', 1],
		['down', -1]
	] as const) {
		let [sum, onset] = [0, 0];
		let open: (typeof signals)[number] | null = null;
		monitored.forEach((week, index) => {
			const next = Math.max(0, sum + (sign * away(week)) / deviation - 1);
			if (next > limit && open === null) {
				open = { week: week.week, direction, onset: monitored[onset]!.week, standing: true };
				signals.push(open);
			}
			if (next === 0) {
				if (open !== null) open.standing = false;
				open = null;
				onset = index + 1;
			}
			sum = Math.min(next, limit);
		});
	}
	return signals.sort((a, b) => a.week.localeCompare(b.week));
}

function thresholdAt({ phi, threshold }: Thresholds, at: number): number {
	const last = phi.length - 1;
	if (at <= phi[0]!) return threshold[0]!;
	if (at >= phi[last]!) return threshold[last]!;
	const below = phi.filter((node) => node <= at).length - 1;
	const share = (at - phi[below]!) / (phi[below + 1]! - phi[below]!);
	return threshold[below]! + share * (threshold[below + 1]! - threshold[below]!);
}

/** Answers a week of a month beside those of the months before, in one word. */
export function likenessOf(latest: readonly FileWeek[], before: readonly FileWeek[]) {
	const usual = average(before.map(answers));
	const away = Math.abs(average(latest.map(answers)) - usual);
	if (away > 10 && away > 0.25 * usual) return 'clearly-other';
	return away > 5 && away > 0.1 * usual ? 'somewhat-other' : 'about-same';
}
