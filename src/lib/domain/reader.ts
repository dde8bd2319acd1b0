import type { Account, Role } from './account';
import type { InterventionStatus } from './intervention';

/** Who reads. Public are those who have not signed in, and files, verdicts and shared pages, whoever asks for them. */
export type Reader =
	| { readonly kind: 'public' }
	| { readonly kind: 'account'; readonly id: string; readonly role: Role };

export const PUBLIC: Reader = { kind: 'public' };

export function readerOf(account: Account | null): Reader {
	return account ? { kind: 'account', id: account.id, role: account.role } : PUBLIC;
}

/** Who saved the first version of an intervention; null: the system, or an account that is gone. */
export type Originator = { readonly id: string; readonly role: Role } | null;

/** What may be hidden from a reader, with all that decides whether it is. */
export type Hideable =
	| {
			readonly kind: 'intervention' | 'version';
			readonly status: InterventionStatus;
			readonly originator: Originator;
	  }
	| { readonly kind: 'proposal'; readonly proposedBy: string }
	| { readonly kind: 'inquiry'; readonly askedBy: string | null };

type Secret = 'draft' | 'proposal' | 'internal' | 'inquiry';
type Reach = 'all' | 'own' | 'none';

/**
 * Drafts are for those who write them or look at them before they are spread; a proposal stays between the one who made
 * it and the coordinator; what is internal is for those who work with interventions; an inquiry is for the one who asked
 * it and the one who answers. The administrator keeps accounts, not contents.
 */
const REACH: Readonly<Record<Role, Readonly<Record<Secret, Reach>>>> = {
	coordinator: { draft: 'all', proposal: 'all', internal: 'all', inquiry: 'all' },
	communicator: { draft: 'all', proposal: 'none', internal: 'all', inquiry: 'none' },
	team: { draft: 'none', proposal: 'own', internal: 'all', inquiry: 'none' },
	politician: { draft: 'none', proposal: 'none', internal: 'none', inquiry: 'own' },
	admin: { draft: 'none', proposal: 'none', internal: 'none', inquiry: 'none' }
};

/** The one place that decides who sees which object. */
export function maySee(reader: Reader, object: Hideable): boolean {
	const secret = secretOf(object);
	if (secret === null) return true;
	if (reader.kind === 'public') return false;
	const reach = REACH[reader.role][secret];
	return reach === 'all' || (reach === 'own' && ownerOf(object) === reader.id);
}

/** Which interventions this reader can meet at all beside the public ones. */
export function interventionsBeyondPublic(reader: Reader): 'none' | 'internal' | 'drafts' {
	if (reader.kind === 'public') return 'none';
	const { draft, proposal, internal } = REACH[reader.role];
	if (draft === 'all') return 'drafts';
	return internal === 'none' && proposal === 'none' ? 'none' : 'internal';
}

/** Null: everyone may see it. */
function secretOf(object: Hideable): Secret | null {
	switch (object.kind) {
		case 'intervention':
			return object.status === 'public' ? null : secretOfStatus(object.status, object.originator);
		case 'version':
			// Who saved what and when is internal, also where the intervention is public.
			return secretOfStatus(
				object.status === 'public' ? 'internal' : object.status,
				object.originator
			);
		case 'proposal':
		case 'inquiry':
			return object.kind;
	}
}

function secretOfStatus(
	status: Exclude<InterventionStatus, 'public'>,
	originator: Originator
): Secret {
	if (status !== 'draft') return 'internal';
	return originator?.role === 'team' ? 'proposal' : 'draft';
}

function ownerOf(object: Hideable): string | null {
	switch (object.kind) {
		case 'intervention':
		case 'version':
			return object.originator?.id ?? null;
		case 'proposal':
			return object.proposedBy;
		case 'inquiry':
			return object.askedBy;
	}
}
