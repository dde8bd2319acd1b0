import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { chooseEncoding, encode, isWorthEncoding, type Encoding } from './encoded';

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
	readonly headers: Headers;
	readonly body: Bytes;
	/** By the encoding that somebody has asked for. */
	readonly encoded: Map<Encoding, Promise<Bytes>>;
}

export interface KeptAnswers {
	/** The answer that is kept under `key`, or the one that `make` gives: made once, however many ask meanwhile. One that is not to be kept goes to whoever made it alone. */
	readonly answer: (
		key: string,
		accepted: string | null,
		make: () => Promise<Response> | Response
	) => Promise<Response>;
}

/** A bounded store of whole answers, the one asked for longest ago going first. `size` in bytes. */
export function openKeptAnswers(size: number): KeptAnswers {
	const kept = new LRUCache<string, Kept>({
		maxSize: size,
		// Encoded it takes less than half as much again; a number that is counted once.
		sizeCalculation: ({ body }) => Math.ceil(body.byteLength * 1.5) + 2_048
	});
	const making = new Map<string, Promise<Kept | Response>>();

	/** The answer as it is kept, or as it is where it cannot be. */
	async function makeOnce(
		key: string,
		make: () => Promise<Response> | Response
	): Promise<Kept | Response> {
		const response = await make();
		if (!isKept(response)) return response;
		const answer = await keep(response);
		kept.set(key, answer);
		return answer;
	}

	return {
		answer: async (key, accepted, make) => {
			const underWay = making.get(key);
			const known = kept.get(key) ?? (underWay && (await underWay.catch(() => null)));
			if (known && !(known instanceof Response)) return respond(known, accepted);
			const made = makeOnce(key, make).finally(() => making.delete(key));
			making.set(key, made);
			const answer = await made;
			return answer instanceof Response ? answer : respond(answer, accepted);
		}
	};
}

/** Only what every reader gets alike, and whole, and that does not ask to be forgotten: a page that waits for what is being worked out. */
function isKept({ status, headers }: Response): boolean {
	const isPassing = headers.get('cache-control') === 'no-store';
	return status === 200 && headers.get('set-cookie') === null && !isPassing;
}

async function keep(response: Response): Promise<Kept> {
	const body = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	if (!headers.has('etag')) headers.set('etag', fingerprintOf(body));
	if (!headers.has('cache-control')) headers.set('cache-control', 'public, no-cache');
	headers.delete('content-length');
	return { headers, body, encoded: new Map() };
}

function fingerprintOf(body: Bytes): string {
	return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

async function respond(
	{ headers, body, encoded }: Kept,
	accepted: string | null
): Promise<Response> {
	const given = new Headers(headers);
	if (!isWorthEncoding(given.get('content-type') ?? '', body.byteLength)) return whole(body, given);
	given.append('vary', 'Accept-Encoding');
	const encoding = chooseEncoding(accepted);
	if (!encoding) return whole(body, given);
	const known = encoded.get(encoding) ?? encode(body, encoding);
	encoded.set(encoding, known);
	given.set('content-encoding', encoding);
	return whole(await known, given);
}

function whole(body: Bytes, headers: Headers): Response {
	headers.set('content-length', String(body.byteLength));
	return new Response(body, { headers });
}
