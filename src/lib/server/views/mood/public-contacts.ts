import { CONTACT_SCOPES, type ContactScope } from '$lib/domain/signal-contact';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import type { Store } from '$lib/server/store/store';

/** Who answers for signals, as everyone may read it. `name` null: the person does not want to be named. */
export interface PublicContact {
	readonly scope: ContactScope;
	readonly role: string;
	readonly name: string | null;
}

export async function viewPublicContacts(store: Store, areaCode: string): Promise<PublicContact[]> {
	const contacts = await findSignalContacts(store, areaCode);
	return CONTACT_SCOPES.flatMap((scope) => {
		const contact = contacts[scope];
		if (!contact) return [];
		return [{ scope, role: contact.role, name: contact.named ? contact.name : null }];
	});
}
