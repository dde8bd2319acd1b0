// @ts-check

/** What the application's own answers carry too: a test compares them. */
const HEADERS = {
	'content-type': 'text/plain; charset=utf-8',
	'cache-control': 'no-store',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'referrer-policy': 'same-origin',
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/**
 * One sentence, without the application.
 * @param {import('node:http').ServerResponse} response
 * @param {{ https: boolean }} place
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [more] headers
 */
export function answerText(response, { https }, status, sentence, more = {}) {
	if (response.headersSent || response.destroyed) return;
	response.writeHead(status, {
		...HEADERS,
		...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
		...more
	});
	response.end(`${sentence}\n`);
}
