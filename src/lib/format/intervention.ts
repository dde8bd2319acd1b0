import type { CircumstanceKind } from '$lib/domain/circumstance';
import type {
	InterventionContent,
	InterventionKind,
	InterventionStatus
} from '$lib/domain/intervention';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatApproximateDate } from './date';

const KINDS = {
	measure: m.interventions_kind_measure,
	event: m.interventions_kind_event,
	circumstance: m.interventions_kind_circumstance
} as const satisfies Record<InterventionKind, unknown>;

const CIRCUMSTANCES = {
	holiday: m.interventions_circumstance_holiday,
	'question-changed': m.interventions_circumstance_question_changed,
	'group-joined': m.interventions_circumstance_group_joined,
	'group-left': m.interventions_circumstance_group_left,
	other: m.interventions_circumstance_other
} as const satisfies Record<CircumstanceKind, unknown>;

const STATUSES = {
	draft: m.interventions_status_draft,
	internal: m.interventions_status_internal,
	public: m.interventions_status_public,
	withdrawn: m.interventions_status_withdrawn
} as const satisfies Record<InterventionStatus, unknown>;

export function kindWords(kind: InterventionKind, language: Language): string {
	return KINDS[kind]({}, { locale: language });
}

export function circumstanceWords(circumstance: CircumstanceKind, language: Language): string {
	return CIRCUMSTANCES[circumstance]({}, { locale: language });
}

/** `insats`, `omständighet: helg eller lov` */
export function sayKind(
	{ kind, circumstance }: Pick<InterventionContent, 'kind' | 'circumstance'>,
	language: Language
): string {
	const said = kindWords(kind, language);
	if (circumstance === null) return said;
	return m.interventions_kind_of_circumstance(
		{ kind: said, circumstance: circumstanceWords(circumstance, language) },
		{ locale: language }
	);
}

export function statusWords(status: InterventionStatus, language: Language): string {
	return STATUSES[status]({}, { locale: language });
}

/** `vecka 10 2026`, `2019, tills vidare` or `1 september 2018 – 31 december 2020`, each end no more precise than what is known. */
export function formatWhen(
	{ start, end }: Pick<InterventionContent, 'start' | 'end'>,
	language: Language
): string {
	const from = formatApproximateDate(start, language);
	const locale = { locale: language };
	switch (end.kind) {
		case 'point':
			return from;
		case 'ongoing':
			return m.interventions_when_ongoing({ from }, locale);
		case 'ended':
			return m.interventions_when_ended({ from, to: formatApproximateDate(end, language) }, locale);
	}
}
