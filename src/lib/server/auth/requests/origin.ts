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

/** Reading is free; anything else must come from our own pages and say so, whatever its content type. */
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
