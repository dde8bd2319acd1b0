import type { ProblemCode } from '$lib/domain/problem';
import { isIP } from 'node:net';
import type { Services } from './services';

/** Why an address is not asked. */
type AddressReason = Extract<ProblemCode, `address-${string}`>;

export type Permission =
	| { readonly ok: true; readonly url: URL; readonly local: boolean }
	| { readonly ok: false; readonly reason: AddressReason };

/** Whether an address may be asked at all, by its text alone: https, port 443, a listed name, nobody's password. */
export function permitUrl(text: string, services: Services): Permission {
	if (!URL.canParse(text)) return refuse('address-unreadable');
	const url = new URL(text);
	const addresses = Object.values(services);
	if (url.username !== '' || url.password !== '') return refuse('address-has-user');
	if (addresses.some(({ base, local }) => local && new URL(base).origin === url.origin)) {
		return { ok: true, url, local: true };
	}
	if (url.protocol !== 'https:') return refuse('address-not-https');
	if (url.port !== '') return refuse('address-other-port');
	if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) return refuse('address-is-number');
	const listed = addresses.some(({ base, local }) => !local && new URL(base).host === url.host);
	return listed ? { ok: true, url, local: false } : refuse('address-unlisted');
}

function refuse(reason: AddressReason): Permission {
	return { ok: false, reason };
}
