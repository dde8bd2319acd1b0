/** Weekly series with a register beside them: lengths, gaps, seasons and every shape of entry, by chance from a seed. */
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { Register } from '$lib/statistics/joint/columns';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import { seededRandom } from './example-data/random';

export interface VariedRegister {
	readonly points: readonly TimedValue[];
	readonly register: Register;
}

/** Each holiday's week of the year and how many weeks it lasts. */
const HOLIDAYS = [
	[51, 2],
	[26, 7],
	[14, 2],
	[9, 1]
] as const;

export function variedRegister(seed: number): VariedRegister {
	const random = seededRandom(seed);
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const oneOf = <T>(choices: readonly T[]) => choices[whole(0, choices.length - 1)]!;
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const length = whole(20, 200);
	const first = whole(2700, 2960);
	const last = first + length - 1;

	const entry = (_: unknown, place: number): RegisterEntry => {
		const form = oneOf(['step', 'step', 'block', 'block', 'event', 'vague'] as const);
		const unsure = form === 'vague' ? whole(6, 51) : oneOf([0, 0, 0, whole(1, 5)]);
		const from = whole(first - 4, last + 6);
		const latest = from + unsure;
		const ending = latest + (form === 'event' ? whole(0, 2) : whole(3, 40));
		const end =
			form === 'step' || (form === 'vague' && random() < 0.5)
				? null
				: { from: ending, latest: ending + oneOf([0, 0, 0, whole(1, 4)]) };
		return { id: `entry-${place}`, from, latest, end, isJudged: random() < 0.8 };
	};
	const entries = Array.from({ length: oneOf([whole(1, 6), whole(1, 25)]) }, entry);
	// Two that share their weeks, one of them perhaps told to nobody.
	if (random() < 0.4) {
		const twin = { ...oneOf(entries), id: 'twin', isJudged: random() < 0.6 };
		entries.splice(whole(0, entries.length), 0, twin);
	}
	const holidays = HOLIDAYS.filter(() => random() < 0.6).map(([week, lasting]) => {
		const weeks = new Set<number>();
		for (let year = 50; year < 61; year++) {
			const moved = Math.round(year * 52.1775) + week + (week === 14 ? whole(-2, 2) : 0);
			for (let later = 0; later < lasting; later++) weeks.add(moved + later);
		}
		return weeks;
	});

	const [gaps, phi, sd, season] = [
		oneOf([0, 0.05, 0.15, 0.25]),
		oneOf([-0.3, 0, 0.2, 0.4, 0.6, 0.8]),
		oneOf([1, 2, 3, 5]),
		oneOf([0, 2, 4])
	];
	const mean = oneOf([whole(20, 45), whole(60, 160), whole(90, 160)]);
	const effects = entries.map(() => oneOf([0, 0, 3, -8, 15]));
	let noise = normal();
	const points = Array.from({ length }, (_, place): TimedValue => {
		const time = first + place;
		noise = phi * noise + Math.sqrt(1 - phi * phi) * normal();
		const on = entries.reduce((sum, { from, end }, one) => {
			return time >= from && (!end || time <= end.latest) ? sum + effects[one]! : sum;
		}, 0);
		const wave = season * Math.cos((2 * Math.PI * time) / 52.1775);
		const value = 50 + wave + on + sd * noise;
		const n = Math.max(1, Math.round(mean * (0.85 + 0.3 * random())));
		if (random() >= gaps) return { time, value, n };
		return random() < 0.5 ? { time, value: null, n: 0 } : { time, value, n: 0 };
	});
	return { points, register: { entries, holidays } };
}
