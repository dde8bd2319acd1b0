import { isEmail } from './email';
import { MOOD_KINDS } from './exact-month';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { isPersonalText } from './personal-text';
import type { MoodLine } from './signal';
import type { FieldTexts } from './two-editors';

/** Whose signals somebody answers for: all that nobody else does, or one kind's. */
export const CONTACT_SCOPES = ['all', ...MOOD_KINDS] as const;
export type ContactScope = (typeof CONTACT_SCOPES)[number];

/** Who answers for signals being looked into: a function, and the person behind it where one is named. */
export interface SignalContact {
	/** As it stands in a sentence that everyone reads: `folkhälsosamordnaren`. */
	readonly role: string;
	/** Of the person, for those who work here; null: nobody is named. An account's own where there is one. */
	readonly name: string | null;
	readonly email: string | null;
	readonly accountId: string | null;
	/** The person wants their name beside the function in public. */
	readonly named: boolean;
}

/** Null: nobody is named. */
export type SignalContacts = Readonly<Record<ContactScope, SignalContact | null>>;

/** Who answers for a line's signals; null: nobody is named, neither for it nor for all. */
export function contactFor(contacts: SignalContacts, line: MoodLine): SignalContact | null {
	return (line === 'total' ? null : contacts[line]) ?? contacts.all;
}

export type SignalContactField = 'role' | 'account' | 'name' | 'email';

/** `no-name`: the name is to be shown, and there is none. */
export type SignalContactFault =
	| 'missing'
	| 'too-long'
	| 'forbidden-character'
	| 'personal'
	| 'email'
	| 'no-name'
	| 'unknown-account'
	| 'beside-account';

export interface SignalContactProblem {
	readonly field: SignalContactField;
	readonly code: SignalContactFault;
}

/** As the form has it. */
export interface SignalContactTexts {
	readonly role: string;
	readonly account: string;
	readonly name: string;
	readonly email: string;
	readonly named: boolean;
}

export type ParsedSignalContact =
	| { readonly ok: true; readonly value: SignalContact }
	| { readonly ok: false; readonly problems: readonly SignalContactProblem[] };

const LONGEST = 100;

export function readSignalContactTexts(form: FormData): SignalContactTexts {
	const text = (field: SignalContactField) => readText(form.get(field));
	return {
		...{ role: text('role'), account: text('account'), name: text('name'), email: text('email') },
		named: form.get('named') === 'yes'
	};
}

export function writeSignalContactTexts(contact: SignalContact | null): SignalContactTexts {
	const { role = '', name, email, accountId, named = false } = contact ?? {};
	const own = accountId ? { name: '', email: '' } : { name: name ?? '', email: email ?? '' };
	return { ...own, role, account: accountId ?? '', named };
}

/** The form as one text a field, and back. */
export function flattenContactTexts({ named, ...texts }: SignalContactTexts): FieldTexts {
	return { ...texts, named: named ? 'yes' : '' };
}

export function raiseContactTexts(flat: FieldTexts): SignalContactTexts {
	const text = (field: SignalContactField) => flat[field] ?? '';
	return {
		...{ role: text('role'), account: text('account'), name: text('name'), email: text('email') },
		named: flat.named === 'yes'
	};
}

/** `accounts`: those that may be chosen. An account says itself what its person is called. `isName`: whether a text names somebody. */
export function parseSignalContact(
	texts: SignalContactTexts,
	accounts: readonly { readonly id: string; readonly name: string; readonly email: string }[],
	isName: (text: string) => boolean
): ParsedSignalContact {
	const { role, named } = texts;
	const account = accounts.find(({ id }) => id === texts.account) ?? null;
	const { name, email } = account ?? texts;
	const found: Readonly<Record<SignalContactField, SignalContactFault | null>> = {
		role: roleFault(role) ?? (isName(role) ? 'personal' : null),
		account: texts.account && !account ? 'unknown-account' : null,
		name: account
			? besideFault(texts.name, name)
			: named && !name
				? 'no-name'
				: lineFault(texts.name),
		email: account ? besideFault(texts.email, email) : !email || isEmail(email) ? null : 'email'
	};
	const problems = (Object.keys(found) as SignalContactField[]).flatMap((field) => {
		const code = found[field];
		return code === null ? [] : [{ field, code }];
	});
	if (problems.length > 0) return { ok: false, problems };
	const person = { name: name || null, email: email || null, accountId: account?.id ?? null };
	return { ok: true, value: { ...person, role, named } };
}

/** What is typed beside an account would be lost, unless the account says the same. */
function besideFault(typed: string, own: string): SignalContactFault | null {
	return typed === '' || typed === own ? null : 'beside-account';
}

/** Everyone reads it, in the name of the function and nobody's own. */
function roleFault(role: string): SignalContactFault | null {
	if (!role) return 'missing';
	return lineFault(role) ?? (isPersonalText(role) ? 'personal' : null);
}

function lineFault(text: string): SignalContactFault | null {
	if (lengthOf(text) > LONGEST) return 'too-long';
	return hasForbiddenCharacter(text, 'one-line') ? 'forbidden-character' : null;
}
