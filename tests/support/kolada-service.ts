import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AskKolada } from '$lib/server/runs/fetching/refresh-kolada';

/** A line of Kolada's list as version 3 of the service gives it. */
export function kpiLine(id: string, title: string, changes: object = {}) {
	return {
		id,
		title,
		description: `Beskrivning av ${title}.`,
		is_divided_by_gender: true,
		municipality_type: 'A',
		auspice: 'X',
		operating_area: 'Befolkning',
		perspective: 'Volymer',
		prel_publication_date: null,
		publication_date: '2027-02-24',
		publ_period: '2026',
		has_ou_data: false,
		...changes
	};
}

const KPI_LINES = [
	kpiLine('N01951', 'Invånare totalt, antal'),
	kpiLine('N00959', 'Medelålder, år'),
	kpiLine('N31816', 'Hushåll med ekonomiskt bistånd, andel (%)', { is_divided_by_gender: false }),
	kpiLine('N00001', 'Ålderstigna invånare, andel (%) (-2016)', { publ_period: null })
];

export const GROUPS = [
	{
		id: 'G37614',
		title: 'Liknande kommuner, övergripande, Övertorneå, 2025',
		members: [{ member_id: '2513' }, { member_id: '2305' }]
	},
	{
		id: 'G40000',
		title: 'Liknande kommuner, övergripande, Övertorneå, 2026',
		members: [{ member_id: '2505' }, { member_id: '2518' }, { member_id: '2513' }]
	},
	{
		id: 'G33632',
		title: 'Norrbottens läns kommuner (ovägt medel)',
		members: [{ member_id: '2513' }]
	}
];

export interface KoladaService {
	readonly ask: AskKolada;
	/** Paths asked for, in order. */
	readonly asked: string[];
	/** From now on every answer is this text. */
	answerWith(text: string | null): void;
	stop(): Promise<void>;
}

/** A server on loopback that gives the list in two pages and the groups in one. */
export async function startKoladaService(): Promise<KoladaService> {
	const asked: string[] = [];
	let instead: string | null = null;
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push(path);
		response.setHeader('content-type', 'application/json');
		response.end(instead ?? JSON.stringify(answerTo(new URL(path, 'http://localhost'))));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
	return {
		asked,
		ask: async (path) => ({ ok: true, value: await (await fetch(`${base}${path}`)).text() }),
		answerWith(text) {
			instead = text;
		},
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}

/** What Kolada says at an address of its lists, under whatever base. */
export function answerTo({ pathname, searchParams }: URL): object {
	if (pathname.endsWith('/municipality_groups')) return pageOf(GROUPS, null);
	if (!pathname.endsWith('/kpi')) return { detail: 'Not Found' };
	const next = 'https://api.kolada.se/v3/kpi?per_page=5000&page=2';
	return searchParams.get('page') === '2'
		? pageOf(KPI_LINES.slice(2), null)
		: pageOf(KPI_LINES.slice(0, 2), next);
}

function pageOf(values: readonly object[], next: string | null): object {
	return { values, count: values.length, next_url: next, previous_url: null };
}
