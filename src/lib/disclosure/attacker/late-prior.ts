import { MOODS } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import { likelihoodOfCount } from './noise-table';
import type { NoiseTables } from './noise-table';

/** What somebody knows of a week with late answers, one of which is attacked. */
export interface LateKnowledge {
	readonly shown: readonly [first: MoodCounts, second: MoodCounts];
	/** Answers that are known one by one, before and late. */
	readonly known: readonly [before: MoodCounts, late: MoodCounts];
	/** How many others there are. */
	readonly unknown: readonly [before: number, late: number];
	/** How answers usually fall. */
	readonly shares: MoodCounts;
}

/** Believed of a colour that was never seen. */
const LEAST_SHARE = 0.02;

/**
 * For each colour of the attacked answer, how probable both versions are when the other answers fall as they usually do: the earlier
 * ones independently (Poisson), the late ones exactly as many as they were.
 */
export function likelihoodsOfLate(
	{ shown, known, unknown, shares }: LateKnowledge,
	tables: NoiseTables
): number[] {
	const late = unknown[1];
	const ways = MOODS.map((mood) => {
		const share = Math.max(LEAST_SHARE, shares[mood]);
		const earlier = poisson(unknown[0] * share);
		const before = earlier.map(
			(p, extra) => p * likelihoodOfCount(tables.first, shown[0][mood], known[0][mood] + extra)
		);
		const sure = known[0][mood] + known[1][mood];
		const withMore = Array.from({ length: late + 2 }, (_, more) => {
			let sum = 0;
			for (let extra = 0; extra < before.length; extra++) {
				const count = sure + more + extra;
				sum += before[extra]! * likelihoodOfCount(tables.second, shown[1][mood], count);
			}
			return sum;
		});
		return [0, 1].map((own) =>
			Array.from(
				{ length: late + 1 },
				(_, came) => (share ** came / factorial(came)) * withMore[came + own]!
			)
		);
	});
	return MOODS.map((_, target) => {
		const [green, yellow, red] = ways.map((way, index) => way[index === target ? 1 : 0]!);
		let sum = 0;
		for (let g = 0; g <= late; g++) {
			for (let y = 0; g + y <= late; y++) sum += green![g]! * yellow![y]! * red![late - g - y]!;
		}
		return sum;
	});
}

/** From 0 to where nothing is left. */
function poisson(mean: number): number[] {
	const end = Math.ceil(mean + 7 * Math.sqrt(mean) + 8);
	let p = Math.exp(-mean);
	return Array.from({ length: end }, (_, count) => {
		if (count > 0) p *= mean / count;
		return p;
	});
}

function factorial(number: number): number {
	return number < 2 ? 1 : number * factorial(number - 1);
}
