import { fault, type Fault } from '$lib/domain/problem';
import { lookup as lookUpName } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupAddress } from 'node:dns';
import { permitUrl } from './permitted-url';
import { isPublicAddress } from './public-address';
import { readBody } from './read-body';
import type { ServiceName, Services } from './services';

/** Everything of an answer that may be used, or why there is none: never any of a refused answer's own words. */
export type HttpAnswer =
	| {
			readonly ok: true;
			readonly bytes: Uint8Array;
			readonly headers: IncomingMessage['headers'];
	  }
	| HttpFailure;

export interface HttpFailure {
	readonly ok: false;
	/** `silent`: asking again, or another way, may help. */
	readonly kind: 'silent' | 'refused';
	readonly status: number | null;
	readonly headers: IncomingMessage['headers'];
	readonly reason: Fault;
}

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

/** What a query needs of the network; tests hand in their own. */
export interface Network {
	/** Every address of a name. */
	lookup(hostname: string): Promise<readonly LookupAddress[]>;
	connect(options: RequestOptions, secure: boolean): ReturnType<typeof requestPlain>;
	/** For the whole answer, from the look-up to the last byte. */
	readonly milliseconds: number;
	/** After decompression. */
	readonly bytes: number;
}

/** The longest wait for one answer, whatever is configured. */
const MOST_MILLISECONDS = 60_000;

const NETWORK: Network = {
	lookup: (hostname) => lookUpName(hostname, { all: true, verbatim: true }),
	connect: (options, secure) => (secure ? requestSecure(options) : requestPlain(options)),
	milliseconds: 10_000,
	bytes: 20_000_000
};

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
	if (!permitted.ok) return refuse(fault(permitted.reason, { service: name }));
	const limit = Math.min(network.milliseconds, MOST_MILLISECONDS);
	const ending = AbortSignal.timeout(limit);
	try {
		const found = permitted.local ? null : await lookUp(permitted.url.hostname, network, ending);
		if (found?.length === 0) return silent(fault('service-no-address', { service: name }));
		const inside = found?.some(({ address }) => !isPublicAddress(address));
		if (inside) return refuse(fault('service-inside-address', { service: name }));
		const answer = await send(permitted.url, body, found, network, ending);
		return await judge(answer, name, network);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return silent(
			ending.aborted
				? fault('service-too-slow', { service: name, seconds: limit / 1000 })
				: describeFailure(name, code)
		);
	}
}

/** Whether the name was not found, nobody answered or an answer broke off: each is mended by another person. */
function describeFailure(name: string, error = '?'): Fault {
	if (error === 'ENOTFOUND' || error === 'EAI_AGAIN')
		return fault('service-not-found', { service: name, error });
	if (error === 'ECONNREFUSED' || error === 'EHOSTUNREACH' || error === 'ENETUNREACH')
		return fault('service-unreachable', { service: name, error });
	return fault('service-broke-off', { service: name, error });
}

/** The system's own look-up cannot be stopped, so its result is ignored once the time is up. */
async function lookUp(
	hostname: string,
	network: Network,
	ending: AbortSignal
): Promise<readonly LookupAddress[]> {
	const late = new Promise<never>((_, reject) => {
		ending.addEventListener('abort', () => reject(new Error('late')), { once: true });
	});
	return Promise.race([network.lookup(hostname), late]);
}

function send(
	url: URL,
	body: string | null,
	pinned: readonly LookupAddress[] | null,
	network: Network,
	signal: AbortSignal
): Promise<IncomingMessage> {
	const options: RequestOptions & { rejectUnauthorized: boolean } = {
		protocol: url.protocol,
		hostname: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port === '' ? undefined : Number(url.port),
		path: `${url.pathname}${url.search}`,
		method: body === null ? 'GET' : 'POST',
		agent: false,
		rejectUnauthorized: true,
		signal,
		headers: {
			accept: 'application/json',
			'accept-encoding': 'gzip, br, deflate',
			'user-agent': 'Laget/0.1 (kommunal statistik)',
			...(body === null
				? {}
				: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
		},
		...(pinned ? { lookup: holdTo(pinned) } : {})
	};
	return new Promise((resolve, reject) => {
		const request = network.connect(options, url.protocol === 'https:');
		request.once('response', resolve).on('error', reject);
		request.end(body ?? undefined);
	});
}

/** Connects to the addresses that were checked, so that a name whose address changes in between cannot lead elsewhere. */
function holdTo(addresses: readonly LookupAddress[]): NonNullable<RequestOptions['lookup']> {
	return (_hostname, options, done) => {
		const [first] = addresses;
		if (options.all) done(null, [...addresses]);
		else if (first) done(null, first.address, first.family);
	};
}

async function judge(
	answer: IncomingMessage,
	name: string,
	{ bytes: most }: Network
): Promise<HttpAnswer> {
	const { statusCode: status = 0, headers } = answer;
	const about = { status, headers };
	if (status !== 200) {
		answer.destroy();
		if (status >= 300 && status < 400) {
			return refuse(fault('service-redirects', { service: name, status }), about);
		}
		const passing = status === 429 || status >= 500 || status === 404;
		const reason = fault('service-error-status', { service: name, status });
		return passing ? silent(reason, about) : refuse(reason, about);
	}
	if (!/^application\/([\w.-]+\+)?json *(;|$)/i.test(headers['content-type'] ?? '')) {
		answer.destroy();
		return refuse(fault('service-not-json', { service: name }), about);
	}
	const read = await readBody(answer, most);
	if (read.kind === 'read') return { ok: true, bytes: read.bytes, headers };
	return read.kind === 'too-large'
		? refuse(
				fault('service-answer-too-large', { service: name, megabytes: most / 1_000_000 }),
				about
			)
		: refuse(fault('service-unknown-packing', { service: name }), about);
}

const NOTHING = { status: null, headers: {} };

function refuse(reason: Fault, about: Pick<HttpFailure, 'status' | 'headers'> = NOTHING) {
	return { ok: false, kind: 'refused', reason, ...about } as const;
}

function silent(reason: Fault, about: Pick<HttpFailure, 'status' | 'headers'> = NOTHING) {
	return { ok: false, kind: 'silent', reason, ...about } as const;
}
