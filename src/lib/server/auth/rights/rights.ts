import { ROLES } from '$lib/domain/account';
import type { Account, Role } from '$lib/domain/account';

/** What a role may do beyond what everyone may, and who may do it. Every role has a right of its own. */
const HOLDERS = {
	'staff.read': ROLES,
	'account.manage': ['admin'],
	'intervention.write': ['coordinator'],
	'mood.publish': ['coordinator'],
	'indicator.write': ['coordinator'],
	'figures.import': ['coordinator'],
	'source.fetch': ['admin', 'coordinator'],
	'inquiry.read': ['coordinator', 'politician'],
	'inquiry.answer': ['coordinator'],
	'proposal.read': ['coordinator', 'team'],
	'export.drafts': ['communicator'],
	'inquiry.ask': ['politician'],
	'intervention.propose': ['team']
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof HOLDERS;

export const RIGHTS = Object.keys(HOLDERS) as Right[];

export function rolesWith(right: Right): readonly Role[] {
	return HOLDERS[right];
}

export function hasRight(account: Account | null, right: Right): boolean {
	return account !== null && rolesWith(right).includes(account.role);
}
