import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { hasRight } from '$lib/server/auth/rights/permissions';
import { rolesWith } from '$lib/server/auth/rights/rights';
import { ROLES, type Account, type Role } from '$lib/domain/account';
import Sources from '../../src/routes/(staff)/arbete/kallor/+page.svelte';
import Work from '../../src/routes/(staff)/arbete/+page.svelte';

const may = (role: Role, right: Parameters<typeof hasRight>[1]) =>
	hasRight({ role } as Account, right);

const NOTHING = {
	...{ today: '2026-11-06', tasks: [], groups: [] },
	...{ writes: false, asks: false, exports: false }
};

const SAID = 'Den visas bara för den som är folkhälsosamordnare.';

test.each(ROLES)(
	'%s is told who reads figures in where the page for it is not theirs to find',
	(role) => {
		const importers = rolesWith('figures.import');
		const imports = may(role, 'figures.import');
		const manages = may(role, 'account.manage');
		const data = { ...NOTHING, manages, imports, importers, mayImport: imports, sources: [] };
		const shows = [Work, Sources].map((page) =>
			render(page as never, { props: { data } as never }).body.includes(SAID)
		);
		expect(shows).toEqual([manages && !imports, !imports]);
	}
);

test('who manages accounts does not read figures in', () => {
	expect(
		ROLES.filter((role) => may(role, 'account.manage') && may(role, 'figures.import'))
	).toEqual([]);
});
