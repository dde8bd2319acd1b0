import { localizeHref } from '$lib/paraglide/runtime';

/** The sign-in page, from where one comes back to the page that was asked for. */
export function signInAddress(url: URL): string {
	const next = new URL(url);
	// A form action's own parameter (?/save) must not be replayed by a GET after sign-in.
	for (const name of [...next.searchParams.keys()]) {
		if (name.startsWith('/')) next.searchParams.delete(name);
	}
	const back = encodeURIComponent(next.pathname + next.search);
	return `${localizeHref('/logga-in')}?next=${back}`;
}
