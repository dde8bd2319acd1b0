import type { RequestEvent } from '@sveltejs/kit';
import { readUnsaved } from '$lib/domain/unsaved-form';
import { localizeHref } from '$lib/paraglide/runtime';
import { formLimits, readForm } from './form-body';

/** A page with what was sent and how it is sent again, to a browser whose session has ended. Null: there is nothing to keep. */
export async function answerUnsaved(event: RequestEvent): Promise<Response | null> {
	const { request, url } = event;
	const accept = request.headers.get('accept') ?? '';
	if (request.method !== 'POST' || event.isDataRequest || !accept.includes('text/html'))
		return null;
	const type = request.headers.get('content-type') ?? '';
	const read = await readForm(request, formLimits(false, type));
	const unsaved = read.ok ? readUnsaved(url.pathname + url.search, read.form) : null;
	if (!unsaved) return null;
	const body = new FormData();
	body.set('unsaved', JSON.stringify(unsaved));
	const headers = { accept: 'text/html', origin: url.origin };
	const page = await event.fetch(localizeHref('/logga-in/kvar'), { method: 'POST', body, headers });
	return page.status === 401 ? page : null;
}
