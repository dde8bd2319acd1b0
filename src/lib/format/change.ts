import type { MoodMonth } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatMonth } from './date';
import { rangeWords } from './mood-words';
import { formatNumber } from './number';

/** The month in words: the answer, what it rests on, and who answered. Says when, never why. */
export interface MonthWords {
	readonly headline: string;
	readonly lead: string;
	readonly who: string;
}

export function describeMonth(month: MoodMonth, language: Language): MonthWords {
	return {
		headline: headlineOf(month, language),
		lead: leadOf(month, language),
		who: whoOf(month, language)
	};
}

function headlineOf({ change }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	switch (change) {
		case 'better':
			return m.mood_headline_better({}, locale);
		case 'worse':
			return m.mood_headline_worse({}, locale);
		case 'about-as-usual':
			return m.mood_headline_about_as_usual({}, locale);
		case 'too-little':
			return m.mood_headline_too_little({}, locale);
		case 'only-month':
			return m.mood_headline_only_month({}, locale);
		case 'hidden':
			return m.mood_headline_hidden({}, locale);
	}
}

function leadOf({ change, shares, usual, month }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	const name = formatMonth(month, language, 'long');
	if (!shares) return m.mood_lead_hidden({ month: name }, locale);
	const facts = { share: formatNumber(shares.green, 0, language), month: name };
	if (change === 'only-month') return m.mood_lead_only_month(facts, locale);
	if (!usual) return m.mood_lead_too_little(facts, locale);
	const compared = { ...facts, usual: rangeWords(usual, language) };
	switch (change) {
		case 'better':
			return m.mood_lead_better(compared, locale);
		case 'worse':
			return m.mood_lead_worse(compared, locale);
		// The last two have no shares, or nothing that is usual, in which case the lead is written above.
		case 'about-as-usual':
		case 'too-little':
		case 'hidden':
			return m.mood_lead_about_as_usual(compared, locale);
	}
}

function whoOf({ answers, invited, change }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	if (answers === null) return m.mood_who_hidden({}, locale);
	const about = formatNumber(answers, 0, language);
	if (change === 'only-month') return m.mood_who_only_month({ answers: about }, locale);
	if (invited === null) return m.mood_who_invited_unknown({ answers: about }, locale);
	return m.mood_who({ answers: about, invited: formatNumber(invited, 0, language) }, locale);
}
