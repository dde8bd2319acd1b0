import { isIP } from 'node:net';
import type { Services } from './services';

export type Permission =
	| { readonly ok: true; readonly url: URL; readonly local: boolean }
	| { readonly ok: false; readonly reason: string };

/** Whether an address may be asked at all, by its text alone: https, port 443, a listed name, nobody's password. */
export function permitUrl(text: string, services: Services): Permission {
	if (!URL.canParse(text)) return refuse('Adressen går inte att läsa.');
	const url = new URL(text);
	const addresses = Object.values(services);
	if (url.username !== '' || url.password !== '') return refuse('Adressen har en användare.');
	if (addresses.some(({ base, local }) => local && new URL(base).origin === url.origin)) {
		return { ok: true, url, local: true };
	}
	if (url.protocol !== 'https:') return refuse('Adressen är inte https.');
	if (url.port !== '') return refuse('Adressen har en annan port än 443.');
	if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) return refuse('Adressen är ett nummer.');
	const listed = addresses.some(({ base, local }) => !local && new URL(base).host === url.host);
	return listed ? { ok: true, url, local: false } : refuse('Adressen hör inte till någon tjänst.');
}

function refuse(reason: string): Permission {
	return { ok: false, reason };
}
