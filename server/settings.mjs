// @ts-check
import { join, resolve } from 'node:path';
import { isIP } from 'node:net';

/**
 * @typedef {object} Settings
 * @property {number} port 0 takes a free one
 * @property {string} host the address to listen on
 * @property {string | null} origin the address people use, when it is given
 * @property {string | null} databaseUrl null: the embedded database
 * @property {string | null} exactUrl the same database as the user who can read exact counts; null: there is one user
 * @property {string} folder where the embedded database lives
 */

/** @typedef {{ ok: true, settings: Settings } | { ok: false, problems: string[] }} ReadSettings */

/**
 * @param {Record<string, string | undefined>} environment
 * @param {string} root the project's folder
 * @returns {ReadSettings}
 */
export function readSettings(environment, root) {
	/** @type {string[]} */
	const problems = [];
	const given = (/** @type {string} */ name) => environment[name]?.trim() || null;
	const settings = {
		port: readPort(given('PORT') ?? '3000', problems),
		host: readHost(given('HOST') ?? '127.0.0.1', problems),
		origin: readOrigin(given('ORIGIN'), problems),
		databaseUrl: readDatabaseUrl('DATABASE_URL', given('DATABASE_URL'), problems),
		exactUrl: readDatabaseUrl('DATABASE_EXACT_URL', given('DATABASE_EXACT_URL'), problems),
		folder: resolve(given('LAGET_DATA') ?? join(root, '.laget'))
	};
	for (const name of ['LAGET_DEMO', 'LAGET_FETCH', 'LAGET_INSECURE']) {
		const value = given(name);
		if (value !== null && value !== '0' && value !== '1') {
			problems.push(`${name} ska vara 1 eller 0, inte ”${value}”.`);
		}
	}
	if (settings.exactUrl !== null && settings.databaseUrl === null && problems.length === 0) {
		problems.push('DATABASE_EXACT_URL ska sättas bara tillsammans med DATABASE_URL.');
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

/**
 * @param {string} text
 * @param {string[]} problems
 */
function readPort(text, problems) {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
	problems.push(`PORT ska vara ett tal mellan 0 och 65535, inte ”${text}”.`);
	return 0;
}

/**
 * @param {string} text
 * @param {string[]} problems
 */
function readHost(text, problems) {
	const host = text.replace(/^\[(.*)\]$/, '$1');
	const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
	const looksLikeNumbers = /^[\d.]+$/.test(host);
	if (isIP(host) || (name.test(host) && !looksLikeNumbers)) return host;
	problems.push(`HOST ska vara en adress att lyssna på, som 127.0.0.1, inte ”${text}”.`);
	return '127.0.0.1';
}

/**
 * @param {string | null} text
 * @param {string[]} problems
 */
function readOrigin(text, problems) {
	if (text === null) return null;
	const url = URL.canParse(text) ? new URL(text) : null;
	const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
	if (plain) return url.origin;
	problems.push(
		`ORIGIN ska vara adressen utan sökväg, som https://laget.example.se, inte ”${text}”.`
	);
	return null;
}

/**
 * The value is never repeated: it may hold a password.
 * @param {string} name
 * @param {string | null} text
 * @param {string[]} problems
 */
function readDatabaseUrl(name, text, problems) {
	if (text === null) return null;
	if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
	problems.push(`${name} ska börja med postgresql:// och peka på en databas.`);
	return null;
}
