import type { Series } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

/** Decimals to write a line's values with: as many as its source gives, at most `most`; women and men always alike. */
export function decimalsOf(series: Series, most: number): number {
	if (series.sex !== 'T') return most;
	const needed = series.points.map(({ value, interval }) =>
		Math.max(
			...[value, interval?.low, interval?.high].map((number) => digitsAfterPoint(number, most))
		)
	);
	return Math.max(0, ...needed);
}

/** The place as a chart and a table call it: `Kalix`, `Norrbotten`, `riket`. */
export function placeName(series: Series, language: Language): string {
	if (series.role === 'country') return m.indicators_country({}, { locale: language });
	return series.role === 'county' ? series.areaName.replace(/s? län$/, '') : series.areaName;
}

/** The place and, where the line is about women or men only, that too: `riket, kvinnor`. */
export function seriesName(series: Series, language: Language): string {
	const place = placeName(series, language);
	if (series.sex === 'K') return m.indicators_place_women({ place }, { locale: language });
	return series.sex === 'M' ? m.indicators_place_men({ place }, { locale: language }) : place;
}

function digitsAfterPoint(number: number | null | undefined, most: number): number {
	if (number === null || number === undefined) return 0;
	return (
		number
			.toFixed(most)
			.replace(/\.?0*$/, '')
			.split('.')[1]?.length ?? 0
	);
}
