export const ROLES = ['admin', 'coordinator', 'communicator', 'politician', 'team'] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in. */
export interface Account {
	readonly id: string;
	readonly email: string;
	readonly name: string;
	readonly role: Role;
}

export function isRole(text: string): text is Role {
	return (ROLES as readonly string[]).includes(text);
}
