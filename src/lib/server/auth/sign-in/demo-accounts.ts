import type { Role } from '$lib/domain/account';

/** The demonstration's people, one a role; nobody of that name exists. */
export const DEMO_ACCOUNTS: readonly { role: Role; label: string; name: string; email: string }[] =
	[
		{
			role: 'coordinator',
			label: 'samordnare',
			name: 'Sam Ordnare (exempel)',
			email: 'samordnare@exempel.se'
		},
		{
			role: 'politician',
			label: 'förtroendevald',
			name: 'Frida Vald (exempel)',
			email: 'fortroendevald@exempel.se'
		},
		{
			role: 'communicator',
			label: 'kommunikatör',
			name: 'Kom Munikatör (exempel)',
			email: 'kommunikator@exempel.se'
		},
		{
			role: 'team',
			label: 'folkhälsoteam',
			name: 'Folke Hälsoteam (exempel)',
			email: 'folkhalsoteam@exempel.se'
		},
		{
			role: 'admin',
			label: 'administratör',
			name: 'Adam Ministratör (exempel)',
			email: 'administrator@exempel.se'
		}
	];
