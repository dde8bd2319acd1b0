import { daysBetween, type IsoDate } from '$lib/domain/day';
import type { ListedIndicator, ListedPlace, ListedValue } from '$lib/domain/listed-indicator';
import type { Language } from '$lib/domain/language';
import type { Sex } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import { hasSeason } from '$lib/domain/series-change';
import * as m from '$lib/paraglide/messages';
import { sayIndicatorChange, type ChangeWords } from './indicator-change';
import { formatNumber } from './number';
import { formatPeriod } from './period';
import { placeName, writerOf } from './series';

/** A value of the list: `kvinnor 49,0 år` where it is about women only. */
export function writeListed(
	{ series, point }: ListedValue,
	{ indicator }: Pick<ListedIndicator, 'indicator'>,
	language: Language
): string {
	return ofSex(series.sex, writerOf(series, indicator, language)(point.value), language);
}

/** That a place has no value for the row's period, and what both had in the latest one that they share; empty where it has one. */
export function sayLacking(
	place: ListedPlace,
	{ indicator, period, line }: ListedIndicator,
	language: Language
): string[] {
	if (place.values.length > 0) return [];
	const locale = { locale: language };
	const other = placeName(place.series, language);
	const lacks = m.indicators_list_lacks(
		{ place: other, period: formatPeriod(period, language) },
		locale
	);
	if (!place.common) return [lacks];
	const { own, beside } = place.common;
	const common = m.indicators_list_common(
		{
			...{ period: formatPeriod(own.period, language), other },
			place: placeName(line, language),
			value: writerOf(line, indicator, language)(own.value),
			otherValue: writerOf(place.series, indicator, language)(beside.value)
		},
		locale
	);
	return [lacks, common];
}

/** What a row says of time, one for each sex that has a line of its own. `place` is the municipality. */
export function sayListedChanges(
	row: ListedIndicator,
	place: string,
	language: Language
): readonly (Omit<ChangeWords, 'shape'> & { readonly shape: ChangeWords['shape'] | null })[] {
	const locale = { locale: language };
	if (row.changes.length === 0) {
		const lead = m.indicators_list_lacking({ place }, locale);
		const line = placeName(row.line, language);
		return [{ shape: null, lead, detail: m.indicators_list_line_of({ place: line }, locale) }];
	}
	return row.changes.map(({ series, change }) => {
		const words = change
			? sayIndicatorChange(change, series, row.indicator, language)
			: sayIncomparable(row.period, language);
		return { ...words, lead: beforeLead(series.sex, words.lead, language) };
	});
}

/** How old a value is: from the end of what it refers to. */
export function sayAge({ end }: Period, today: IsoDate, language: Language): string {
	const locale = { locale: language };
	const days = daysBetween(end, today);
	if (days < 0) return m.indicators_list_age_going({}, locale);
	const months = Math.floor(days / 30.4375);
	if (months < 1) return m.indicators_list_age_new({}, locale);
	const years = Math.floor(months / 12);
	const counted = (count: number) => ({
		count: String(count),
		value: formatNumber(count, 0, language)
	});
	return years < 2
		? m.indicators_list_age_months(counted(months), locale)
		: m.indicators_list_age_years(counted(years), locale);
}

function sayIncomparable(period: Period, language: Language): ChangeWords {
	const locale = { locale: language };
	const why = hasSeason(period)
		? m.indicators_list_incomparable_season
		: m.indicators_list_incomparable_year;
	return {
		shape: 'undetermined',
		lead: m.indicators_list_incomparable({}, locale),
		detail: why({}, locale)
	};
}

function beforeLead(sex: Sex, words: string, language: Language): string {
	const locale = { locale: language };
	switch (sex) {
		case 'T':
			return words;
		case 'K':
			return m.indicators_list_women({ words }, locale);
		case 'M':
			return m.indicators_list_men({ words }, locale);
	}
}

function ofSex(sex: Sex, value: string, language: Language): string {
	const locale = { locale: language };
	switch (sex) {
		case 'T':
			return value;
		case 'K':
			return m.indicators_women_value({ value }, locale);
		case 'M':
			return m.indicators_men_value({ value }, locale);
	}
}
