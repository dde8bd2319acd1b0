import { fault, type Fault } from '$lib/domain/problem';
import { lookup as lookUpName } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupAddress } from 'node:dns';
import { isPublicAddress } from './public-address';
import { readBody } from './read-body';

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

/** One query to an address that may be asked, and what may come back. */
export interface Query {
	readonly url: URL;
	/** A test server on this machine. */
	readonly local: boolean;
	/** What the reasons call who is asked. */
	readonly name: string;
	/** JSON to post; null asks with GET. */
	readonly body: string | null;
	readonly accept: string;
	/** Why an answer of this content type is not read; null: it is. */
	readonly refuseType: (contentType: string) => Fault | null;
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

export const NETWORK: Network = {
	lookup: (hostname) => lookUpName(hostname, { all: true, verbatim: true }),
	connect: (options, secure) => (secure ? requestSecure(options) : requestPlain(options)),
	milliseconds: 10_000,
	bytes: 20_000_000
};

/** Asks once: the name looked up once and held to, public addresses only, no redirects, all of it bounded. */
export async function exchange(query: Query, network: Network): Promise<HttpAnswer> {
	const { url, local, name } = query;
	const limit = Math.min(network.milliseconds, MOST_MILLISECONDS);
	const ending = AbortSignal.timeout(limit);
	try {
		const found = local ? null : await lookUp(url.hostname, network, ending);
		if (found?.length === 0) return silent(fault('service-no-address', { service: name }));
		const inside = found?.some(({ address }) => !isPublicAddress(address));
		if (inside) return refuseAnswer(fault('service-inside-address', { service: name }));
		return await judge(await send(query, found, network, ending), query, network);
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
	{ url, body, accept }: Query,
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
			accept,
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
	{ name, refuseType }: Query,
	{ bytes: most }: Network
): Promise<HttpAnswer> {
	const { statusCode: status = 0, headers } = answer;
	const about = { status, headers };
	if (status !== 200) {
		answer.destroy();
		if (status >= 300 && status < 400) {
			return refuseAnswer(fault('service-redirects', { service: name, status }), about);
		}
		const passing = status === 429 || status >= 500 || status === 404;
		const reason = fault('service-error-status', { service: name, status });
		return passing ? silent(reason, about) : refuseAnswer(reason, about);
	}
	const unwanted = refuseType(headers['content-type'] ?? '');
	if (unwanted) {
		answer.destroy();
		return refuseAnswer(unwanted, about);
	}
	const read = await readBody(answer, most);
	if (read.kind === 'read') return { ok: true, bytes: read.bytes, headers };
	return read.kind === 'too-large'
		? refuseAnswer(
				fault('service-answer-too-large', { service: name, megabytes: most / 1_000_000 }),
				about
			)
		: refuseAnswer(fault('service-unknown-packing', { service: name }), about);
}

const NOTHING = { status: null, headers: {} };

export function refuseAnswer(
	reason: Fault,
	about: Pick<HttpFailure, 'status' | 'headers'> = NOTHING
) {
	return { ok: false, kind: 'refused', reason, ...about } as const;
}

function silent(reason: Fault, about: Pick<HttpFailure, 'status' | 'headers'> = NOTHING) {
	return { ok: false, kind: 'silent', reason, ...about } as const;
}
