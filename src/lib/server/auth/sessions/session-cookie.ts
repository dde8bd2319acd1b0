import type { Cookies } from '@sveltejs/kit';
import { ABSOLUTE_HOURS } from './session-lifetime';

/**
 * `__Host-session` wherever there is https. Over plain http (loopback, or LAGET_INSECURE=1) browsers differ
 * on Secure cookies: Chromium and Firefox store them from localhost, Safari never does, so there the name and the flag go.
 */
function nameOf(url: URL): string {
	return url.protocol === 'https:' ? '__Host-session' : 'session';
}

function attributesOf(url: URL) {
	const secure = url.protocol === 'https:';
	return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

export function readSessionCookie(cookies: Cookies, url: URL): string | null {
	return cookies.get(nameOf(url)) || null;
}

export function writeSessionCookie(cookies: Cookies, url: URL, token: string): void {
	const maxAge = ABSOLUTE_HOURS * 3600;
	cookies.set(nameOf(url), token, { ...attributesOf(url), maxAge });
}

export function removeSessionCookie(cookies: Cookies, url: URL): void {
	cookies.delete(nameOf(url), attributesOf(url));
}
