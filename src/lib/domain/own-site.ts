/** The site that a municipality's web address is on, as `example.se` of `https://www.example.se/kontakt`; null where it has none. */
export function siteOf(website: string | null): string | null {
	if (website === null || !URL.canParse(website)) return null;
	const { hostname } = new URL(website);
	const bare = hostname.replace(/^www\./, '');
	return bare.includes('.') ? bare : null;
}

/** Whether a host is the site itself or within it. */
export function isOnSite(hostname: string, site: string): boolean {
	return hostname === site || hostname.endsWith(`.${site}`);
}
