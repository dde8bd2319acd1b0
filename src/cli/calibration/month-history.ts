import { unbias } from '$lib/disclosure/estimate';
import { protectCell } from '$lib/disclosure/protect';
import { LEAST_ANSWERS } from '$lib/disclosure/support';
import type { MoodCounts } from '$lib/domain/mood';
import { asIsoWeek, compilationMonthOf, listWeeks, weekNumber } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { binomial } from './binomial';
import { autoregressive, fillNoise } from './noise';
import type { Random } from './random';
import type { CountedWeek } from '$lib/statistics/month-comparison';

/** A made-up panel. Shares are proportions 0–1. */
export interface MadeUpPanel {
	readonly weeks: number;
	/** Answers a week, on average. */
	readonly answers: number;
	readonly share: number;
	/** Standard deviation of the share's own wandering from week to week, and the autocorrelation of that. */
	readonly wander: number;
	readonly rho: number;
	/** How far the share goes up and down over the year. */
	readonly season: number;
	/** Share of the weeks that are lost; where any are, nothing is asked in July either. */
	readonly missing: number;
}

export interface CountedMonth {
	readonly month: string;
	readonly weeks: readonly CountedWeek[];
}

interface PlannedWeek {
	readonly week: IsoWeek;
	readonly month: string;
	/** What the season adds to the share. */
	readonly season: number;
	readonly isAsked: boolean;
}

const CALENDAR = listWeeks(asIsoWeek('2016-W01'), asIsoWeek('2030-W52')).map((week) => ({
	week,
	month: compilationMonthOf(week)
}));
const ENDS = CALENDAR.flatMap(({ month }, index) =>
	CALENDAR[index + 1]?.month === month ? [] : [index + 1]
);
const RESPONSE = 0.75;
const YELLOW_OF_OTHERS = 0.7;
const [LEAST_SHARE, MOST_SHARE] = [0.02, 0.98];

/** The weeks up to the end of some month, and which of them are asked. */
export function planWeeks({ weeks, season, missing }: MadeUpPanel, random: Random): PlannedWeek[] {
	const ends = ENDS.filter((end) => end >= weeks);
	const end = ends[Math.floor(random.uniform() * ends.length)]!;
	const asked = CALENDAR.slice(end - weeks, end).map((one) => ({
		...one,
		isAsked: missing === 0 || (!one.month.endsWith('-07') && random.uniform() >= missing)
	}));
	return asked.map((one) => ({
		...one,
		season: season === 0 ? 0 : season * seasonOf(one, asked)
	}));
}

/** −1–1 by the week of the year, moved so that the asked weeks of a calendar month have the same mean every year. */
function seasonOf(
	{ week, month }: { readonly week: IsoWeek; readonly month: string },
	all: readonly { readonly week: IsoWeek; readonly month: string; readonly isAsked: boolean }[]
): number {
	const waveOf = (one: IsoWeek) => Math.cos((2 * Math.PI * weekNumber(one)) / 52);
	const own = all.filter((one) => one.month === month && one.isAsked);
	const mean = own.reduce((total, one) => total + waveOf(one.week), 0) / Math.max(1, own.length);
	return Math.cos((2 * Math.PI * Number(month.slice(5))) / 12) + waveOf(week) - mean;
}

/** Draws the answers, protects them as when a month is published, and gathers what is shown. `change` is added to the last month's share. */
export function drawMonths(
	panel: MadeUpPanel,
	plan: readonly PlannedWeek[],
	change: number,
	random: Random
): CountedMonth[] {
	const noise = new Float64Array(plan.length);
	fillNoise(noise, autoregressive(panel.rho), random);
	const last = plan.at(-1)?.month;
	const months = new Map<string, CountedWeek[]>();
	plan.forEach(({ week, month, season, isAsked }, index) => {
		const weeks = months.get(month) ?? [];
		months.set(month, weeks);
		if (!isAsked) return;
		const mean = panel.share + season + panel.wander * noise[index]!;
		const share = mean + (month === last ? change : 0);
		const counts = drawShown(
			panel.answers,
			Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share)),
			random
		);
		if (counts) weeks.push({ week, counts });
	});
	return [...months].map(([month, weeks]) => ({ month, weeks }));
}

/** Null: too few answered to be shown. */
function drawShown(answers: number, share: number, random: Random): MoodCounts | null {
	const invited = Math.round(answers / RESPONSE);
	const all = binomial(invited, RESPONSE, random);
	const green = binomial(all, share, random);
	const yellow = binomial(all - green, YELLOW_OF_OTHERS, random);
	const counts = { green, yellow, red: all - green - yellow };
	const cell = protectCell(
		{ gap: null, groups: [{ groups: null, counts, largest: all, invited }] },
		'week',
		'first',
		{ areaCode: '', threshold: LEAST_ANSWERS, partition: null, keyed: () => drawBytes(random) }
	);
	return cell.gap === null ? unbias(cell.counts, cell.draw) : null;
}

function drawBytes(random: Random): Uint8Array {
	const words = Uint32Array.from({ length: 8 }, () => random.uniform() * 2 ** 32);
	return new Uint8Array(words.buffer);
}
