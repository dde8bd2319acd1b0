/** Columns of the joint model, and what is left of them when none is as good as another. */
import type { Register } from '$lib/statistics/joint/columns';
import {
	gramOf,
	independentOf,
	inverseBy,
	leftOf,
	partOf,
	standardised,
	triangleOf
} from './dense';
import type { Matrix } from './dense';
import { formOf, isUnsure, isWithin } from './entry';

type Standing = 'base' | 'lasting' | 'event';

export interface JointColumn {
	readonly standing: Standing;
	/** Entries of the register. */
	readonly about: readonly string[];
	readonly values: readonly number[];
	/** Its first possible week. */
	readonly since: number;
}

export interface Design {
	readonly columns: readonly JointColumn[];
	/** Entries that season and trend leave nothing of. */
	readonly explained: readonly string[];
}

const INFLATED = 200;
/** Of what depends on others altogether, every one of those is as close: the first is taken. */
const SAME = 1e-9;
const NOTHING_LEFT = 1e-9;

export function designOf(weeks: readonly number[], register: Register): Design {
	const plain = regular(columnsOf(weeks, register, 0));
	const knots = Math.floor((weeks.at(-1)! - weeks[0]! - 25) / 52);
	if (knots < 1 || weeks.length < 5 * plain.columns.length) return plain;
	return regular(columnsOf(weeks, register, knots));
}

function columnsOf(weeks: readonly number[], register: Register, knots: number): JointColumn[] {
	const first = weeks[0]!;
	const span = weeks.at(-1)! - first + 1;
	const base = (valueAt: (week: number) => number): JointColumn => ({
		...{ standing: 'base', about: [], since: first },
		values: weeks.map(valueAt)
	});
	const waves = span >= 156 ? [1, 2] : span >= 52 ? [1] : [];
	const angle = (week: number, wave: number) => (2 * Math.PI * wave * (week - first)) / 52.1775;
	const holidays = register.holidays.filter(
		(holiday) => weeks.filter((week) => holiday.has(week)).length >= 2
	);
	const inModel = register.entries.filter((entry) => formOf(entry) !== 'imprecise');
	const lasting = inModel.filter((entry) => formOf(entry) !== 'point');
	const points = inModel.filter((entry) => formOf(entry) === 'point');
	const own = (standing: Standing) => (entry: (typeof inModel)[number]) => ({
		...{ standing, about: [entry.id], since: entry.from },
		values: weeks.map((week) => Number(isWithin(entry, week)))
	});
	return [
		base(() => 1),
		base((week) => (week - first) / 52),
		...Array.from({ length: knots }, (_, year) =>
			base((week) => Math.max(0, (week - first) / 52 - year - 1))
		),
		...waves.flatMap((wave) => [
			base((week) => Math.sin(angle(week, wave))),
			base((week) => Math.cos(angle(week, wave)))
		]),
		...holidays.map((holiday) => base((week) => Number(holiday.has(week)))),
		...lasting.map((entry) => base((week) => Number(isUnsure(entry, week)))),
		...lasting.map(own('lasting')),
		...points.map(own('event'))
	];
}

function regular(all: readonly JointColumn[]): Design {
	let columns = distinct(all);
	const lasting = columns.filter(({ standing }) => standing === 'lasting').length;
	if (lasting > columns[0]!.values.length) return { columns, explained: [] };
	const explained: string[] = [];
	for (;;) {
		const gram = gramOf(columns.map(({ values }) => standardised(values)));
		const place = worstOf(columns, gram);
		if (place === null) break;
		const worst = columns[place]!;
		const isExplained = leftOf(gram, [place], placesOf(columns, 'base'))[0]![0]! < 0.005;
		const isLasting = worst.standing === 'lasting';
		const near = isLasting && !isExplained ? closestTo(place, columns, gram) : null;
		if (isLasting && near === null) explained.push(...worst.about);
		const rest = columns.filter((_, one) => one !== place && one !== near);
		const joined = near === null ? [] : [together(worst, columns[near]!)];
		const events = rest.filter(({ standing }) => standing === 'event');
		columns = distinct([...rest.filter((one) => !events.includes(one)), ...joined, ...events]);
	}
	const most = Math.floor(columns[0]!.values.length / 3);
	const events = columns.filter(({ standing }) => standing === 'event');
	const oldest = [...events].sort((one, other) => one.since - other.since);
	const gone = new Set(oldest.slice(0, Math.max(0, columns.length - most)));
	return { columns: columns.filter((column) => !gone.has(column)), explained };
}

/** Without the intercept, which standardised columns have none of. */
function placesOf(columns: readonly JointColumn[], ...standings: readonly Standing[]): number[] {
	return columns.flatMap(({ standing }, place) =>
		place > 0 && standings.includes(standing) ? [place] : []
	);
}

/** The first column stays, others that do not vary go, and those on in the same weeks become one. */
function distinct(columns: readonly JointColumn[]): JointColumn[] {
	const kept: JointColumn[] = [];
	columns.forEach((column, place) => {
		const { values } = column;
		if (place > 0 && values.every((value) => value === values[0])) return;
		const same = kept.findIndex((one) => one.values.every((value, week) => value === values[week]));
		if (same < 0) kept.push(column);
		else kept[same] = together(kept[same]!, column);
	});
	return kept;
}

/** Standing where the first one stands. */
function together(one: JointColumn, other: JointColumn): JointColumn {
	return {
		standing: one.standing,
		about: [...one.about, ...other.about],
		values: one.values.map((value, week) => Math.max(value, other.values[week]!)),
		since: Math.min(one.since, other.since)
	};
}

/** The column to be done with next; null: the design is regular. */
function worstOf(columns: readonly JointColumn[], gram: Matrix): number | null {
	const inflation = inflationOf(gram);
	for (const standing of ['event', 'lasting', 'base'] as const) {
		const limit = standing === 'base' ? Number.MAX_VALUE : INFLATED;
		const inflated = placesOf(columns, standing).filter((place) => inflation[place]! > limit);
		const most = Math.max(...inflated.map((place) => inflation[place]!));
		const worst = inflated.find((place) => inflation[place] === most);
		if (worst !== undefined) return worst;
	}
	return null;
}

/** One over what the others leave of each; without bound where those before it leave nothing. */
function inflationOf(gram: Matrix): number[] {
	const kept = independentOf(gram, [...gram.keys()]);
	const inverse = inverseBy(triangleOf(partOf(gram, kept)));
	const found = gram.map(() => Infinity);
	kept.forEach((place, order) => (found[place] = inverse[order]![order]!));
	return found;
}

/** Of the other lasting ones, the one most alike when all the rest is accounted for. */
function closestTo(worst: number, columns: readonly JointColumn[], gram: Matrix): number | null {
	const all = placesOf(columns, 'base', 'lasting', 'event');
	let [closest, most]: [number | null, number] = [null, -1];
	for (const other of placesOf(columns, 'lasting')) {
		if (other === worst) continue;
		const given = all.filter((place) => place !== worst && place !== other);
		const left = leftOf(gram, [worst, other], given);
		const [one, two] = [left[0]![0]!, left[1]![1]!];
		const isNothing = one < NOTHING_LEFT || two < NOTHING_LEFT;
		const alike = isNothing ? 0 : Math.abs(left[0]![1]!) / Math.sqrt(one * two);
		if (alike > most + SAME) [closest, most] = [other, alike];
	}
	return closest;
}
