import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { ROLES, type Role } from '../../src/lib/domain/account';
import { rolesWith } from '$lib/server/auth/rights/rights';
import type { Access } from '$lib/server/auth/rights/route-table';
import { signedInAs } from '../support/roles';
import { E2E_CODE } from '../support/e2e-municipality';
import { ACTS, addressOf } from '../support/routes';

type Visitor = Role | 'nobody';

/** Routes of something that somebody has to make first: let in, one is told that it is not there. */
const OWN_ID = /\[upload\]|\[table=uuid\]|\[id=uuid\]|nyckeltal\/\[id\]/;

/** The page of the refusal itself says 403 to everybody. */
const ASKED = ACTS.filter(({ route }) => route !== '/nekad');

for (const visitor of ['nobody', ...ROLES] satisfies Visitor[]) {
	test.describe(`as ${visitor}`, () => {
		if (visitor !== 'nobody') test.use({ storageState: signedInAs(visitor) });

		test('every route answers as the table says', async ({ request, baseURL }) => {
			const answers = [];
			for (const { route, act } of ASKED) {
				const path = await fillIn(request, route);
				const response = await perform(request, baseURL ?? '', path, act);
				answers.push({ route, act, answer: nameOf(response, act, OWN_ID.test(route)) });
			}
			const expected = ASKED.map(({ route, act, access }) => ({
				route,
				act,
				answer: expectedOf(visitor, access)
			}));
			expect(answers).toEqual(expected);
		});
	});
}

test('signing out is a form, and ends with the sign-in page', async ({ request, baseURL }) => {
	const response = await perform(request, baseURL ?? '', '/logga-ut', 'POST');
	expect(response.status()).toBe(303);
	expect(response.headers()['clear-site-data']).toBe('"cache", "storage"');
	expect((await request.get('/logga-ut', { maxRedirects: 0 })).status()).toBe(405);
});

type Answer = 'allowed' | 'forbidden' | 'sign in first';

function expectedOf(visitor: Visitor, access: Access): Answer {
	if (access === 'everyone') return 'allowed';
	if (visitor === 'nobody') return 'sign in first';
	return rolesWith(access).includes(visitor) ? 'allowed' : 'forbidden';
}

/** An empty form that is allowed in may still be answered with problems; a page must be there. */
function nameOf(response: APIResponse, act: string, ownId: boolean): Answer | string {
	const status = response.status();
	const location = response.headers().location ?? '';
	if (status === 303 && location.includes('/logga-in?next=')) return 'sign in first';
	if (status === 401) return 'sign in first';
	if (status === 403) return 'forbidden';
	if (status === 404 && ownId) return 'allowed';
	// Let in, and told that the publisher's service is out of reach from where the tests run.
	if (status === 502 && act === '?/refresh') return 'allowed';
	return status < (act === 'GET' ? 400 : 500) ? 'allowed' : `${status} at ${response.url()}`;
}

function perform(
	request: APIRequestContext,
	origin: string,
	path: string,
	act: string
): Promise<APIResponse> {
	if (act === 'GET') return request.get(path, { maxRedirects: 0 });
	const isNamed = act.startsWith('?/') && act !== '?/default';
	return request.post(isNamed ? path + act : path, {
		headers: { origin, accept: 'text/html' },
		form: {},
		maxRedirects: 0
	});
}

async function fillIn(request: APIRequestContext, route: string): Promise<string> {
	if (route.includes('[slug]')) {
		const page = await (await request.get('/insatser')).text();
		const slug = /href="\/insatser\/(?!forvantningar")([a-z0-9-]+)"/.exec(page)?.[1];
		if (!slug) throw new Error('/insatser leads to no intervention');
		return addressOf(route, slug);
	}
	if (route.includes('[chart]')) {
		const page = await (await request.get('/tidslinje')).text();
		const picture = /href="(\/diagram\/[^"]+\.svg[^"]*)"/.exec(page)?.[1];
		if (!picture) throw new Error('/tidslinje leads to no picture');
		return picture.replaceAll('&amp;', '&');
	}
	return addressOf(route, '', E2E_CODE);
}
