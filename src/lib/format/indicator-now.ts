import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { Period } from '$lib/domain/period';
import * as m from '$lib/paraglide/messages';
import { formatValue } from './number';
import { formatPeriod } from './period';
import { placeName } from './series';

const DECADE = 10;

/**
 * What somebody asks an indicator first: the municipality's latest value with the country's of the same time, and for
 * years what it was ten years before. Empty where the municipality has no value, or where women and men are told apart.
 */
export function describeNow(panel: Panel, language: Language): readonly string[] {
	const locale = { locale: language };
	const own = lineOf(panel, 'own');
	const last = own?.points.findLast(({ value }) => value !== null);
	if (!own || !last) return [];
	const write = ({ value }: SeriesPoint) =>
		formatValue(value ?? 0, panel.indicator.unit, panel.indicator.decimals, language);
	const place = placeName(own, language);
	const said = { place, value: write(last), period: formatPeriod(last.period, language) };
	const country = lineOf(panel, 'country');
	const beside = country && valueAt(country, last.period.key);
	// As many people as a country has say nothing beside those of a municipality.
	const compares = country && beside && panel.indicator.unit !== 'persons';
	const earlier = valueAt(own, yearsBefore(last.period));
	return [
		compares
			? m.compare_beside(
					{ ...said, other: placeName(country, language), otherValue: write(beside) },
					locale
				)
			: m.indicators_summary_place(said, locale),
		...(earlier
			? [
					m.indicators_decade(
						{ value: write(earlier), period: formatPeriod(earlier.period, language) },
						locale
					)
				]
			: [])
	];
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
