/** The week from which something that goes on can be told alone, if weeks are missing as in the last year. */
import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
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
	const observed = new Set(known.weeks);
	const year: number[] = [];
	for (let week = Math.max(known.weeks[0]!, last - 51); week <= last; week++) year.push(week);
	const isGap = (week: number) => year.includes(week) && !observed.has(week);
	const isPause = (week: number) => isGap(week) && (isGap(week - 1) || isGap(week + 1));
	const ordinary = year.filter((week) => !isPause(week));
	const shareMissing = ordinary.filter(isGap).length / ordinary.length;

	/** A pause comes again a year later; of the other weeks the most that may be missing but once in twenty times are taken out, one after each equally long stretch. */
	const observedBy = (until: number): number[] => {
		const ahead: number[] = [];
		for (let week = last + 1; week <= until; week++) {
			let like = week;
			while (like > last) like -= 52;
			if (!isPause(like)) ahead.push(week);
		}
		const gaps = shareMissing > 0 ? binomialQuantile(0.95, ahead.length, shareMissing) : 0;
		const taken = new Set(
			Array.from({ length: gaps }, (_, gap) => Math.ceil(((gap + 1) * ahead.length) / gaps))
		);
		return [...known.weeks, ...ahead.filter((_, place) => !taken.has(place + 1))];
	};
	const seen = new Map<number, ReadonlySet<string>>();

	/** Entries that have a column of their own which can be told, at the end of that week. */
	const toldBy = (until: number): ReadonlySet<string> => {
		const weeks = observedBy(until);
		const { columns } = designOf(weeks, register);
		if (columns.length > weeks.length / 2) return new Set();
		const triangle = correlationTriangle(weeks, phi);
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
		const weeks = observedBy(until);
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
