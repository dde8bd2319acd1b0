import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type Body =
	| { readonly kind: 'read'; readonly bytes: Uint8Array }
	| { readonly kind: 'too-large' }
	| { readonly kind: 'unknown-encoding' };

const DECODERS: Readonly<Record<string, () => Transform>> = {
	identity: () => new PassThrough(),
	gzip: () => createGunzip(),
	'x-gzip': () => createGunzip(),
	deflate: () => createInflate(),
	br: () => createBrotliDecompress()
};

/** An unpacked body of at most `most` bytes: it stops in the middle when there is more. Throws when the connection breaks. */
export async function readBody(answer: IncomingMessage, most: number): Promise<Body> {
	const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
	const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]?.() : undefined;
	if (!decoder) {
		answer.destroy();
		return { kind: 'unknown-encoding' };
	}
	const chunks: Buffer[] = [];
	let size = 0;
	let tooLarge = false;
	try {
		await pipeline(answer, decoder, async (unpacked: AsyncIterable<Buffer>) => {
			for await (const chunk of unpacked) {
				size += chunk.length;
				tooLarge = size > most;
				// Returning early may also make the streams throw, so `tooLarge` decides and not the error.
				if (tooLarge) return;
				chunks.push(chunk);
			}
		});
	} catch (error) {
		if (!tooLarge) {
			answer.destroy();
			throw error;
		}
	}
	if (tooLarge) {
		answer.destroy();
		return { kind: 'too-large' };
	}
	return { kind: 'read', bytes: Buffer.concat(chunks) };
}
