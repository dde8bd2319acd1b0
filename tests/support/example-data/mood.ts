import type { HalfYear } from '$lib/domain/half-year';
import type { MoodCounts, MoodGroupKind } from '$lib/domain/mood';
import { addWeeks, asIsoWeek, compilationMonthOf, listWeeks } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { DEMO_INTERVENTIONS } from './demo-interventions';
import type { PlantedEffect } from './demo-interventions';
import { nearlyNormal, seededRandom } from './random';

/** What the generator knows and the statistics have to find: invented, like everything made from it. */
export interface MoodTruth {
	readonly seed: number;
	/** Weeks before `from`, of the same people and by a seed of their own: those from `from` on are the same without them. */
	readonly earlier?: { readonly seed: number; readonly from: IsoWeek };
	/** Left out: the groups of the first demonstration. */
	readonly groups?: readonly ExampleGroup[];
	readonly from: IsoWeek;
	readonly to: IsoWeek;
	/** Mean probability of green before the shift and from it on. */
	readonly green: {
		readonly before: number;
		readonly after: number;
		readonly shiftAt: IsoWeek | null;
	};
	/** What is planted beside the shift. */
	readonly effects?: readonly PlantedEffect[];
	readonly notAsked: readonly IsoWeek[];
	readonly fewAnswers: readonly IsoWeek[];
	readonly lateGroup: { readonly name: string; readonly from: IsoWeek } | null;
}

/**
 * The demonstration's three years and eight months to try: seven more of a hundred are green from 2026-W12 on, in the week of no measure, and in the
 * earlier weeks what is planted under the made-up interventions.
 */
export const DEMO_MOOD: MoodTruth = {
	seed: 2518,
	// The year in which they begin.
	earlier: { seed: 2023, from: asIsoWeek('2023-W44') },
	from: asIsoWeek('2025-W33'),
	to: asIsoWeek('2027-W25'),
	green: { before: 0.61, after: 0.68, shiftAt: asIsoWeek('2026-W12') },
	effects: DEMO_INTERVENTIONS.flatMap(({ effect }) => effect ?? []),
	notAsked: [
		...['2023-W52', '2024-W01', '2024-W28', '2024-W29', '2024-W30', '2024-W31'],
		...['2024-W52', '2025-W01', '2025-W28', '2025-W29', '2025-W30', '2025-W31'],
		...['2025-W52', '2026-W01', '2026-W28', '2026-W29', '2026-W30', '2026-W31'],
		...['2026-W52', '2026-W53']
	].map(asIsoWeek),
	fewAnswers: [asIsoWeek('2026-W20')],
	lateGroup: { name: 'Fjällbäcken Rör AB (exempel)', from: asIsoWeek('2026-W10') }
};

/** Crosses the week 53 of 2020, without any shift: for tests. */
export const WEEK_53_MOOD: MoodTruth = {
	seed: 53,
	from: asIsoWeek('2020-W30'),
	to: asIsoWeek('2021-W20'),
	green: { before: 0.64, after: 0.64, shiftAt: null },
	notAsked: [],
	fewAnswers: [],
	lateGroup: null
};

interface ExampleGroup {
	readonly name: string;
	readonly kind: MoodGroupKind;
	readonly members: number;
}

export const EXAMPLE_GROUPS: readonly ExampleGroup[] = [
	{ name: 'Norrsken Snickeri AB (exempel)', kind: 'company', members: 14 },
	{ name: 'Älvdalens Åkeri AB (exempel)', kind: 'company', members: 12 },
	{ name: 'Björkris Bageri (exempel)', kind: 'company', members: 11 },
	{ name: 'Gränsbygdens El AB (exempel)', kind: 'company', members: 10 },
	{ name: 'Fjällbäcken Rör AB (exempel)', kind: 'company', members: 9 },
	{ name: 'Lingonstigens Handel (exempel)', kind: 'company', members: 9 },
	{ name: 'Midnattssolens Vandrarhem (exempel)', kind: 'company', members: 8 },
	{ name: 'Tallmo Verkstad (exempel)', kind: 'company', members: 8 },
	{ name: 'Hjortronmyren Redovisning (exempel)', kind: 'company', members: 7 },
	{ name: 'Renstigens Städ (exempel)', kind: 'company', members: 6 },
	{ name: 'Skolan Norrskenet (exempel)', kind: 'unit', members: 24 },
	{ name: 'Äldreboendet Solgläntan (exempel)', kind: 'unit', members: 18 },
	{ name: 'Tekniska enheten (exempel)', kind: 'unit', members: 16 },
	{ name: 'Kultur och fritid (exempel)', kind: 'unit', members: 12 },
	{ name: 'Chefsgruppen (exempel)', kind: 'managers', members: 14 },
	{ name: 'IK Polstjärnan (exempel)', kind: 'association', members: 22 }
];

const HAPARANDA_GROUPS: readonly ExampleGroup[] = [
	{ name: 'Skärgårdens Båtvarv AB (exempel)', kind: 'company', members: 18 },
	{ name: 'Gränshandelns Lager AB (exempel)', kind: 'company', members: 22 },
	{ name: 'Sandskärs Kafé (exempel)', kind: 'company', members: 8 },
	{ name: 'Strandskolan (exempel)', kind: 'unit', members: 26 },
	{ name: 'Hemtjänsten Havsbrisen (exempel)', kind: 'unit', members: 24 },
	{ name: 'Biblioteket Fyren (exempel)', kind: 'unit', members: 9 },
	{ name: 'Ledningen (exempel)', kind: 'managers', members: 11 },
	{ name: 'SK Havsörnen (exempel)', kind: 'association', members: 20 }
];

/** A second demonstration, shorter and without any shift. */
export const HAPARANDA_MOOD: MoodTruth = {
	seed: 2583,
	groups: HAPARANDA_GROUPS,
	from: asIsoWeek('2026-W05'),
	to: asIsoWeek('2027-W25'),
	green: { before: 0.63, after: 0.63, shiftAt: null },
	notAsked: ['2026-W28', '2026-W29', '2026-W30', '2026-W31', '2026-W52', '2026-W53'].map(asIsoWeek),
	fewAnswers: [asIsoWeek('2026-W20')],
	lateGroup: { name: 'Sandskärs Kafé (exempel)', from: asIsoWeek('2026-W10') }
};

/** Of the answers that are not green. */
const RED_SHARE = 0.28;
const PROCESS_NOISE = 0.012;
const FEW_ANSWERS_RATE = 0.035;

interface Member {
	/** How much more often than the mean this person says green; the same every week. */
	readonly leaning: number;
	readonly answerRate: number;
}

export interface ExampleRow {
	readonly week: IsoWeek;
	readonly group: string;
	readonly kind: MoodGroupKind;
	/** Null: the question was not asked. */
	readonly counts: MoodCounts | null;
	readonly invited: number;
}

/** The same people every week: a panel whose shares vary less from week to week than fresh samples would. */
export function generateMood(truth: MoodTruth): ExampleRow[] {
	const { earlier, from, to } = truth;
	const random = seededRandom(truth.seed);
	const panel = (truth.groups ?? EXAMPLE_GROUPS).map((group) => ({
		...group,
		people: recruit(group.members, random)
	}));
	const before = earlier ? listWeeks(earlier.from, addWeeks(from, -1)) : [];
	return [
		...askIn(before, panel, truth, seededRandom(earlier?.seed ?? 0)),
		...askIn(listWeeks(from, to), panel, truth, random)
	];
}

interface Panellists extends ExampleGroup {
	readonly people: readonly Member[];
}

function askIn(
	weeks: readonly IsoWeek[],
	panel: readonly Panellists[],
	truth: MoodTruth,
	random: () => number
): ExampleRow[] {
	return weeks.flatMap((week) => {
		const green = shareIn(week, truth) + PROCESS_NOISE * nearlyNormal(random);
		return panel
			.filter((group) => !isYetToJoin(truth, group.name, week))
			.map(({ name, kind, members, people }) => ({
				week,
				group: name,
				kind,
				counts: truth.notAsked.includes(week)
					? null
					: answer(people, green, truth.fewAnswers.includes(week), random),
				invited: members
			}));
	});
}

/** Mean probability of green in a week. */
function shareIn(week: IsoWeek, { green, effects = [] }: MoodTruth): number {
	const { before, after, shiftAt } = green;
	const level = shiftAt !== null && week >= shiftAt ? after : before;
	const planted = effects.filter(({ from, to }) => week >= from && week <= to);
	return planted.reduce((share, { points }) => share + points / 100, level);
}

function recruit(members: number, random: () => number): Member[] {
	return Array.from({ length: members }, (_, index) => ({
		// Every other person leans as much the other way, so that the group's mean is the truth's.
		leaning: (index % 2 === 0 ? 1 : -1) * (members % 2 === 1 && index === members - 1 ? 0 : 0.22),
		answerRate: 0.58 + 0.24 * random()
	}));
}

function answer(
	people: readonly Member[],
	green: number,
	few: boolean,
	random: () => number
): MoodCounts {
	const counts = { green: 0, yellow: 0, red: 0 };
	for (const { leaning, answerRate } of people) {
		const [answers, mood, colour] = [random(), random(), random()];
		if (answers >= (few ? FEW_ANSWERS_RATE : answerRate)) continue;
		if (mood < green + leaning) counts.green++;
		else if (colour < RED_SHARE) counts.red++;
		else counts.yellow++;
	}
	return counts;
}

function isYetToJoin({ lateGroup }: MoodTruth, name: string, week: IsoWeek): boolean {
	return lateGroup !== null && lateGroup.name === name && week < lateGroup.from;
}

const KIND_WORDS: Readonly<Record<MoodGroupKind, string>> = {
	company: 'företag',
	unit: 'enhet',
	managers: 'chefer',
	association: 'förening'
};

/** One compilation a month, by file name: what a supplier would send. */
export function writeCompilations(truth: MoodTruth): Map<string, string> {
	const files = new Map<string, string>();
	for (const { week, group, kind, counts, invited } of generateMood(truth)) {
		const name = `${compilationMonthOf(week)}.csv`;
		const before =
			files.get(name) ??
			'# exempeldata: påhittade svar för att visa hur Läget fungerar\nvecka;grupp;typ;grön;gul;röd;inbjudna\n';
		const numbers = counts ? [counts.green, counts.yellow, counts.red, invited] : ['', '', '', ''];
		files.set(name, `${before}${[week, group, KIND_WORDS[kind], ...numbers].join(';')}\n`);
	}
	return files;
}

/** Of those who are invited, so many answer in a usual week. */
const USUALLY_ANSWERS = 0.7;

/** The kinds that a coordinator would have declared for the groups, from a half-year on: `slag.json`. */
export function writeKinds({ groups = EXAMPLE_GROUPS }: MoodTruth, from: HalfYear): string {
	const kinds = groups.map(({ name, kind, members }) => ({
		name,
		kind: kind === 'company' || kind === 'association' ? 'business' : 'municipal',
		planned: Math.round(USUALLY_ANSWERS * members)
	}));
	return `${JSON.stringify({ from, groups: kinds }, null, '\t')}\n`;
}
