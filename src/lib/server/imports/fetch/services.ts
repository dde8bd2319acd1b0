import type { Result } from '$lib/domain/problem';

/** Where one service is. `local` only by the operator's variable, for a server that replays answers. */
export interface ServiceAddress {
	/** What people call it. */
	readonly name: string;
	/** Without a slash at the end. */
	readonly base: string;
	readonly local: boolean;
}

const ADDRESSES = {
	scb: { name: 'SCB', base: 'https://statistikdatabasen.scb.se/api/v2' },
	'scb-v1': { name: 'SCB (PxWebApi 1)', base: 'https://api.scb.se/OV0104/v1/doris/sv' },
	folkhalsodata: {
		name: 'Folkhälsodata',
		base: 'https://fohm-app.folkhalsomyndigheten.se/Folkhalsodata/api/v1/sv'
	},
	forsakringskassan: {
		name: 'Försäkringskassan',
		base: 'https://www.forsakringskassan.se/api/sprstatistikrapportera/public/v1'
	},
	kolada: { name: 'Kolada', base: 'https://api.kolada.se/v3' }
} as const;

export type ServiceName = keyof typeof ADDRESSES;

/** The only places that are ever asked. Made once when a process starts, from its environment and nothing else. */
export type Services = Readonly<Record<ServiceName, ServiceAddress>>;

/** `scb-v1` is LAGET_SERVICE_SCB_V1. */
function variableOf(service: string): string {
	return `LAGET_SERVICE_${service.toUpperCase().replaceAll('-', '_')}`;
}

/** The services' own addresses, or those that the operator's environment puts in their place. */
export function readServices(
	environment: Readonly<Record<string, string | undefined>>
): Result<Services, string> {
	const problems: string[] = [];
	const entries = Object.entries(ADDRESSES).map(([service, own]) => {
		const variable = variableOf(service);
		const given = environment[variable]?.trim();
		if (!given) return [service, { ...own, local: false }] as const;
		const read = readAddress(given);
		if (!read) {
			problems.push(
				`${variable} ska vara en adress som https://tjanst.example.se/api eller http://127.0.0.1:8080, utan användare och utan annan port på https.`
			);
		}
		return [service, { name: own.name, ...(read ?? { base: own.base, local: false }) }] as const;
	});
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: Object.freeze(Object.fromEntries(entries)) as Services };
}

function readAddress(text: string): { readonly base: string; readonly local: boolean } | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
	const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
	const loopback = url.hostname === '127.0.0.1' || url.hostname === '[::1]';
	if (url.protocol === 'http:' && loopback) return { base, local: true };
	return url.protocol === 'https:' && url.port === '' && !loopback ? { base, local: false } : null;
}
