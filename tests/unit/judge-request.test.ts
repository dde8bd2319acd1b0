import { describe, expect, test } from 'vitest';
import { ROLES, type Account } from '$lib/domain/account';
import { judgeRequest, methodsOf } from '$lib/server/auth/rights/judge-request';
import type { RouteTable } from '$lib/server/auth/rights/route-table';

const TABLE: RouteTable = {
	'/': { GET: 'everyone' },
	'/work': { GET: 'staff.read', '?/save': 'intervention.write', '?/ask': 'inquiry.ask' },
	'/door': { GET: 'everyone', '?/default': 'everyone' },
	'/tool': { POST: 'account.manage' },
	'/both': { GET: 'everyone', POST: 'everyone', '?/save': 'intervention.write' }
};
const accountOf = (role: Account['role']): Account => ({ id: role, email: '', name: '', role });

function judge(
	routeId: string,
	method: string,
	search = '',
	role?: Account['role'],
	isData = false
) {
	const asked = { routeId, method, search: new URLSearchParams(search), isData };
	return judgeRequest(TABLE, role ? accountOf(role) : null, asked);
}

describe('a request is judged by the table', () => {
	test.each([
		['/(public)', 'GET', '', undefined, 'allowed'],
		['/(public)', 'HEAD', '', undefined, 'allowed'],
		['/(staff)/work', 'GET', '', undefined, 'sign-in-first'],
		['/(staff)/work', 'HEAD', '', undefined, 'sign-in-first'],
		['/(staff)/work', 'GET', '', 'team', 'allowed'],
		// Reading a page is reading a page, whatever stands in its address.
		['/(staff)/work', 'GET', '?/save', 'team', 'allowed'],
		['/work', 'POST', '?/save', undefined, 'sign-in-first'],
		['/work', 'POST', '?/save', 'team', 'forbidden'],
		['/work', 'POST', '?/save', 'coordinator', 'allowed'],
		['/door', 'POST', '', undefined, 'allowed'],
		['/tool', 'POST', '', 'team', 'forbidden'],
		['/tool', 'POST', '?/save', 'admin', 'allowed'],
		['/both', 'POST', '?/save', undefined, 'sign-in-first']
	] as const)('%s %s %s by %s: %s', (routeId, method, search, role, expected) => {
		expect(judge(routeId, method, search, role)).toBe(expected);
	});

	test.each([
		'?/save',
		'?%2Fsave',
		'?%2fsave=1',
		'?x=1&/save',
		'?/save&/ask',
		'?/ask&/save',
		'?/save=&/save=',
		'?/%73ave'
	])('an action spelt %s needs the right of every action that it names', (search) => {
		const allowed = ROLES.filter((role) => judge('/work', 'POST', search, role) === 'allowed');
		expect(allowed).toEqual(search.includes('ask') ? [] : ['coordinator']);
	});

	test.each([
		'',
		'?x=1',
		'?/',
		'?/default',
		'?/nothing',
		'?/Save',
		'?//save',
		'?/save/',
		'?/constructor',
		'?/__proto__',
		'?/toString',
		'?/save&/hasOwnProperty'
	])('an action spelt %j is nobody’s', (search) => {
		const answers = ROLES.map((role) => judge('/work', 'POST', search, role));
		expect(new Set(answers)).toEqual(new Set(['no-such-action']));
	});

	test.each(['default', 'constructor'])(
		'the unnamed action is not called by the name %s',
		(name) => {
			expect(judge('/door', 'POST', `?/${name}`)).toBe('no-such-action');
		}
	);

	test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'constructor', '?/save'])(
		'the method %s is nobody’s where the table has none',
		(method) => {
			const answers = ROLES.map((role) => judge('/work', method, '?/save', role));
			expect(new Set(answers)).toEqual(new Set(['no-such-method']));
		}
	);

	test('a page’s data is read like the page, and with no other method', () => {
		const answers = [
			judge('/work', 'GET', '', undefined, true),
			judge('/work', 'GET', '', 'team', true),
			judge('/work', 'POST', '?/ask', 'politician', true),
			judge('/tool', 'GET', '', 'admin', true)
		];
		expect(answers).toEqual(['sign-in-first', 'allowed', 'no-such-method', 'no-such-method']);
	});

	test.each(['/new', '/(staff)/new', 'constructor', '__proto__', '/work/[slug]'])(
		'the route %s, which is not in it, is refused to everybody',
		(routeId) => {
			const answers = [undefined, ...ROLES].map((role) => judge(routeId, 'GET', '', role));
			expect(new Set(answers)).toEqual(new Set(['forbidden']));
		}
	);

	test('a page answers GET, HEAD and the forms that it has', () => {
		expect([methodsOf(TABLE, '/(public)'), methodsOf(TABLE, '/work')]).toEqual([
			['GET', 'HEAD'],
			['GET', 'HEAD', 'POST']
		]);
	});
});
