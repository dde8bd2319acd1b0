import { unbias } from '$lib/disclosure/estimate';
import { protectCell } from '$lib/disclosure/protect';
import { LEAST_ANSWERS } from '$lib/disclosure/support';
import { answersOf } from '$lib/domain/mood';
import { dayFromNumber } from '$lib/domain/day';
import { asIsoWeek, listWeeks, weekNumber, weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { binomial } from './binomial';
import type { Random } from './random';
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { Register } from '$lib/statistics/joint/columns';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';

/** A made-up municipality: its panel, its year and how much it does. Sizes in percentage points. */
export interface MadeUpRegister {
	readonly weeks: number;
	/** Answers a week; two numbers: varying between them. */
	readonly answers: number | readonly [number, number];
	readonly perYear: number;
	/** No cosine: a peak before Christmas and low dark months, as high and as low as this. */
	readonly season: number;
	/** Standard deviation of the weeks' own wandering, and its autocorrelation. */
	readonly wander: number;
	readonly rho: number;
	/** Standard deviation of one step of a random walk. */
	readonly walk: number;
	/** Starts come in twos and threes. */
	readonly isClustered: boolean;
	/** The share of starts that are noted one or two weeks wrong. */
	readonly wrongStarts: number;
	/** Effects fade to nothing, or grow from it, over their first half-year. */
	readonly course: 'lasting' | 'fading' | 'growing';
	/** A group with another level joins, noted or not. */
	readonly joining: 'none' | 'noted' | 'unnoted';
	/** Answers come from the same persons, each with a lasting inclination. */
	readonly isPanel: boolean;
}

export interface MadeUpHistory {
	readonly plan: Plan;
	readonly register: Register;
	/** What each entry really does, mean over its weeks. */
	readonly truth: ReadonlyMap<string, number>;
}

interface Plan {
	readonly weeks: readonly IsoWeek[];
	readonly first: number;
	readonly isAsked: readonly boolean[];
	readonly season: readonly number[];
	/** What was done adds, week by week. */
	readonly done: readonly number[];
	readonly joined: number | null;
}

const CALENDAR = listWeeks(asIsoWeek('2014-W01'), asIsoWeek('2034-W52'));
const LEVEL = 0.62;
const RESPONSE = 0.75;
const EFFECT = 5;
const FADE = 26;
const JOINED_SHARE = 0.25;
const JOINED_LEVEL = -12;
const [LEAST_SHARE, MOST_SHARE] = [0.03, 0.97];

/** Weeks, holidays, register and what each of it does: half of it nothing. */
export function planHistory(made: MadeUpRegister, random: Random): MadeUpHistory {
	const first = Math.floor(random.uniform() * (CALENDAR.length - made.weeks));
	const weeks = CALENDAR.slice(first, first + made.weeks);
	const phase = random.uniform() * 6 - 3;
	const isAsked = weeks.map((week) => !isPaused(week) && random.uniform() >= 0.02);
	const season = weeks.map((week) => made.season * seasonAt(weekNumber(week) + phase));
	const done = weeks.map(() => 0);
	const truth = new Map<string, number>();
	const entries: RegisterEntry[] = [];
	for (const [index, at] of drawStarts(made, random).entries()) {
		const kind = random.uniform();
		const length = kind < 0.3 ? null : kind < 0.6 ? 5 + Math.floor(random.uniform() * 30) : 1;
		const size = random.uniform() < 0.5 ? 0 : EFFECT * random.normal();
		const end = length === null ? made.weeks - 1 : Math.min(made.weeks - 1, at + length - 1);
		let total = 0;
		for (let week = at; week <= end; week++) {
			const added = size * courseAt(made.course, week - at);
			done[week]! += added;
			total += added;
		}
		const isWrong = length !== 1 && random.uniform() < made.wrongStarts;
		const late = isWrong ? (random.uniform() < 0.5 ? -1 : 1) * (random.uniform() < 0.5 ? 1 : 2) : 0;
		const from = first + Math.max(1, at + late);
		const last = length === null ? null : first + at + length - 1;
		const id = `${index}`;
		truth.set(id, total / (end - at + 1));
		entries.push({
			...{ id, from, latest: from, isJudged: true },
			end: last === null ? null : { from: Math.max(from, last), latest: Math.max(from, last) }
		});
	}
	const joined =
		made.joining === 'none' ? null : Math.floor((0.3 + 0.4 * random.uniform()) * made.weeks);
	if (joined !== null && made.joining === 'noted') {
		const from = first + joined;
		entries.push({ id: 'joined', from, latest: from, end: null, isJudged: false });
	}
	const plan = { weeks, first, isAsked, season, done, joined };
	return { plan, register: { entries, holidays: listHolidays(weeks, first) }, truth };
}

function drawStarts({ weeks, perYear, isClustered }: MadeUpRegister, random: Random): number[] {
	const count = Math.round((perYear * weeks) / 52);
	const starts: number[] = [];
	while (starts.length < count) {
		const at = 1 + Math.floor(random.uniform() * (weeks - 1));
		const together = isClustered ? 1 + Math.floor(random.uniform() * 3) : 1;
		for (let one = 0; one < together && starts.length < count; one++) {
			starts.push(Math.min(weeks - 1, at + (one === 0 ? 0 : Math.floor(random.uniform() * 4))));
		}
	}
	return starts.sort((a, b) => a - b);
}

function courseAt(course: MadeUpRegister['course'], weeks: number): number {
	const past = Math.min(1, weeks / FADE);
	return course === 'lasting' ? 1 : course === 'fading' ? 1 - past : past;
}

/** −1–1: low in the dark months, a peak before Christmas and one in early summer. */
function seasonAt(week: number): number {
	const peak = (at: number, width: number) =>
		Math.exp(-0.5 * ((((week - at + 78) % 52) - 26) / width) ** 2);
	return peak(24, 5) + 0.8 * peak(50, 2) - peak(5, 5) - 0.6 * peak(45, 3);
}

const isPaused = (week: IsoWeek) => weekNumber(week) >= 28 && weekNumber(week) <= 30;

/** Christmas, Easter, winter break and summer. */
function listHolidays(weeks: readonly IsoWeek[], first: number): Set<number>[] {
	const of = (isIn: (week: IsoWeek) => boolean) =>
		new Set(weeks.flatMap((week, index) => (isIn(week) ? [first + index] : [])));
	const number = (week: IsoWeek, ...those: number[]) => those.includes(weekNumber(week));
	return [
		of((week) => number(week, 52, 53, 1)),
		of((week) => EASTER_WEEKS.has(week)),
		of((week) => number(week, 10)),
		of((week) => number(week, 26, 27, 31, 32))
	];
}

/** The week of Good Friday: Gauss's rule for Easter Sunday, in the years of this calendar. */
function easterWeek(year: number): IsoWeek {
	const d = (19 * (year % 19) + 24) % 30;
	const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
	const days = 22 + d + e - (d === 29 && e === 6 ? 7 : 0);
	return weekOf(dayFromNumber(Math.round(Date.UTC(year, 2, days) / 86_400_000)));
}

const EASTER_WEEKS: ReadonlySet<IsoWeek> = new Set(
	Array.from({ length: 21 }, (_, year) => easterWeek(2014 + year))
);

/** Answers of every week, protected and read as a month's are; `added` to single weeks beside what the history holds. */
export function drawWeeks(
	made: MadeUpRegister,
	{ plan }: MadeUpHistory,
	added: (week: number) => number,
	random: Random
): TimedValue[] {
	let process = random.normal();
	let walked = 0;
	const persons = made.isPanel ? drawPersons(random) : null;
	return plan.weeks.map((_, index) => {
		process = made.rho * process + Math.sqrt(1 - made.rho ** 2) * random.normal();
		walked += made.walk * random.normal();
		const time = plan.first + index;
		if (!plan.isAsked[index]) return { time, value: null, n: null };
		const moved =
			plan.season[index]! + plan.done[index]! + made.wander * process + walked + added(time);
		const joined = plan.joined !== null && index >= plan.joined;
		const share = LEVEL + (moved + (joined ? JOINED_SHARE * JOINED_LEVEL : 0)) / 100;
		const inside = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share));
		const mean = answersAt(made.answers, random);
		return { time, ...drawShown(mean, inside, persons, random) };
	});
}

function answersAt(answers: MadeUpRegister['answers'], random: Random): number {
	if (typeof answers === 'number') return answers;
	return answers[0] + Math.floor(random.uniform() * (answers[1] - answers[0] + 1));
}

function drawPersons(random: Random): number[] {
	return Array.from({ length: 300 }, () => random.normal());
}

function drawShown(
	answers: number,
	share: number,
	persons: readonly number[] | null,
	random: Random
): { value: number | null; n: number | null } {
	const invited = Math.round(answers / RESPONSE);
	const all = binomial(invited, RESPONSE, random);
	const green = persons ? greenOf(persons.slice(0, invited), share, all / invited, random) : null;
	const total = green?.all ?? all;
	const greens = green?.green ?? binomial(all, share, random);
	const yellow = binomial(total - greens, 0.7, random);
	const counts = { green: greens, yellow, red: total - greens - yellow };
	const cell = protectCell(
		{ gap: null, groups: [{ groups: null, counts, largest: total, invited }] },
		'week',
		'first',
		{ areaCode: '', threshold: LEAST_ANSWERS, partition: null, keyed: () => drawBytes(random) }
	);
	if (cell.gap !== null) return { value: null, n: null };
	const shown = unbias(cell.counts, cell.draw);
	const value = Math.min(100, Math.max(0, (100 * shown.green) / answersOf(shown)));
	return { value, n: answersOf(cell.counts) };
}

/** Everybody who answers leans the same way every week. */
function greenOf(persons: readonly number[], share: number, response: number, random: Random) {
	const level = Math.log(share / (1 - share)) * 1.2;
	let all = 0;
	let green = 0;
	for (const lean of persons) {
		if (random.uniform() >= response) continue;
		all++;
		if (random.uniform() < 1 / (1 + Math.exp(-(level + lean)))) green++;
	}
	return { all, green };
}

function drawBytes(random: Random): Uint8Array {
	const words = Uint32Array.from({ length: 8 }, () => random.uniform() * 2 ** 32);
	return new Uint8Array(words.buffer);
}
