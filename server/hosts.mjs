// @ts-check
/** @typedef {import('./settings.mjs').Settings} Settings */

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * The address people use: the given one, else plain http to this machine or to the address listened on.
 * @param {Settings} settings
 * @param {number} port
 */
export function deriveOrigin(settings, port) {
	return settings.origin ?? `http://${ownName(settings.host) ?? 'localhost'}:${port}`;
}

/**
 * Whether a request may name this Host. Anything else could be another site's page that points its own name here.
 * @param {Settings} settings
 * @param {string | undefined} host the header
 */
export function acceptsHost(settings, host) {
	const named = host?.toLowerCase();
	if (named === undefined) return false;
	if (settings.origin) return named === new URL(settings.origin).host;
	const name = named.replace(/:\d+$/, '');
	return LOOPBACK.includes(name) || name === ownName(settings.host);
}

/**
 * @param {string} host
 * @returns {string | null} as a URL writes it; null when it is this machine or every address
 */
function ownName(host) {
	if (EVERYWHERE.includes(host)) return null;
	const name = host.includes(':') ? `[${host.toLowerCase()}]` : host.toLowerCase();
	return LOOPBACK.includes(name) ? null : name;
}
