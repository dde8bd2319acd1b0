import { lastDayOf, spanOf } from '$lib/domain/days-covered';
import type { IsoDate } from '$lib/domain/day';
import type { JudgedExpectation } from '$lib/domain/expectation-row';
import { chosenGoals, type Goal } from '$lib/domain/goal';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import { groupByYear } from '$lib/domain/intervention-filter';
import { countMatrix, standsBeside } from '$lib/domain/intervention-matrix';
import type {
	IndicatorCell,
	InterventionMatrix,
	MatrixExpectation,
	MatrixRow,
	MoodCell
} from '$lib/domain/intervention-matrix';
import type { Verdict } from '$lib/domain/verdict';
import type { InterventionVerdict } from '$lib/domain/verdict-workings';
import { addWeeks, weekOf, type IsoWeek } from '$lib/domain/week';

export interface KnownOfMatrix {
	/** Those to show, in any order. */
	readonly interventions: readonly Intervention[];
	/** On all that the municipality did: what has none is not its doing. */
	readonly verdicts: readonly InterventionVerdict[];
	readonly expectations: readonly JudgedExpectation[];
	/** In the order of the columns; those that no intervention concerns get none. */
	readonly indicators: readonly Indicator[];
	/** All of the municipality's; those that no intervention serves are left out. */
	readonly goals: readonly Goal[];
	/** The last published week; null: nothing is published. */
	readonly last: IsoWeek | null;
	readonly today: IsoDate;
}

export function layMatrix(known: KnownOfMatrix): InterventionMatrix {
	const { interventions, indicators, today } = known;
	const verdicts = new Map(known.verdicts.map((one) => [one.intervention.id, one.verdict]));
	const rows = groupByYear(interventions)
		.flatMap((year) => year.interventions)
		.flatMap((intervention): MatrixRow[] => {
			const verdict = verdicts.get(intervention.id);
			return verdict ? [toRow(intervention, verdict, known)] : [];
		});
	const planned = rows.filter(({ intervention }) => intervention.start.date > today).reverse();
	const past = rows.filter(({ intervention }) => intervention.start.date <= today);
	const aside = past.filter(standsBeside);
	const concerned = new Set(rows.flatMap((row) => Object.keys(row.indicators)));
	const served = interventions.flatMap(({ card }) => card?.goals ?? []);
	return {
		goals: chosenGoals(known.goals, served),
		indicators: indicators.filter(({ id }) => concerned.has(id)),
		begun: past.filter((row) => !standsBeside(row)),
		planned,
		beside: groupByYear([
			...interventions.filter(({ id }) => !verdicts.has(id)),
			...aside.map(({ intervention }) => intervention)
		]),
		whyBeside: Object.fromEntries(
			aside.map(({ intervention, mood }) => [intervention.id, mood.verdict])
		),
		expected: expectedOf(rows, known.expectations),
		count: countMatrix(rows)
	};
}

function toRow(
	intervention: Intervention,
	verdict: Verdict,
	{ expectations, last }: KnownOfMatrix
): MatrixRow {
	const own = expectations.filter((row) => row.intervention.id === intervention.id);
	return {
		intervention,
		mood: { verdict, awaited: awaitedAfter(intervention, verdict, last) },
		indicators: cellsOf(own)
	};
}

function expectedOf(
	rows: readonly MatrixRow[],
	expectations: readonly JudgedExpectation[]
): InterventionMatrix['expected'] {
	const shown = new Set(rows.map(({ intervention }) => intervention.id));
	const expected: Record<string, MatrixExpectation[]> = {};
	for (const { intervention, seen, state, outcome, visibleOn } of expectations) {
		if (!shown.has(intervention.id)) continue;
		const indicatorId = seen.kind === 'mood' ? null : seen.indicator.id;
		(expected[intervention.id] ??= []).push({ indicatorId, state, outcome, visibleOn });
	}
	return expected;
}

function awaitedAfter(
	{ start, end }: Intervention,
	verdict: Verdict,
	last: IsoWeek | null
): MoodCell['awaited'] {
	if (verdict.class !== 'event' || verdict.after !== null) return null;
	// Which week is after it is known only where the week of the event is.
	if (weekOf(start.date) !== weekOf(lastDayOf(start))) return null;
	const week = addWeeks(weekOf(spanOf({ start, end }).to ?? start.date), 1);
	return last === null || week > last ? week : null;
}

/** Where several things are expected of one indicator, from the day on which the first should show. */
function cellsOf(rows: readonly JudgedExpectation[]): Record<string, IndicatorCell> {
	const cells: Record<string, IndicatorCell> = {};
	for (const { seen, visibleOn, outcome } of rows) {
		if (seen.kind !== 'indicator') continue;
		const { indicator, before, after, judged } = seen;
		const known = cells[indicator.id];
		if (known && known.visibleOn <= visibleOn) continue;
		const tooEarly = outcome === 'too-early';
		cells[indicator.id] = { before, after, verdict: judged.verdict, visibleOn, tooEarly };
	}
	return cells;
}
