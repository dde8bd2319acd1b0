import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { Period } from '$lib/domain/period';
import { listComparable, weigh } from '$lib/domain/series-change';
import { isValued, type ValuedPoint } from '$lib/domain/series-values';
import * as m from '$lib/paraglide/messages';
import { formatValue } from './number';
import { formatPeriod } from './period';
import { placeName } from './series';

const DECADE = 10;

/**
 * What somebody asks an indicator first: the municipality's latest value with the country's of the same time, and for
 * years what it was ten years before, else the first value that it can be compared with. Empty where the municipality has no value, or where women and men are told apart.
 */
export function describeNow(panel: Panel, language: Language): readonly string[] {
	const locale = { locale: language };
	const own = lineOf(panel, 'own');
	const last = own?.points.findLast(isValued);
	if (!own || !last) return [];
	const write = ({ value }: SeriesPoint) =>
		formatValue(value ?? 0, panel.indicator.unit, panel.indicator.decimals, language);
	const place = placeName(own, language);
	const said = { place, value: write(last), period: formatPeriod(last.period, language) };
	const country = lineOf(panel, 'country');
	const beside = country && valueAt(country, last.period.key);
	// As many people as a country has say nothing beside those of a municipality.
	const compares = country && beside && panel.indicator.unit !== 'persons';
	const decade = valueAt(own, yearsBefore(last.period));
	const first = decade ? null : findFirst(panel, own, last);
	const dated = (point: SeriesPoint) => {
		return { value: write(point), period: formatPeriod(point.period, language) };
	};
	return [
		compares
			? m.compare_beside(
					{ ...said, other: placeName(country, language), otherValue: write(beside) },
					locale
				)
			: m.indicators_summary_place(said, locale),
		...(decade ? [m.indicators_decade(dated(decade), locale)] : []),
		...(first ? [m.indicators_first(dated(first), locale)] : [])
	];
}

/** The first value of the same part of the year; null where another way of counting lies between, or there is none. */
function findFirst(panel: Panel, { points }: Series, last: ValuedPoint): ValuedPoint | null {
	const [first] = listComparable(points, last, panel.indicator);
	if (!first) return null;
	const { kind } = weigh(first, last, panel.indicator, panel.indicator.decimals);
	return kind === 'broken' ? null : first;
}

function lineOf(panel: Panel, role: Series['role']): Series | undefined {
	return panel.series.find((series) => series.role === role && series.sex === 'T');
}

function valueAt({ points }: Series, key: string | null): SeriesPoint | undefined {
	return points.find(({ period, value }) => period.key === key && value !== null);
}

/** The year that a year is ten after; null: not a year. */
function yearsBefore({ frequency, key }: Period): string | null {
	return frequency === 'year' ? String(Number(key) - DECADE) : null;
}
