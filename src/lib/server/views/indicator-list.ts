import { groupByArea, type Goal } from '$lib/domain/goal';
import type { Indicator } from '$lib/domain/indicator';
import { isSearched, STANDINGS, type IndicatorFilter } from '$lib/domain/indicator-filter';
import type { InLanguages, Language } from '$lib/domain/language';
import { listIndicator, type ListedIndicator, type Standing } from '$lib/domain/listed-indicator';
import { isTableSource } from '$lib/domain/local-indicator';
import type { Municipality } from '$lib/domain/municipality';
import { listObservations } from '$lib/server/store/figures/observation';
import { listGoals } from '$lib/server/store/register/goal';
import { listIndicators } from '$lib/server/store/register/indicator';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { listComparedAreas } from './indicator';
import { noiseOf } from './noise';
import { listMembers, toPanel } from './panel';

/** The rows that show how it goes with the goals of one area. */
interface GoalGroup {
	readonly area: InLanguages;
	/** Those that a row below belongs to. */
	readonly goals: readonly Goal[];
	readonly rows: readonly ListedIndicator[];
}

export interface IndicatorList {
	/** In the order of the municipality's goals; each row once, under the first goal that names it. */
	readonly groups: readonly GoalGroup[];
	/** What no goal names, in the registry's order. */
	readonly others: readonly ListedIndicator[];
	/** Made up for the demonstration. */
	readonly example: readonly ListedIndicator[];
	/** Those that are followed without any value yet for the municipality, its county or the country. */
	readonly waiting: readonly Indicator[];
	/** What the search finds of each standing, whichever of them is chosen; `lacking` with those that wait. */
	readonly found: Readonly<Record<Standing, number>>;
	/** Of everything that is not made up, whatever is searched for. */
	readonly total: {
		readonly indicators: number;
		readonly own: number;
		readonly higher: number;
		readonly lower: number;
	};
}

/** Every indicator once; those that complement another stand with it. */
export async function viewIndicatorList(
	store: Store,
	municipality: Municipality,
	filter: IndicatorFilter,
	language: Language
): Promise<IndicatorList> {
	const [indicators, sources, areas, goals] = await Promise.all([
		listIndicators(store),
		listSources(store),
		listComparedAreas(store, municipality),
		listGoals(store, municipality.areaCode)
	]);
	const observations = await listObservations(store, {
		indicatorIds: indicators.map(({ id }) => id),
		areaCodes: areas.map(({ code }) => code)
	});
	const byIndicator = byId(observations);
	const listed = indicators
		.filter(({ complements }) => complements === null)
		.map((indicator) => {
			const members = listMembers(indicator, indicators);
			const ofPanel = members.flatMap(({ id }) => byIndicator.get(id) ?? []);
			const panel = toPanel(indicator, members, sources, areas, ofPanel);
			return { indicator, row: listIndicator({ ...panel, noise: noiseOf(panel) }) };
		});
	const rows = listed.flatMap(({ row }) => row ?? []);
	const waiting = listed
		.filter(({ indicator, row }) => !row && isAwaited(indicator))
		.map(({ indicator }) => indicator);
	const isFound = (indicator: Indicator) => isSearched(indicator, filter.text, language);
	const found = rows.filter(({ indicator }) => isFound(indicator));
	const chosen = found.filter(({ standing }) => (filter.standing ?? standing) === standing);
	const real = chosen.filter(({ example }) => !example);
	const foundWaiting = waiting.filter(isFound);
	return {
		...groupByGoal(real, goals),
		example: chosen.filter(({ example }) => example),
		waiting: (filter.standing ?? 'lacking') === 'lacking' ? foundWaiting : [],
		found: countFound(found, foundWaiting.length),
		total: totalOf(
			rows.filter(({ example }) => !example),
			waiting.length
		)
	};
}

function byId<Figure extends { readonly indicatorId: string }>(
	figures: readonly Figure[]
): ReadonlyMap<string, readonly Figure[]> {
	const found = new Map<string, Figure[]>();
	for (const figure of figures) {
		const known = found.get(figure.indicatorId);
		if (known) known.push(figure);
		else found.set(figure.indicatorId, [figure]);
	}
	return found;
}

/** Nobody waits for values of a table whose import was undone. */
function isAwaited({ retiredOn, sourceId }: Indicator): boolean {
	return !retiredOn && !isTableSource(sourceId);
}

function groupByGoal(
	rows: readonly ListedIndicator[],
	goals: readonly Goal[]
): Pick<IndicatorList, 'groups' | 'others'> {
	const firstGoal = new Map<string, Goal>();
	for (const goal of goals.filter(({ followed }) => followed)) {
		for (const { id } of goal.indicators) if (!firstGoal.has(id)) firstGoal.set(id, goal);
	}
	const shown = goals.filter((goal) =>
		rows.some(({ indicator }) => firstGoal.get(indicator.id) === goal)
	);
	return {
		groups: groupByArea(shown).map((group) => ({
			...group,
			rows: group.goals.flatMap((goal) =>
				rows.filter(({ indicator }) => firstGoal.get(indicator.id) === goal)
			)
		})),
		others: rows.filter(({ indicator }) => !firstGoal.has(indicator.id))
	};
}

function countFound(
	rows: readonly ListedIndicator[],
	waiting: number
): Readonly<Record<Standing, number>> {
	const counts = STANDINGS.map((standing) => {
		const count = rows.filter((row) => row.standing === standing).length;
		return [standing, standing === 'lacking' ? count + waiting : count] as const;
	});
	return Object.fromEntries(counts) as Record<Standing, number>;
}

/** A row for women and men is counted once each way. */
function totalOf(rows: readonly ListedIndicator[], waiting: number): IndicatorList['total'] {
	const went = (kind: 'higher' | 'lower') =>
		rows.filter(({ changes }) => changes.some(({ change }) => change?.kind === kind)).length;
	return {
		indicators: rows.length + waiting,
		own: rows.filter(({ own }) => own.length > 0).length,
		higher: went('higher'),
		lower: went('lower')
	};
}
