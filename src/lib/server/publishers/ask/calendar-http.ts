import { fault, wholeFile, type Fault, type Result } from '$lib/domain/problem';
import { MAX_CALENDAR_BYTES } from '$lib/server/files/limits';
import { permitCalendar } from './calendar-address';
import { exchange, NETWORK, type HttpFailure, type Network } from './exchange';

interface FetchedCalendar {
	/** Who gave it. Nothing more of an address is kept: the rest may hold somebody's key. */
	readonly host: string;
	readonly bytes: Uint8Array;
}

/** What stands at an address of the municipality's own site, or why there is nothing. */
export type AskCalendar = (
	address: string,
	website: string | null
) => Promise<Result<FetchedCalendar>>;

const ACCEPT =
	'text/calendar, application/rss+xml, application/atom+xml, application/xml, text/xml';
const CALENDAR_TYPE = /^(?:text\/calendar|(?:application|text)\/(?:[\w.-]+\+)?xml) *(?:;|$)/i;
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml) *(?:;|$)/i;

/** Asks under the rules that publishers' services are asked under, each address once. */
export function openCalendars(
	changes: Partial<Network> = {},
	local: string | null = null
): AskCalendar {
	const network = { ...NETWORK, bytes: MAX_CALENDAR_BYTES, ...changes };
	return async (address, website) => {
		const permitted = permitCalendar(address, website, local);
		if (!permitted.ok) return { ok: false, problems: permitted.problems.map(wholeFile) };
		const { hostname: name } = permitted.value.url;
		const refuseType = (contentType: string) => whyNotCalendar(contentType, name);
		const query = { ...permitted.value, name, body: null, accept: ACCEPT, refuseType };
		const answer = await exchange(query, network);
		if (answer.ok) return { ok: true, value: { host: name, bytes: answer.bytes } };
		return { ok: false, problems: [wholeFile(whyNothing(answer, name))] };
	};
}

function whyNotCalendar(contentType: string, service: string): Fault | null {
	if (PAGE_TYPE.test(contentType)) return fault('calendar-is-page');
	return CALENDAR_TYPE.test(contentType) ? null : fault('calendar-other-type', { service });
}

/** Somebody who typed the address can type the one that it leads to. */
function whyNothing({ reason, status }: HttpFailure, service: string): Fault {
	return reason.code === 'service-redirects'
		? fault('calendar-redirects', { service, status: status ?? 0 })
		: reason;
}
