import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isoDate, type IsoDate } from '$lib/domain/day';
import type { Happening } from '$lib/domain/declared-register';
import type { Intervention } from '$lib/domain/intervention';
import type { InterventionMatrix, MatrixCount } from '$lib/domain/intervention-matrix';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { asIsoWeek, weekStart } from '$lib/domain/week';
import { describeMatrix } from '$lib/format/verdict/matrix';
import { writeCsv } from '$lib/server/exports/csv';
import { verdictTable } from '$lib/server/exports/verdict-table';
import { layMatrix } from '$lib/server/views/matrix/lay-matrix';
import { judgeAll } from '$lib/statistics/verdict/judge-all';
import { declared, declaredWeeks, happening, weekAt } from '../../support/declared';
import { chanceFrom } from '../../support/verdict-cases';

const WEEKS = 90;

/** What the file says of the mood, by the keys of its columns. */
type Row = Readonly<Record<string, string>>;

function randomRegister(seed: number): Happening[] {
	const chance = chanceFrom(seed);
	return Array.from({ length: chance.whole(4, 18) }, (_, index) => {
		const from = chance.whole(-10, WEEKS + 5);
		const long = chance.pick([0, 3, 5, 9, 20, null]);
		const latest = from + chance.pick([0, 0, 0, 3, 51]);
		return happening(`Insats ${index}`, from, long === null ? null : latest + long, latest);
	});
}

function judgedRegister(seed: number): { matrix: InterventionMatrix; looks: number } {
	const judged = randomRegister(seed);
	const series = { weeks: WEEKS, seed, deviation: 2 + (seed % 5), rho: 0.4 };
	const { judgements, looks } = judgeAll(declared({ judged, weeks: declaredWeeks(series) }));
	const interventions = judged.map(interventionOf);
	const matrix = layMatrix({
		interventions,
		verdicts: judgements.map(({ verdict }, index) => ({
			...{ intervention: interventions[index]!, verdict, workings: null, months: [] }
		})),
		...{ expectations: [], indicators: [], goals: [] },
		...{ last: weekAt(WEEKS - 1), today: weekStart(weekAt(WEEKS)) as IsoDate }
	});
	return { matrix, looks };
}

function interventionOf({ id, title, start }: Happening): Intervention {
	const one = {
		...{ id, slug: id, title, kind: 'measure', circumstance: null, place: null, example: false },
		start: { date: isoDate(weekStart(start.from)), precision: 'day' },
		end: { kind: 'ongoing' }
	};
	return one as unknown as Intervention;
}

const FOUND = new Set(['improved', 'worsened', 'changed', 'no-clear-change']);

/** The counts of the page, by what its file says and nothing else. */
function recount(rows: readonly Row[]): MatrixCount {
	const judged = rows.filter((row) => FOUND.has(row['class']!));
	const joint = judged.filter((row) => Number(row['together']) > 1);
	const sets = new Map(judged.map((row) => [row['members'] || row['intervention'], row]));
	const counted = [...sets.values(), ...rows.filter((row) => !judged.includes(row))];
	const count = (shape: string) => counted.filter((row) => row['shape'] === shape).length;
	const undetermined = rows.filter((row) => row['shape'] === 'undetermined');
	const kinds = undetermined.map((row) => row['reasons'] as VerdictReason['kind']);
	const froms = rows.flatMap((row) => (row['from'] ? [row['from']] : [])).sort();
	return {
		shapes: {
			...{ up: count('up'), down: count('down'), equivalent: count('equivalent') },
			'no-clear-change': count('no-clear-change'),
			...{ undetermined: undetermined.length, event: count('event') },
			'too-early': count('too-early')
		},
		reasons: [...new Set(kinds)]
			.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
			.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
		soonest: froms[0] === undefined ? null : asIsoWeek(froms[0]),
		together: {
			sets: new Set(joint.map((row) => row['members'])).size,
			interventions: joint.length
		},
		questions: {
			alone: judged.length - joint.length,
			...{ together: joint.length, undetermined: undetermined.length, event: count('event') },
			'too-early': count('too-early')
		}
	};
}

/** In the last two a set holds something that began before the first week. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 37, 52];

describe.each(SEEDS)('of random register %i', (seed) => {
	const { matrix, looks } = judgedRegister(seed);
	const file = writeCsv(verdictTable(matrix, 'sv'), 'plain');
	const rows = Papa.parse<Row>(file, { header: true, skipEmptyLines: true }).data;
	const { count } = matrix;

	test('every count on the page comes of its file alone', () => {
		expect(describeMatrix(recount(rows), 'sv')).toEqual(describeMatrix(count, 'sv'));
	});

	test('every sum adds up', () => {
		const { up, down, equivalent, undetermined, ...others } = count.shapes;
		const said = up + down + equivalent + others['no-clear-change'];
		expect(said).toBe(looks);
		expect(count.reasons.reduce((sum, reason) => sum + reason.count, 0)).toBe(undetermined);
		expect(Object.values(count.questions).reduce((sum, one) => sum + one, 0)).toBe(rows.length);
		const alone = said - count.together.sets;
		expect(alone + count.together.interventions).toBe(
			count.questions.alone + count.questions.together
		);
	});

	test('each has its own number, and none that cannot be estimated', () => {
		for (const row of rows) {
			expect(row['reasons']).not.toBe('not-estimable');
			if (Number(row['together']) === 1) expect(row['own_estimate']).toBe(row['estimate']);
		}
	});
});

test('random registers hold sets that are judged together', () => {
	const sets = SEEDS.map((seed) => judgedRegister(seed).matrix.count.together);
	expect(sets.some((one) => one.interventions > one.sets)).toBe(true);
});

test('a set is set against the weeks in which none of it was on, wherever those lie', () => {
	const { begun } = judgedRegister(52).matrix;
	const { verdict } = begun.find(({ intervention }) => intervention.id === 'Insats 4')!.mood;
	expect(verdict.question.about).toMatchObject({ members: ['Insats 0', 'Insats 4'] });
	expect(verdict.evidence?.period.before).toMatchObject({ first: weekAt(17), last: weekAt(71) });
});
