import type { Handle, RequestEvent } from '@sveltejs/kit';
import { inHurry } from '$lib/server/store/patience';
import { findDataVersion } from '$lib/server/store/data-version';
import { makingOnePage } from '$lib/server/store/once-per-page';
import type { Store } from '$lib/server/store/store';
import { openKeptAnswers } from './kept-answers';
import { shareNext } from './share-next';

/** Of whole answers, in bytes. */
const SIZE = 64 * 1024 * 1024;
/** What everyone may read, and nothing else. */
const FOR_EVERYONE = /^\/(\(public\)|diagram)(\/|$)/;

interface Asked {
	readonly store: () => Store;
	/** `YYYY-MM-DD` by the clock: what is said of today is another tomorrow. */
	readonly today: () => string;
	/** Whether the request says who it comes from. */
	readonly isSignedIn: (event: RequestEvent) => boolean;
}

/**
 * Answers a reader who has not signed in with what the same address gave another one since the data last changed. What a page shows is a function
 * of the data's version, the day and the address, which holds language, theme and choices; the version is read from the database for
 * every request, by the query that starts next, so that several processes never disagree.
 */
export function keepAnswers({ store, today, isSignedIn }: Asked): Handle {
	const kept = openKeptAnswers(SIZE);
	const version = shareNext(() => inHurry(() => findDataVersion(store())));
	return async ({ event, resolve }) => {
		if (!isForEveryone(event) || isSignedIn(event)) return resolve(event);
		const { request, locals, isDataRequest } = event;
		const key = [await version(), today(), locals.language, isDataRequest, request.url].join(' ');
		return kept.answer(key, request.headers.get('accept-encoding'), () =>
			makingOnePage(() => resolve(event))
		);
	};
}

/** Also a page within a page: what a form's answer asks for goes through here again. */
function isForEveryone({ request, route }: RequestEvent): boolean {
	return request.method === 'GET' && FOR_EVERYONE.test(route.id ?? '');
}
