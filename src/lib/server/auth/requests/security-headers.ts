/** For responses without a page: what opens a picture or a text on its own may run and load nothing. */
const POLICY_OF_FILES =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** Sets what every answer carries; a page's content security policy is Kit's and stays. */
export function secureHeaders(headers: Headers, { https }: { https: boolean }): void {
	for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
	if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
	if (!headers.has('content-security-policy')) {
		headers.set('content-security-policy', POLICY_OF_FILES);
	}
	if (https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** What depends on who asks is never kept; the rest says that it depends on the cookie. */
export function guardCaching(headers: Headers, isPersonal: boolean): void {
	if (isPersonal) headers.set('cache-control', 'no-store');
	headers.append('vary', 'Cookie');
}
