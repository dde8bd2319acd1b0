import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import type { InterventionVerdict } from '$lib/domain/verdict-workings';
import { asIsoWeek } from '$lib/domain/week';
import { chartTable } from '$lib/server/exports/chart-table';
import { writeCsv } from '$lib/server/exports/csv';
import { viewTimeline } from '$lib/server/views/timeline';
import { viewVerdict, viewVerdicts } from '$lib/server/views/verdicts';
import { addRegister, publishMadeUp, type MadeUpHistory } from '../support/made-up-histories';
import { addMunicipality, AREA } from '../support/mood-store';
import { OVERTORNEA } from '../support/municipality';
import { readFileOfWeeks } from '../support/recomputed';
import { verdictsOf } from '../support/recomputed-verdict';
import { onBothDatabases } from '../support/store';
import { publishVaried } from '../support/varied-months';

const TODAY = isoDate('2027-12-31');
const EVERYTHING = parseTimelineQuery(new URLSearchParams('period=allt'));
const jump = (at: number, size: number) => (time: number) => 58 + (time < at ? 0 : size);
const USUAL = { weeks: 80, answers: 140, gaps: 0.04, noise: 3, response: () => 0.7 };
const HISTORIES: readonly MadeUpHistory[] = [
	{ ...USUAL, areaCode: '9901', level: jump(40, 14), register: [{ time: 40 }] },
	{ ...USUAL, areaCode: '9902', level: jump(40, -14), register: [{ time: 40, precision: 'week' }] },
	// Long enough for a season, with a start known to its month.
	{
		...{ ...USUAL, areaCode: '9903', weeks: 124, level: jump(64, 12) },
		register: [{ time: 62, precision: 'month', until: 100 }]
	},
	// Things that cannot be told apart, and something that the municipality did not do.
	{
		...{ ...USUAL, areaCode: '9904', level: jump(30, 12) },
		register: [
			{ time: 30 },
			{ time: 35, kind: 'event', until: 35 },
			{ time: 60 },
			{ time: 57, circumstance: 'other' },
			{ time: 36, circumstance: 'holiday', until: 37 }
		]
	},
	// Others answer, or another question, from some week on; a holiday passes.
	{
		...{ ...USUAL, areaCode: '9916', level: jump(40, 14) },
		register: [
			{ time: 40 },
			{ time: 12, circumstance: 'group-left', until: 12 },
			{ time: 20, circumstance: 'holiday', until: 21 },
			{ time: 66, circumstance: 'question-changed' }
		]
	},
	{
		...{ ...USUAL, areaCode: '9917', level: jump(40, 14) },
		register: [
			{ time: 40 },
			{ time: 25, precision: 'month', circumstance: 'group-joined' },
			{ time: 61, circumstance: 'other', until: 61 }
		]
	},
	// Few weeks after, too few, and starts that nobody knows or that lie outside.
	{
		...{ ...USUAL, areaCode: '9905', level: jump(69, 20) },
		register: [{ time: 69 }, { time: -20, until: -20 }, { time: 90 }]
	},
	{ ...USUAL, areaCode: '9919', level: jump(40, 14), register: [{ time: -4 }, { time: 40 }] },
	// On from the same week: two of the municipality's, and one beside a new question.
	{
		...{ ...USUAL, areaCode: '9920', level: jump(40, 14) },
		register: [{ time: 40 }, { time: 40, precision: 'week' }]
	},
	{
		...{ ...USUAL, areaCode: '9921', level: jump(40, 14) },
		register: [{ time: 40 }, { time: 40, circumstance: 'question-changed' }]
	},
	// So far apart that only the mean over both can be seen.
	{
		...{ ...USUAL, areaCode: '9922', answers: 60, noise: 5, weeks: 110, level: jump(50, 10) },
		register: [
			{ time: 50, until: 56 },
			{ time: 62, until: 68 },
			{ time: 40, until: 46 }
		]
	},
	// A short one with most of its weeks hidden.
	{
		...{ ...USUAL, areaCode: '9923', gaps: 0.45, level: jump(40, 14) },
		register: [{ time: 40, until: 50 }]
	},
	{ ...USUAL, areaCode: '9906', level: jump(40, 14), register: [{ time: 75 }, { time: 5 }] },
	{ ...USUAL, areaCode: '9907', level: jump(40, 14), register: [{ time: 30, precision: 'year' }] },
	{ ...USUAL, areaCode: '9908', gaps: 0.3, level: jump(40, 14), register: [{ time: 40 }] },
	{ ...USUAL, areaCode: '9909', answers: 22, level: jump(40, 14), register: [{ time: 40 }] },
	// Other people answer, or few.
	{
		...{ ...USUAL, areaCode: '9910', level: jump(40, 14), register: [{ time: 40 }] },
		response: (time) => (time < 40 ? 0.6 : 0.44)
	},
	// It had begun before, or had happened before.
	{
		...{ ...USUAL, areaCode: '9911', register: [{ time: 50 }] },
		level: (time) => 40 + 0.3 * time + (time < 50 ? 0 : 14)
	},
	{
		...{ ...USUAL, areaCode: '9930', noise: 1, register: [{ time: 37 }] },
		level: (time) => 55 - (time > 25 && time < 43 ? 7 : 0) + (time < 37 ? 0 : 9) - (15 * time) / 80
	},
	{
		...{ ...USUAL, areaCode: '9915', noise: 1, register: [{ time: 41 }] },
		level: (time) => 55 + (time > 18 && time < 39 ? 18 : 0) + (time < 41 ? 0 : 16)
	},
	// Nothing of consequence, and little among many.
	{
		...USUAL,
		areaCode: '9913',
		answers: 900,
		noise: 0.4,
		level: () => 60,
		register: [{ time: 40 }]
	},
	{
		...{ ...USUAL, areaCode: '9914', weeks: 120, noise: 2, level: jump(60, 6) },
		register: [20, 40, 60, 80, 100].map((time) => ({ time }))
	}
];
/** What some verdict must be, so that the comparison is of something. */
const EXPECTED = [
	...['improved', 'worsened', 'no-clear-change', 'equivalent', 'event', 'joint', 'preliminary'],
	...['start-imprecise', 'start-outside', 'too-few-periods', 'too-early', 'too-coarse'],
	...['too-few-answers', 'same-weeks', 'answering-changed', 'few-answered', 'too-many-missing']
];

onBothDatabases('from the published files alone, the verdicts', ({ store }) => {
	const told = new Set<string>();

	beforeAll(async () => {
		await addMunicipality(store());
		await publishVaried(store());
		await addRegister(store(), AREA, asIsoWeek('2025-W40'), [
			...[{ time: 35 }, { time: 38, kind: 'event' as const, until: 38 }, { time: 52 }],
			{ time: 15, precision: 'month' as const, until: 20 }
		]);
		for (const history of HISTORIES) await publishMadeUp(store(), history);
	});

	test.each([AREA, ...HISTORIES.map(({ areaCode }) => areaCode)])(
		'follow: %s',
		async (areaCode) => {
			const place = { ...OVERTORNEA, areaCode };
			const timeline = await viewTimeline(store(), place, TODAY, EVERYTHING, PUBLIC);
			const fileOf = (subject: Parameters<typeof chartTable>[0]) =>
				writeCsv(chartTable(subject, 'Övertorneå', 'sv'), 'plain');
			const weeks = readFileOfWeeks(fileOf({ about: 'mood', mood: timeline.mood }));
			const worked = verdictsOf(weeks, fileOf({ about: 'timeline', timeline }));
			const shown = timeline.interventions.filter(({ kind }) => kind !== 'circumstance');
			expect(shown.map(({ title }) => title).sort()).toEqual([...worked.verdicts.keys()].sort());
			for (const { title, slug } of shown) {
				const found = await viewVerdict(store(), place, slug);
				if (!found) throw new Error(`${title} has no verdict`);
				expect({ title, ...tell(found) }).toEqual({ title, ...near(worked.verdicts.get(title)!) });
				for (const word of wordsOf(found)) told.add(word);
			}
			expect((await viewVerdicts(store(), place, TODAY)).looks).toBe(worked.looks);
		}
	);

	test('are of every class, with every flag and reason that a series can give', () => {
		expect(EXPECTED.filter((word) => !told.has(word))).toEqual([]);
	});
});

/** How alike neighbouring weeks are is told of the model, which other code need not have. */
function tell({ verdict }: InterventionVerdict) {
	const { about } = verdict.question;
	const titles = about.kind === 'one' ? [about.title] : about.titles;
	// Why there is no week after is no figure: what is recomputed is that there is none.
	const beside = ['question', 'method', 'why'];
	const told = Object.entries(verdict).filter(([name]) => !beside.includes(name));
	const flags = verdict.flags.filter(({ kind }) => kind !== 'autocorrelated');
	return { ...Object.fromEntries(told), flags, titles };
}

/** What a verdict is of, in the words that the list of all is checked by. */
function wordsOf({ verdict }: InterventionVerdict): string[] {
	return [
		...[verdict.class, ...verdict.flags.map(({ kind }) => kind)],
		...('reasons' in verdict ? verdict.reasons.map(({ kind }) => kind) : []),
		...('equivalent' in verdict && verdict.equivalent ? ['equivalent'] : []),
		...(verdict.question.about.kind === 'joint' ? ['joint'] : [])
	];
}

/** Numbers that are not written in whole steps agree to five decimals. */
function near<T>(value: T): T {
	if (typeof value === 'number')
		return Number.isInteger(value) ? value : (expect.closeTo(value, 5) as T);
	if (Array.isArray(value)) return value.map(near) as T;
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, near(one)])) as T;
}
