import type { Language } from '$lib/domain/language';
import type { ContactScope, SignalContactFault } from '$lib/domain/signal-contact';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from './begin-sentence';
import { moodKindWords } from './mood-kind';

const FAULTS: Readonly<Record<SignalContactFault, () => string>> = {
	missing: m.work_signals_fault_role,
	'too-long': m.municipality_problem_long,
	'forbidden-character': m.municipality_problem_character,
	personal: m.work_signals_fault_personal,
	email: m.municipality_problem_email,
	'no-name': m.work_signals_fault_name,
	'unknown-account': m.work_signals_fault_account,
	'beside-account': m.work_signals_fault_beside_account
};

export function signalContactFaultWords(code: SignalContactFault, language: Language): string {
	return beginSentence(FAULTS[code](), language);
}

/** Whose signals a contact answers for. */
export function contactScopeWords(scope: ContactScope, language: Language): string {
	const locale = { locale: language };
	if (scope === 'all') return m.work_signals_for_all({}, locale);
	return m.work_signals_for_kind({ kind: moodKindWords(scope, language) }, locale);
}
