import { expect, test } from 'vitest';
import { ROLES, type Role } from '$lib/domain/account';
import { maySee, PUBLIC, readerOf, type Hideable, type Reader } from '$lib/domain/reader';
import { rolesWith } from '$lib/server/auth/rights/rights';

const accountOf = (role: Role, id: string = role): Reader => ({ kind: 'account', id, role });

const READERS: Readonly<Record<string, Reader>> = {
	everyone: PUBLIC,
	...Object.fromEntries(ROLES.map((role) => [role, accountOf(role)])),
	'another in the team': accountOf('team', 'other'),
	'another politician': accountOf('politician', 'other')
};
const INTERVENTION = { kind: 'intervention', originator: null } as const;
const VERSION = { kind: 'version', originator: null } as const;
const FROM_TEAM = { originator: { id: 'team', role: 'team' } } as const;
const WORKING = ['coordinator', 'communicator', 'team', 'another in the team'];

test.each<[string, Hideable, readonly string[]]>([
	['a public intervention', { ...INTERVENTION, status: 'public' }, Object.keys(READERS)],
	['an internal one', { ...INTERVENTION, status: 'internal' }, WORKING],
	['a draft', { ...INTERVENTION, status: 'draft' }, ['coordinator', 'communicator']],
	[
		'a draft that the team proposed',
		{ ...INTERVENTION, ...FROM_TEAM, status: 'draft' },
		['coordinator', 'team']
	],
	[
		'an internal one that the team proposed',
		{ ...INTERVENTION, ...FROM_TEAM, status: 'internal' },
		WORKING
	],
	['an earlier version that was public', { ...VERSION, status: 'public' }, WORKING],
	['an earlier version that was internal', { ...VERSION, status: 'internal' }, WORKING],
	[
		'an earlier version that was a draft',
		{ ...VERSION, status: 'draft' },
		['coordinator', 'communicator']
	],
	[
		'an earlier version as it was proposed',
		{ ...VERSION, ...FROM_TEAM, status: 'draft' },
		['coordinator', 'team']
	],
	['a proposal', { kind: 'proposal', proposedBy: 'team' }, ['coordinator', 'team']],
	['an inquiry', { kind: 'inquiry', askedBy: 'politician' }, ['coordinator', 'politician']],
	['an inquiry of an account that is gone', { kind: 'inquiry', askedBy: null }, ['coordinator']]
])('%s is seen by exactly those it is for', (_, object, expected) => {
	const seeing = Object.entries(READERS).filter(([, reader]) => maySee(reader, object));
	expect(seeing.map(([name]) => name).sort()).toEqual([...expected].sort());
});

test('an account of another role reads nothing as its own', () => {
	const object = { kind: 'proposal', proposedBy: 'one' } as const;
	const seeing = ROLES.filter((role) => maySee(accountOf(role, 'one'), object));
	expect(seeing.sort()).toEqual(['coordinator', 'team']);
});

test('whoever writes interventions sees all of them, and whoever answers every inquiry', () => {
	const statuses = ['draft', 'internal', 'public'] as const;
	const hidden = [
		...rolesWith('intervention.write').flatMap((role) =>
			[null, { id: 'x', role: 'team' } as const].flatMap((originator) =>
				statuses.map((status) =>
					maySee(accountOf(role), { kind: 'intervention', status, originator })
				)
			)
		),
		...rolesWith('inquiry.answer').map((role) =>
			maySee(accountOf(role), { kind: 'inquiry', askedBy: 'x' })
		)
	].filter((seen) => !seen);
	expect(hidden).toEqual([]);
});

test('nobody signed in is the public', () => {
	expect(readerOf(null)).toEqual(PUBLIC);
});
