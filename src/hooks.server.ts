import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { getClockDay, getStore, serveMunicipality } from '$lib/server/app';
import { answerOutage, describeOutage } from '$lib/server/auth/requests/answer-outage';
import { enforceRights } from '$lib/server/auth/rights/enforce-rights';
import { describeFailure, framesOf } from '$lib/server/auth/requests/failure-log';
import { isFromOwnPages } from '$lib/server/auth/requests/origin';
import { refuseRequest } from '$lib/server/auth/requests/refusal';
import { guardCaching, secureHeaders } from '$lib/server/auth/requests/security-headers';
import { keepAnswers } from '$lib/server/answers/keep-answers';
import { withoutMarks } from '$lib/server/answers/without-marks';
import { readSessionCookie, removeSessionCookie } from '$lib/server/auth/sessions/session-cookie';
import { findSession } from '$lib/server/auth/sessions/sessions';
import { addressProblemOf } from '$lib/server/auth/requests/address-problem';
import { formLimits, megabytesWithin, readForm } from '$lib/server/auth/requests/form-body';
import { startApp } from '$lib/server/start';
import { findOutage, type Outage } from '$lib/server/store/outage';
import { forPage, inHurry } from '$lib/server/store/patience';

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
			transformPageChunk: ({ html }) => withoutMarks(html.replace('%lang%', locale))
		});
	});

/** Runs inside the handlers that set headers and language, so that the page about an outage has both. */
const tellOutage: Handle = async ({ event, resolve }) => {
	let response = new Response(null);
	try {
		response = await resolve(event);
	} catch (thrown) {
		event.locals.outage = findOutage(thrown);
		if (event.locals.outage === null) throw thrown;
		logOutage(event.locals.outage, thrown);
	}
	const { outage, language } = event.locals;
	return outage === null ? response : answerOutage(outage, response, event.isDataRequest, language);
};

/** Public pages give up on the database after a short wait; staff pages may ask for large answers and wait longer. */
const limitWaiting: Handle = ({ event, resolve }) => {
	const { method } = event.request;
	if (method !== 'GET' && method !== 'HEAD') return resolve(event);
	const read = isStaffRoute(event.route.id) ? forPage : inHurry;
	return read(() => resolve(event));
};

const refuseForeign: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	const origin = headers.get('origin');
	const site = headers.get('sec-fetch-site');
	if (!isFromOwnPages({ method, own: event.url.origin, origin, site })) {
		return refuseRequest(403, m.accounts_foreign_request());
	}
	return resolve(event);
};

/** Refuses addresses that no page can mean, before any page reads its parameters. */
const refuseUnreadable: Handle = ({ event, resolve }) => {
	const problem = addressProblemOf(event.url);
	if (problem === 'unreadable') return refuseRequest(400, m.common_address_unreadable());
	if (problem === 'too-long') return refuseRequest(414, m.common_address_too_long());
	return resolve(event);
};

/** Whichever way an action reads its form, the limits hold, and a broken form is answered 400 and never 500. */
const guardForm: Handle = ({ event, resolve }) => {
	const { request, locals } = event;
	request.formData = async () => {
		const type = request.headers.get('content-type') ?? '';
		const read = await readForm(request, formLimits(locals.account !== null, type));
		if (read.ok) return read.form;
		switch (read.problem) {
			case 'past-server-limit':
				return error(413, tellUploadLimit(locals.language));
			case 'too-large':
				return error(413, m.common_form_too_large());
			case 'unreadable':
				return error(400, m.common_form_unreadable());
		}
	};
	return resolve(event);
};

function tellUploadLimit(language: Language): string {
	const most = megabytesWithin(process.env.BODY_SIZE_LIMIT ?? '20M');
	const decimals = Number.isInteger(most) ? 0 : 1;
	return m.common_upload_too_large({ most: formatNumber(most, decimals, language) });
}

const recogniseAccount: Handle = async ({ event, resolve }) => {
	const token = event.route.id === null ? null : readSessionCookie(event.cookies, event.url);
	if (token !== null) {
		event.locals.session = await inHurry(() => findSession(getStore(), token));
		event.locals.account = event.locals.session?.account ?? null;
		if (!event.locals.session) removeSessionCookie(event.cookies, event.url);
	}
	return resolve(event);
};

const beginAnonymous: Handle = ({ event, resolve }) => {
	event.locals.account = null;
	event.locals.session = null;
	event.locals.outage = null;
	event.locals.language = 'sv';
	return resolve(event);
};

/** `/halsa` must answer while the database does not, so it is served without the municipality that is read from it. */
const knowMunicipality: Handle = ({ event, resolve }) =>
	event.route.id === '/halsa' ? resolve(event) : serveMunicipality(() => resolve(event));

/** A session that has ended is found out by reading it, so its cookie is enough to be left alone. */
const giveAgain = keepAnswers({
	store: getStore,
	today: getClockDay,
	isSignedIn: ({ cookies, url }) => readSessionCookie(cookies, url) !== null
});

export const handle = sequence(
	beginAnonymous,
	setHeaders,
	speak,
	tellOutage,
	refuseForeign,
	refuseUnreadable,
	giveAgain,
	knowMunicipality,
	recogniseAccount,
	enforceRights,
	guardForm,
	limitWaiting
);

export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
	const locale = event.locals.language ?? 'sv';
	if (status === 404) return { message: m.common_error_missing_help({}, { locale }) };
	if (status < 500) return { message: m.accounts_bad_request({}, { locale }) };
	const outage = findOutage(thrown);
	if (outage !== null) {
		event.locals.outage = outage;
		logOutage(outage, thrown);
		return { message: describeOutage(outage, locale) };
	}
	const reference = randomUUID().slice(0, 8);
	console.error(
		`fel ${reference} ${event.request.method} ${event.route.id}: ${describeFailure(thrown)}`
	);
	console.error(framesOf(thrown));
	return { message: m.accounts_broken({}, { locale }), reference };
};

function logOutage(outage: Outage, thrown: unknown): void {
	console.error(`databasen (${outage}): ${describeFailure(thrown)}`);
}

function isStaffRoute(routeId: string | null): boolean {
	return routeId !== null && /^\/(\(staff\)|logga-)/.test(routeId);
}
