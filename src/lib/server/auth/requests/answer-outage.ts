import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import type { Outage } from '$lib/server/store/outage';

const STATUS: Record<Outage, number> = { lost: 503, full: 507 };
const SENTENCES = { lost: m.common_error_lost_database, full: m.common_error_disk_full };
const RETRY_AFTER_S = '3';

export function describeOutage(outage: Outage, locale: Language): string {
	return SENTENCES[outage]({}, { locale });
}

/** The page that was drawn, if there is one, with the status that tells machines to come back. */
export function answerOutage(
	outage: Outage,
	drawn: Response,
	isData: boolean,
	locale: Language
): Response {
	const message = describeOutage(outage, locale);
	const [body, type] = isData
		? [JSON.stringify({ message }), 'application/json']
		: drawn.body
			? [drawn.body, drawn.headers.get('content-type')]
			: [`${message}\n`, null];
	const headers = new Headers(isData ? {} : drawn.headers);
	headers.set('content-type', type ?? 'text/plain; charset=utf-8');
	headers.set('cache-control', 'no-store');
	headers.delete('etag');
	headers.delete('content-length');
	if (outage === 'lost') headers.set('retry-after', RETRY_AFTER_S);
	return new Response(body, { status: STATUS[outage], headers });
}
