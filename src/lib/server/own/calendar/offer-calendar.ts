import type { Account } from '$lib/domain/account';
import { readerOf } from '$lib/domain/reader';
import { findReadEvents } from '$lib/server/store/register/calendar-event';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { Upload } from '$lib/server/store/register/upload';
import type { Store } from '$lib/server/store/store';
import { addInterventions } from '$lib/server/own/add-interventions';
import { chooseEvents, offerEvents, type EventChoice, type Offer } from './choose-events';

/** What of a calendar that waits is new to the register and what is there; null where the upload is a table. */
export async function offerCalendar(
	store: Store,
	{ calendar }: Upload,
	areaCode: string,
	account: Account
): Promise<Offer | null> {
	if (!calendar) return null;
	const keys = calendar.events.map(({ key }) => key);
	const read = await findReadEvents(store, areaCode, keys);
	return offerEvents(calendar, read, await listInterventions(store, areaCode, readerOf(account)));
}

/** Of an event that is offered, as `chooseEvents` reads them. */
const CONTROL = /^(?:take|as|start|end)-\d+$/;

export type StoredEvents =
	| { readonly kind: 'stored'; readonly stored: number }
	| ({ readonly kind: 'refused' } & Pick<EventChoice, 'problems' | 'answers'>)
	/** Another click has stored or discarded the calendar meanwhile. */
	| { readonly kind: 'gone' };

/** Makes drafts of the events that a form chooses, all or none. */
export async function storeChosen(
	store: Store,
	upload: Upload,
	{ offered }: Offer,
	form: FormData,
	writer: { readonly areaCode: string; readonly account: Account }
): Promise<StoredEvents> {
	const { drafts, problems, answers } = chooseEvents(offered, form);
	// All that was chosen has been read in meanwhile.
	if (Object.keys(answers).length === 0 && isChosen(form)) return { kind: 'stored', stored: 0 };
	if (drafts.length === 0 || Object.keys(problems).length > 0)
		return { kind: 'refused', problems, answers };
	const { areaCode, account } = writer;
	const stored = await addInterventions(store, upload.id, drafts, areaCode, account);
	return stored === null ? { kind: 'gone' } : { kind: 'stored', stored };
}

function isChosen(form: FormData): boolean {
	return [...form].some(([name, value]) => CONTROL.test(name) && value !== '');
}
