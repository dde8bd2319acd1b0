import { fault } from '$lib/domain/problem';
import { exchange, NETWORK, refuseAnswer, type HttpAnswer, type Network } from './exchange';
import { permitUrl } from './permitted-url';
import type { ServiceName, Services } from './services';

interface HttpRequest {
	readonly service: ServiceName;
	readonly url: string;
	/** JSON to post; null asks with GET. */
	readonly body: string | null;
}

/** One query to one of the services. */
export interface Http {
	readonly services: Services;
	ask(request: HttpRequest): Promise<HttpAnswer>;
}

const JSON_TYPE = /^application\/([\w.-]+\+)?json *(;|$)/i;

/** Asks the given services and no other place: https only, the name looked up once and held to, no redirects, all of it bounded. */
export function openHttp(services: Services, changes: Partial<Network> = {}): Http {
	const network = { ...NETWORK, ...changes };
	return { services, ask: (request) => ask(request, services, network) };
}

async function ask(
	{ service, url, body }: HttpRequest,
	services: Services,
	network: Network
): Promise<HttpAnswer> {
	const { name } = services[service];
	const permitted = permitUrl(url, services);
	if (!permitted.ok) return refuseAnswer(fault(permitted.reason, { service: name }));
	const refuseType = (contentType: string) =>
		JSON_TYPE.test(contentType) ? null : fault('service-not-json', { service: name });
	const { url: address, local } = permitted;
	const query = { url: address, local, name, body, accept: 'application/json', refuseType };
	return exchange(query, network);
}
