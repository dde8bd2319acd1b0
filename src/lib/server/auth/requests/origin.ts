/** The parts of a request that tell whose page sent it. */
export interface RequestSource {
	readonly method: string;
	/** Our own origin, scheme included. */
	readonly own: string;
	/** The Origin header. */
	readonly origin: string | null;
	/** The Sec-Fetch-Site header. */
	readonly site: string | null;
}

/** GET and HEAD are always allowed; other methods only when the headers say that the request comes from our own pages. */
export function isFromOwnPages({ method, own, origin, site }: RequestSource): boolean {
	if (method === 'GET' || method === 'HEAD') return true;
	if (origin === null && site === null) return false;
	return (origin === null || origin === own) && (site === null || site === 'same-origin');
}

/** Passwords and session cookies travel readable over plain http, except inside the machine itself. */
export function maySignInAt(url: URL, insecureAllowed: boolean): boolean {
	return url.protocol === 'https:' || isLoopback(url.hostname) || insecureAllowed;
}

function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127(\.\d{1,3}){3}$/.test(hostname)
	);
}
