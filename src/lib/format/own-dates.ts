import {
	OWN_DATES,
	type OwnDate,
	type OwnDateProblem,
	type OwnWindow
} from '$lib/domain/own-window';
import type { Language } from '$lib/domain/language';
import type { TimelineQuery, TimelineWindow } from '$lib/domain/timeline-query';
import { describeInterventionProblem } from './intervention-problem';
import * as m from '$lib/paraglide/messages';

/** The form for a reader's own dates, in words. */
export interface OwnDatesWords {
	readonly title: string;
	/** What a date may look like. */
	readonly hint: string;
	readonly fields: readonly OwnDateWords[];
	/** What the timeline shows instead; null: nothing is wrong. */
	readonly instead: string | null;
}

/** One of the two fields: what stands in it, and what is wrong with that. */
interface OwnDateWords {
	readonly name: OwnDate;
	readonly label: string;
	readonly text: string;
	/** Null: nothing is wrong. */
	readonly problem: string | null;
}

export function describeOwnDates(
	own: OwnWindow,
	{ window }: Pick<TimelineQuery, 'window'>,
	language: Language
): OwnDatesWords {
	const locale = { locale: language };
	return {
		title: m.timeline_own({}, locale),
		hint: m.interventions_field_date_hint({}, locale),
		fields: describeFields(own, window, language),
		instead: own.problems.length > 0 ? m.timeline_own_kept({}, locale) : null
	};
}

/** As they were written, else the weeks of the window that is shown. */
function describeFields(
	{ texts, problems }: OwnWindow,
	window: TimelineWindow,
	language: Language
): OwnDateWords[] {
	const locale = { locale: language };
	const labels = { fran: m.timeline_own_from, till: m.timeline_own_to };
	const isWritten = OWN_DATES.some((name) => texts[name] !== '');
	const shown = window.kind === 'weeks' ? { fran: window.from, till: window.to } : null;
	return OWN_DATES.map((name) => {
		const problem = problems.find(({ field }) => field === name);
		return {
			name,
			label: labels[name]({}, locale),
			text: isWritten ? texts[name] : (shown?.[name] ?? ''),
			problem: problem ? describeProblem(problem, language) : null
		};
	});
}

/** What is wrong at a field, and what to do about it. */
function describeProblem({ reason, readings }: OwnDateProblem, language: Language): string {
	if (reason === 'missing') return m.timeline_own_missing({}, { locale: language });
	return describeInterventionProblem({ reason, detail: readings.join(' ') }, language);
}
