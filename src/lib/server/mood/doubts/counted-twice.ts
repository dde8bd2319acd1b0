import { answersOf, MOODS, type MoodCounts, type MoodGroupKind } from '$lib/domain/mood';
import { fault, type Fault } from '$lib/domain/problem';

/** What a group answered in each week, or in the month. */
export interface GroupSeries {
	readonly name: string;
	/** Null: nobody has said. */
	readonly kind: MoodGroupKind | null;
	readonly counts: ReadonlyMap<string, MoodCounts>;
}

/** Fewer answers may be alike by chance. */
const FEWEST = 30;
/** Of a single week some of many groups may be alike by chance. */
const FEWEST_TIMES = 2;
/** So many tries are made for each group. */
const MOST_TRIES = 20_000;

/** Groups whose people other groups of the compilation count as well: one under two names, a sum under a name of its own, or all of them divided once more. */
export function findCountedTwice(series: readonly GroupSeries[]): Fault[] {
	const times = [...new Set(series.flatMap(({ counts }) => [...counts.keys()]))];
	const units = series.map((one): Unit => ({
		...one,
		numbers: times.flatMap((time) => MOODS.map((mood) => one.counts.get(time)?.[mood] ?? 0))
	}));
	// Weeks that are alike say no more than one of them does.
	const told = new Set(
		times.map((time) => JSON.stringify(series.map(({ counts }) => counts.get(time))))
	).size;
	const twins = new Set<Unit>();
	const sums = units.flatMap((unit) => {
		if (twins.has(unit)) return [];
		const others = units.filter((other) => other !== unit);
		const parts = findParts(unit, others, told);
		const [twin, ...more] = parts ?? [];
		if (twin && more.length === 0) {
			twins.add(twin);
			return [fault('mood-doubt-twin', { group: unit.name, other: twin.name })];
		}
		const groups = parts?.map(({ name }) => name).join(', ');
		return groups ? [fault('mood-doubt-sum', { group: unit.name, groups })] : [];
	});
	if (sums.length > 0 || told < FEWEST_TIMES) return sums;
	const halves = findHalves(units);
	if (!halves) return [];
	const [some, others] = halves.map((half) => half.map(({ name }) => name).join(', '));
	return some && others ? [fault('mood-doubt-halves', { some, others })] : [];
}

interface Unit extends GroupSeries {
	/** By time and colour. */
	readonly numbers: readonly number[];
}

/** The groups that are this one together; null: none are. */
function findParts(unit: Unit, others: readonly Unit[], times: number): readonly Unit[] | null {
	if (sizeOf(unit) < FEWEST) return null;
	const kinds = new Set(others.map(({ kind }) => kind));
	const likely = [
		others,
		...[...kinds].map((kind) => others.filter((other) => other.kind === kind))
	];
	const whole = likely.find((groups) => groups.length > 1 && isSum(unit, groups));
	if (whole) return answered(whole);
	return times < FEWEST_TIMES ? null : findSubset(unit.numbers, answered(others));
}

/** Whether the colours of the month are the same, however they lie in its weeks. */
function isSum(unit: Unit, groups: readonly Unit[]): boolean {
	const parts = groups.map(monthOf);
	const own = monthOf(unit);
	return MOODS.every((mood) => own[mood] === parts.reduce((sum, part) => sum + part[mood], 0));
}

function monthOf({ counts }: Unit): MoodCounts {
	const sum = (mood: keyof MoodCounts) =>
		[...counts.values()].reduce((total, one) => total + one[mood], 0);
	return { green: sum('green'), yellow: sum('yellow'), red: sum('red') };
}

/** All groups in two parts that have the same answers in every week and colour; null: there are none. */
function findHalves(all: readonly Unit[]): readonly [readonly Unit[], readonly Unit[]] | null {
	// The largest is of the coarser division, whose few groups are tried first.
	const units = answered(all).toSorted((a, b) => sizeOf(b) - sizeOf(a));
	const [first] = units;
	const total = first?.numbers.map((_, at) =>
		units.reduce((sum, one) => sum + one.numbers[at]!, 0)
	);
	if (!first || !total?.every((number) => number % 2 === 0)) return null;
	const left = total.map((number, at) => number / 2 - first.numbers[at]!);
	if (left.some((number) => number < 0)) return null;
	const found = findSubset(left, units.slice(1));
	if (!found) return null;
	const some = [first, ...found];
	const others = units.filter((unit) => !some.includes(unit));
	return others.reduce((sum, one) => sum + sizeOf(one), 0) < FEWEST ? null : [some, others];
}

/** Groups that are the numbers together; null: none are, or none was found in reasonable time. */
function findSubset(numbers: readonly number[], units: readonly Unit[]): readonly Unit[] | null {
	const sorted = units.toSorted((a, b) => sizeOf(b) - sizeOf(a));
	// What all that follow are together: less than is lacking cannot fill it.
	const rest = sorted.map((_, from) =>
		numbers.map((__, at) => sorted.slice(from).reduce((sum, one) => sum + one.numbers[at]!, 0))
	);
	let tries = 0;
	const search = (left: readonly number[], from: number): readonly Unit[] | null => {
		if (left.every((number) => number === 0)) return [];
		for (let index = from; index < sorted.length; index += 1) {
			if (left.some((number, at) => number > rest[index]![at]!)) return null;
			const unit = sorted[index]!;
			const then = left.map((number, at) => number - unit.numbers[at]!);
			tries += 1;
			if (tries > MOST_TRIES) return null;
			if (then.some((number) => number < 0)) continue;
			const others = search(then, index + 1);
			if (others) return [unit, ...others];
		}
		return null;
	};
	return search(numbers, 0);
}

function answered(units: readonly Unit[]): readonly Unit[] {
	return units.filter((unit) => sizeOf(unit) > 0);
}

function sizeOf({ counts }: Unit): number {
	return [...counts.values()].reduce((sum, one) => sum + answersOf(one), 0);
}
