import type { Language } from '$lib/domain/language';
import type { ReleaseEvent, ReleaseReason } from '$lib/domain/release';
import * as m from '$lib/paraglide/messages';

const REASONS = {
	'late-answers': m.mood_reason_late_answers,
	'wrong-file': m.mood_reason_wrong_file,
	'wrong-group': m.mood_reason_wrong_group,
	'supplier-error': m.mood_reason_supplier_error,
	other: m.mood_reason_other
} as const satisfies Record<ReleaseReason, unknown>;

const EVENTS = {
	published: m.provenance_released,
	corrected: m.provenance_corrected,
	withdrawn: m.provenance_withdrawn
} as const satisfies Record<ReleaseEvent, unknown>;

/** What was done with a month: `Rättad`. */
export function releaseEventWords(event: ReleaseEvent, language: Language): string {
	return EVENTS[event]({}, { locale: language });
}

/** Why a month was published once more or taken back. */
export function releaseReasonWords(reason: ReleaseReason, language: Language): string {
	return REASONS[reason]({}, { locale: language });
}
