import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator, Source } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { Sex } from '$lib/domain/observation';
import { decimalsOf } from '$lib/domain/series-values';
import * as m from '$lib/paraglide/messages';
import { formatValue } from './number';

/** The place as a chart and a table call it: `Kalix`, `Norrbotten`, `riket`. */
export function placeName(series: Series, language: Language): string {
	switch (series.role) {
		case 'country':
			return m.indicators_country({}, { locale: language });
		case 'county':
			return series.areaName.replace(/s? län$/, '');
		case 'own':
		case 'other':
			return series.areaName;
	}
}

/** The place and, where the line is about women or men only, that too: `riket, kvinnor`. */
export function seriesName(series: Series, language: Language): string {
	return withSex(placeName(series, language), series.sex, language);
}

/** A place or an indicator whose values are women's or men's only: `riket, kvinnor`. */
export function withSex(place: string, sex: Sex, language: Language): string {
	switch (sex) {
		case 'T':
			return place;
		case 'K':
			return m.indicators_place_women({ place }, { locale: language });
		case 'M':
			return m.indicators_place_men({ place }, { locale: language });
	}
}

/** Writes the line's values with their unit and the decimals that its source gives. */
export function writerOf(
	series: Series,
	indicator: Indicator,
	language: Language
): (value: number) => string {
	const decimals = decimalsOf(series, indicator.decimals);
	return (value) => formatValue(value, indicator.unit, decimals, language);
}

/** Where a value of a panel's line comes from: seldom another source than the line's. */
export function pointSource(panel: Panel, series: Series, { sourceId }: SeriesPoint): Source {
	return panel.sources.find(({ id }) => id === sourceId) ?? series.source;
}
