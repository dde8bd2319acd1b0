import type { Account } from '$lib/domain/account';
import { hasRight } from '$lib/server/auth/rights/rights';
import type { RouteTable } from '$lib/server/auth/rights/route-table';

/** What a request asks of a route, as the hooks see it before the route runs. */
export interface RouteRequest {
	/** With its groups, as Kit writes it: `/(staff)/arbete/insatser/[slug]`. */
	readonly routeId: string;
	readonly method: string;
	readonly search: URLSearchParams;
	/** It asks for the page's `__data.json`. */
	readonly isData: boolean;
}

export type Admission =
	'allowed' | 'sign-in-first' | 'forbidden' | 'no-such-action' | 'no-such-method';

/** What the table says of it; what the table does not name is refused, whoever asks. */
export function judgeRequest(
	table: RouteTable,
	account: Account | null,
	request: RouteRequest
): Admission {
	const route = withoutGroups(request.routeId);
	const row = Object.hasOwn(table, route) ? table[route] : undefined;
	if (!row) return 'forbidden';
	const acts = actsOf(request, Object.keys(row));
	if (typeof acts === 'string') return acts;
	const rights = acts.map((act) => row[act]).filter((access) => access !== 'everyone');
	if (rights.length > 0 && account === null) return 'sign-in-first';
	const held = rights.every((right) => right !== undefined && hasRight(account, right));
	return held ? 'allowed' : 'forbidden';
}

/** The methods that a row answers, for the Allow header. */
export function methodsOf(table: RouteTable, routeId: string): string[] {
	const acts = Object.keys(table[withoutGroups(routeId)] ?? {});
	const methods = acts.map((act) => (act.startsWith('?/') ? 'POST' : act));
	return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

function withoutGroups(routeId: string): string {
	const isGroup = (part: string) => part.startsWith('(') && part.endsWith(')');
	const parts = routeId.split('/').filter((part) => !isGroup(part));
	return parts.join('/') || '/';
}

/** Every act of the row that the request would carry out. */
function actsOf(
	{ method, search, isData }: RouteRequest,
	known: readonly string[]
): readonly string[] | Admission {
	const plain = method === 'HEAD' ? 'GET' : method;
	// A page's data is read by its loads, whatever the method.
	if (isData) return plain === 'GET' && known.includes('GET') ? ['GET'] : 'no-such-method';
	const actions = known.filter((act) => act.startsWith('?/'));
	const direct = known.filter((act) => act === plain && !actions.includes(act));
	if (plain !== 'POST' || actions.length === 0)
		return direct.length > 0 ? direct : 'no-such-method';
	const named = namedActions(search);
	return named.every((act) => actions.includes(act)) ? [...direct, ...named] : 'no-such-action';
}

/** Kit runs the action of the first parameter that begins with a slash; the rights of every such parameter are checked here. */
function namedActions(search: URLSearchParams): string[] {
	const names = [...search.keys()].filter((key) => key.startsWith('/'));
	if (names.length === 0) return ['?/default'];
	// `?/default` is refused: the unnamed action is called without a parameter.
	return names.map((name) => (name === '/default' ? '?/' : `?${name}`));
}
