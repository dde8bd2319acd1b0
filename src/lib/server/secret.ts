import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { startProblem } from './start-problem';
import { findSetting, putSetting } from './store/setting';
import type { Store } from './store/store';

const BYTES = 32;
/** Of 32 bytes in base64; in hex they are 64. */
const LEAST_CHARACTERS = 43;
/** Beside the folder and not in it, so that a copy of the figures is never a copy of the secret. */
const BESIDE = '-hemlighet';

/** Where the secret that protected figures are drawn with may come from. */
export interface SecretPlace {
	/** LAGET_SECRET; null when it is not set. */
	readonly given: string | null;
	/** The embedded database's folder; null where there is none. */
	readonly folder: string | null;
	/** The demonstration on a server of its own: what it publishes is made up. */
	readonly demo: boolean;
}

/**
 * The installation's secret, and what the operator should be told about it. It is never written to the database. A new one is allowed:
 * what is published stands as it is.
 */
export async function openSecret(
	store: Store,
	place: SecretPlace
): Promise<{ secret: Uint8Array; said: readonly string[] }> {
	const { secret, said } = readSecret(place);
	const mark = markOf(secret);
	const known = await findSetting(store, 'secret_mark');
	if (known !== mark) await putSetting(store, 'secret_mark', mark);
	const changed = known !== null && known !== mark;
	return { secret, said: changed ? [...said, CHANGED] : said };
}

const CHANGED =
	'Hemligheten är en annan än förra gången. Det som är publicerat ligger kvar som det är; nya månader skyddas med den nya.';

function readSecret({ given, folder, demo }: SecretPlace): {
	secret: Uint8Array;
	said: string[];
} {
	if (given !== null) {
		if (given.length < LEAST_CHARACTERS) {
			throw startProblem(
				`LAGET_SECRET är för kort. Den ska vara minst ${BYTES} slumpade byte, till exempel svaret på: openssl rand -base64 32`
			);
		}
		return { secret: Buffer.from(given), said: [] };
	}
	if (folder !== null) return readFile(`${folder}${BESIDE}`);
	if (demo) return { secret: randomBytes(BYTES), said: [] };
	throw startProblem(
		'LAGET_SECRET saknas. Den skyddar veckosiffrorna och ska vara minst 32 slumpade byte, till exempel svaret på: openssl rand -base64 32'
	);
}

function readFile(path: string): { secret: Uint8Array; said: string[] } {
	if (!existsSync(path)) {
		const secret = randomBytes(BYTES);
		writeFileSync(path, `${secret.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
		return { secret, said: [`En ny hemlighet för veckosiffrorna ligger i ${path}.`] };
	}
	const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
	if (secret.length < BYTES) {
		throw startProblem(
			`Hemligheten i ${path} är för kort. Ta bort filen, så skapas en ny; det som är publicerat ligger kvar.`
		);
	}
	if ((statSync(path).mode & 0o077) === 0) return { secret, said: [] };
	chmodSync(path, 0o600);
	return {
		secret,
		said: [
			`Hemligheten i ${path} kunde läsas av andra på datorn. Nu kan bara den som kör Läget läsa den. Kan någon ha sett den: ta bort filen, så skapas en ny.`
		]
	};
}

/** Tells whether the secret is the same as before, and nothing else about it. */
function markOf(secret: Uint8Array): string {
	return createHash('sha256').update('läget secret mark').update(secret).digest('hex').slice(0, 16);
}
