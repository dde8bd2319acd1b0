import { ROUTE_TABLE, type Access } from '$lib/server/auth/rights/route-table';

export interface Act {
	readonly route: string;
	/** `GET`, another method, or `?/…`. */
	readonly act: string;
	readonly access: Access;
}

/** Signing out would end the session that the other requests use. */
export const ACTS: readonly Act[] = Object.entries(ROUTE_TABLE)
	.filter(([route]) => route !== '/logga-ut')
	.flatMap(([route, row]) => Object.entries(row).map(([act, access]) => ({ route, act, access })));

const NO_ID = '00000000-0000-0000-0000-000000000000';

const PARAMETERS: readonly (readonly [string, string])[] = [
	['[id=uuid]', NO_ID],
	['[upload]', NO_ID],
	['[table=uuid]', NO_ID],
	['[indicator]', 'befolkning'],
	['[period]', '2024'],
	['[month]', '2026-10'],
	['[key]', 'ny'],
	['[id]', 'befolkning'],
	['[token]', 'x'],
	['[chart].[format]', 'tidslinje.svg'],
	['omdomen.[format]', 'omdomen.csv']
];

/** The address of a route about one intervention, or of the route alone; throws for a parameter that it does not know. */
export function addressOf(route: string, slug: string, areaCode = '2518'): string {
	const filled = PARAMETERS.reduce(
		(path, [name, value]) => path.replace(name, value),
		route.replace('[slug]', slug).replace('[area]', areaCode)
	);
	if (filled.includes('[')) throw new Error(`${route}: no example of its parameter`);
	return filled;
}

/** `/__data.json` behind a page's address, before its parameters. */
export function dataAddressOf(address: string): string {
	const [path = '', search] = address.split('?');
	const data = path === '/' ? '/__data.json' : `${path}/__data.json`;
	return search === undefined ? data : `${data}?${search}`;
}
