/** The week from which something that goes on can be told alone, if weeks are missing as often as in the last year. */
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
	const lastYear = known.weeks.filter((week) => week > last - 52);
	const span = Math.min(52, last - known.weeks[0]! + 1);
	const shareMissing = 1 - lastYear.length / span;

	/** The most weeks that may be missing but once in twenty times are taken out, one after each equally long stretch. */
	const observedBy = (until: number): number[] => {
		const ahead = until - last;
		const gaps = shareMissing > 0 ? binomialQuantile(0.95, ahead, shareMissing) : 0;
		const taken = new Set(
			Array.from({ length: gaps }, (_, gap) => last + Math.ceil(((gap + 1) * ahead) / gaps))
		);
		const weeks = [...known.weeks];
		for (let week = last + 1; week <= until; week++) if (!taken.has(week)) weeks.push(week);
		return weeks;
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
