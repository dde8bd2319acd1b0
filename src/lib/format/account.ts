import type { Role } from '$lib/domain/account';
import type { AccountProblem, AccountProblems } from '$lib/domain/account-problem';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import * as m from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

const PROBLEMS: Record<AccountProblem, () => string> = {
	wrong: m.accounts_problem_wrong,
	'too-many': m.accounts_problem_too_many,
	busy: m.accounts_problem_busy,
	'email-missing': m.accounts_problem_email_missing,
	'password-missing': m.accounts_problem_password_missing,
	email: m.accounts_problem_email,
	name: m.accounts_problem_name,
	role: m.accounts_problem_role,
	'email-taken': m.accounts_problem_email_taken,
	'too-short': m.accounts_problem_too_short,
	'too-long': m.accounts_problem_too_long,
	'easy-to-guess': m.accounts_problem_easy_to_guess,
	'wrong-current': m.accounts_problem_wrong_current,
	'last-admin': m.accounts_problem_last_admin,
	gone: m.accounts_problem_gone
};

const ROLE_NAMES = {
	admin: m.accounts_role_admin,
	coordinator: m.accounts_role_coordinator,
	communicator: m.accounts_role_communicator,
	politician: m.accounts_role_politician,
	team: m.accounts_role_team
} as const satisfies Record<Role, unknown>;

export function describeAccountProblem(problem: AccountProblem): string {
	return PROBLEMS[problem]();
}

/** For the summary above a form, in the form's order. */
export function listAccountProblems(problems: AccountProblems): { field: string; text: string }[] {
	return Object.entries(problems).map(([field, problem]) => ({
		field,
		text: describeAccountProblem(problem)
	}));
}

export function nameRole(role: Role, language: Language = getLocale()): string {
	return ROLE_NAMES[role]({}, { locale: language });
}

/** `folkhälsosamordnare och administratör` */
export function nameRoles(roles: readonly Role[], language: Language = getLocale()): string {
	return formatList(
		roles.map((role) => nameRole(role, language)),
		language
	);
}
