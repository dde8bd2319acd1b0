import type { RequestEvent } from '@sveltejs/kit';
import { readUnsaved } from '$lib/domain/unsaved-form';
import { localizeHref } from '$lib/paraglide/runtime';
import { formLimits, readForm } from './form-body';

/**
 * A page with what was sent and how it is sent again, to a browser whose session has ended; of what is longer than somebody
 * who is not signed in may send, a page that says where it still is. Null: there is nothing to keep.
 */
export async function answerUnsaved(event: RequestEvent): Promise<Response | null> {
	const { request, url } = event;
	const accept = request.headers.get('accept') ?? '';
	if (request.method !== 'POST' || event.isDataRequest || !accept.includes('text/html'))
		return null;
	const type = request.headers.get('content-type') ?? '';
	const read = await readForm(request, formLimits(false, type));
	if (!read.ok && read.problem !== 'too-large') return null;
	const unsaved = read.ok ? readUnsaved(url.pathname + url.search, read.form) : null;
	if (read.ok && !unsaved) return null;
	const page = unsaved && (await askPage(event, ['unsaved', JSON.stringify(unsaved)]));
	if (page?.status === 401) return page;
	return askPage(event, ['long', url.pathname]);
}

function askPage(event: RequestEvent, [name, value]: readonly [string, string]): Promise<Response> {
	const body = new FormData();
	body.set(name, value);
	const headers = { accept: 'text/html', origin: event.url.origin };
	return event.fetch(localizeHref('/logga-in/kvar'), { method: 'POST', body, headers });
}
