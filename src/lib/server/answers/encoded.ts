import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';
type Bytes = Uint8Array<ArrayBuffer>;

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const COMPRESS: Readonly<Record<Encoding, (bytes: Bytes) => Promise<Buffer>>> = {
	br: (bytes) => promisify(brotliCompress)(bytes, QUALITY),
	gzip: (bytes) => promisify(gzip)(bytes)
};
/** Below this the headers weigh more than what is saved. */
const SMALL = 1_024;
const TEXTS = /^(text\/|image\/svg\+xml|application\/([a-z.-]+\+)?json|application\/javascript)/;

/** The encoding that a reader takes, of those that Läget makes; null: as it is. As in the header Accept-Encoding (RFC 9110), without its weights: a coding with q=0 is not taken. */
export function chooseEncoding(accepted: string | null): Encoding | null {
	const codings = (accepted ?? '').split(',').map((coding) => coding.trim().toLowerCase());
	const takes = (name: Encoding) =>
		codings.some((coding) => {
			const [called, weight = ''] = coding.split(';').map((part) => part.trim());
			return called === name && !/^q=0(\.0*)?$/.test(weight);
		});
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** Whether an answer of this type and size gets smaller by it. */
export function isWorthEncoding(type: string, size: number): boolean {
	return size >= SMALL && TEXTS.test(type);
}

export async function encode(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
	return new Uint8Array(await COMPRESS[encoding](bytes));
}
