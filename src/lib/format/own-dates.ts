import {
	OWN_DATES,
	type OwnDate,
	type OwnDateProblem,
	type OwnWindow
} from '$lib/domain/own-window';
import type { Language } from '$lib/domain/language';
import type { TimelineQuery } from '$lib/domain/timeline-query';
import { describeInterventionProblem } from './intervention-problem';
import * as m from '$lib/paraglide/messages';

/** One of the two fields: what stands in it, and what is wrong with that. */
export interface OwnDateWords {
	readonly name: OwnDate;
	readonly label: string;
	readonly text: string;
	/** Null: nothing is wrong. */
	readonly problem: string | null;
}

/** The fields for a reader's own dates: as they were written, else the weeks of the window that is shown. */
export function describeOwnDates(
	{ texts, problems }: OwnWindow,
	{ window }: Pick<TimelineQuery, 'window'>,
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
