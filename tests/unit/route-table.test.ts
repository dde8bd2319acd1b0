import { describe, expect, test } from 'vitest';
import { ROLES } from '$lib/domain/account';
import { hasRight, RIGHTS, rolesWith } from '$lib/server/auth/rights/rights';
import { ROUTE_TABLE } from '$lib/server/auth/rights/route-table';

interface ServerModule {
	readonly actions?: Readonly<Record<string, unknown>>;
	readonly [method: string]: unknown;
}

const pages = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
const pageServers = import.meta.glob<ServerModule>('/src/routes/**/+page.server.ts');
const endpoints = import.meta.glob<ServerModule>('/src/routes/**/+server.ts');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

describe('the table of route and right', () => {
	test('has a row for every page, form action and endpoint, and none for what is not there', async () => {
		const onDisk = await readRoutes();
		const inTable = Object.entries(ROUTE_TABLE).flatMap(([route, access]) =>
			Object.keys(access).map((act) => `${route} ${act}`)
		);
		expect(inTable.sort()).toEqual(onDisk);
	}, 60_000);

	test('gives every role a right of its own', () => {
		const own = ROLES.map((role) => RIGHTS.filter((right) => rolesWith(right).join() === role));
		expect(own.map((rights) => rights.length > 0)).toEqual(ROLES.map(() => true));
	});

	test('gives nobody anything without an account', () => {
		expect(RIGHTS.filter((right) => hasRight(null, right))).toEqual([]);
	});
});

async function readRoutes(): Promise<string[]> {
	const acts = pages.map((path) => `${routeOf(path)} GET`);
	for (const [path, read] of Object.entries(pageServers)) {
		const { actions = {} } = await read();
		acts.push(...Object.keys(actions).map((name) => `${routeOf(path)} ?/${name}`));
	}
	for (const [path, read] of Object.entries(endpoints)) {
		const methods = Object.keys(await read()).filter((name) => METHODS.includes(name));
		acts.push(...methods.map((method) => `${routeOf(path)} ${method}`));
	}
	return acts.sort();
}

function routeOf(path: string): string {
	const folder = path.replace('/src/routes', '').replace(/\/\+[^/]+$/, '');
	return folder.replace(/\/\([^)]+\)/g, '') || '/';
}
