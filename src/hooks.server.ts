import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import * as m from '$lib/paraglide/messages';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { getStore } from '$lib/server/app';
import { enforceRights } from '$lib/server/auth/enforce-rights';
import { describeFailure, framesOf } from '$lib/server/auth/requests/failure-log';
import { isFromOwnPages } from '$lib/server/auth/requests/origin';
import { refuse } from '$lib/server/auth/refusal';
import { guardCaching, secureHeaders } from '$lib/server/auth/requests/security-headers';
import { readSessionCookie, removeSessionCookie } from '$lib/server/auth/sessions/session-cookie';
import { findSession } from '$lib/server/auth/sessions/sessions';
import { startApp } from '$lib/server/start';

export const init: ServerInit = startApp;

const setHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	secureHeaders(response.headers, { https: event.url.protocol === 'https:' });
	const isPersonal = event.locals.account !== null || isStaffRoute(event.route.id);
	guardCaching(response.headers, isPersonal);
	if (isStaffRoute(event.route.id)) response.headers.set('x-robots-tag', 'noindex');
	return response;
};

const speak: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.language = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale)
		});
	});

const refuseForeign: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	const origin = headers.get('origin');
	const site = headers.get('sec-fetch-site');
	if (!isFromOwnPages({ method, own: event.url.origin, origin, site })) {
		return refuse(403, m.accounts_foreign_request());
	}
	return resolve(event);
};

const recogniseAccount: Handle = async ({ event, resolve }) => {
	const token = event.route.id === null ? null : readSessionCookie(event.cookies, event.url);
	if (token !== null) {
		event.locals.session = await findSession(getStore(), token);
		event.locals.account = event.locals.session?.account ?? null;
		if (!event.locals.session) removeSessionCookie(event.cookies, event.url);
	}
	return resolve(event);
};

const beginAnonymous: Handle = ({ event, resolve }) => {
	event.locals.account = null;
	event.locals.session = null;
	event.locals.language = 'sv';
	return resolve(event);
};

export const handle = sequence(
	beginAnonymous,
	setHeaders,
	speak,
	refuseForeign,
	recogniseAccount,
	enforceRights
);

export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
	const locale = event.locals.language ?? 'sv';
	if (status === 404) return { message: m.accounts_not_found({}, { locale }) };
	if (status < 500) return { message: m.accounts_bad_request({}, { locale }) };
	const reference = randomUUID().slice(0, 8);
	console.error(
		`fel ${reference} ${event.request.method} ${event.route.id}: ${describeFailure(thrown)}`
	);
	console.error(framesOf(thrown));
	return { message: m.accounts_broken({}, { locale }), reference };
};

function isStaffRoute(routeId: string | null): boolean {
	return routeId !== null && /^\/(\(staff\)|logga-)/.test(routeId);
}
