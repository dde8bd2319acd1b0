/** The week from which something that goes on can be told alone, if every week to come is observed. */
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import { designOf } from './design';
import { countWeeks, weeksOf } from './entry';
import { correlationTriangle, covarianceOf, degreesOf } from './estimate';
import { detectableAt } from './model';
import type { Known, Model } from './model';

const FARTHEST = 104;
/** What is known of the weeks' variation so far may turn out to be too little. */
const MARGIN = 0.87;

export function lookingAhead({ phi, variance }: Model, known: Known) {
	const { register, coarsest, last } = known;
	const all = [...known.weeks];
	for (let week = last + 1; week <= last + FARTHEST; week++) all.push(week);
	let triangle: number[][] | null = null;
	const seen = new Map<number, ReadonlySet<string>>();

	/** Entries that have a column of their own which can be told, at the end of that week. */
	const toldBy = (until: number): ReadonlySet<string> => {
		const weeks = all.filter((week) => week <= until);
		const { columns } = designOf(weeks, register);
		if (columns.length > weeks.length / 2) return new Set();
		triangle ??= correlationTriangle(all, phi);
		const covariance = covarianceOf(
			triangle,
			columns.map((column) => column.values)
		);
		const df = degreesOf(weeks.length, columns.length, phi);
		const told = columns.filter(({ standing, about }, place) => {
			const error = Math.sqrt(variance * covariance[place]![place]!);
			const isAlone = standing === 'lasting' && about.length === 1;
			return isAlone && detectableAt(error, df) <= MARGIN * coarsest;
		});
		return new Set(told.map(({ about }) => about[0]!));
	};

	const isTold = (entry: RegisterEntry, until: number): boolean => {
		const weeks = all.filter((week) => week <= until);
		const { within, missing } = countWeeks(entry, weeks, until);
		if (within < (entry.end ? 4 : 8) || missing > 0.2) return false;
		const told = seen.get(until) ?? toldBy(until);
		seen.set(until, told);
		return told.has(entry.id);
	};

	return (entry: RegisterEntry): number | null => {
		if (weeksOf(entry)[1] <= last || register.entries.length > known.weeks.length / 2) return null;
		const isPromised = [1, 2, 3, 4].some((halves) => isTold(entry, last + 26 * halves));
		for (let until = last + 1; isPromised && until <= last + FARTHEST; until++) {
			if (isTold(entry, until)) return until;
		}
		return null;
	};
}
