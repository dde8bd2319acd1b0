import { isIP } from 'node:net';
import { isOnSite, siteOf } from '$lib/domain/own-site';
import { fault, type Fault, type Result } from '$lib/domain/problem';

interface CalendarAddress {
	readonly url: URL;
	/** A test server on this machine. */
	readonly local: boolean;
}

/**
 * Whether a calendar may be asked for, by its address's text alone: https, port 443, nobody's password, a name on the
 * municipality's own site. `webcal` is what calendars call https. `local` is the origin of a test server, null in the running app.
 */
export function permitCalendar(
	text: string,
	website: string | null,
	local: string | null
): Result<CalendarAddress, Fault> {
	const address = text.trim().replace(/^webcals?:/i, 'https:');
	if (address === '') return refuse(fault('calendar-no-address'));
	if (!URL.canParse(address)) return refuse(fault('calendar-address-unreadable'));
	const url = new URL(address);
	const service = url.hostname;
	if (url.username !== '' || url.password !== '')
		return refuse(fault('address-has-user', { service }));
	if (local !== null && url.origin === local) return { ok: true, value: { url, local: true } };
	if (url.protocol !== 'https:') return refuse(fault('address-not-https', { service }));
	if (url.port !== '') return refuse(fault('address-other-port', { service }));
	if (isIP(service.replace(/^\[|\]$/g, ''))) return refuse(fault('address-is-number', { service }));
	const site = siteOf(website);
	if (site === null || !isOnSite(service, site))
		return refuse(fault('calendar-other-site', { site: site ?? '' }));
	return { ok: true, value: { url, local: false } };
}

function refuse(reason: Fault) {
	return { ok: false, problems: [reason] } as const;
}
