import { fail, redirect } from '@sveltejs/kit';
import { hasForbiddenCharacter, lengthOf, readText } from '$lib/domain/form-text';
import {
	parseSignalContact,
	readSignalContactTexts,
	writeSignalContactTexts
} from '$lib/domain/signal-contact';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { listAccounts } from '$lib/server/store/accounts/account';
import { insertSignalAnswer } from '$lib/server/store/mood/signal-answer';
import { findSignalContact, putSignalContact } from '$lib/server/store/mood/signal-contact';
import { viewSignalDesk } from '$lib/server/views/mood/answered-signals';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/signaler';
const LONGEST_NOTE = 2000;

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRight(locals.account, 'mood.publish');
	const [store, { areaCode }] = [getStore(), getMunicipality()];
	const contact = await findSignalContact(store, areaCode);
	return {
		...(await viewSignalDesk(store, areaCode)),
		contact,
		texts: writeSignalContactTexts(contact),
		accounts: (await listOpenAccounts()).map(({ id, name }) => ({ id, name })),
		saved: url.searchParams.get('sparad') === 'ja'
	};
};

export const actions: Actions = {
	contact: async ({ locals, request }) => {
		const { id } = requireRight(locals.account, 'mood.publish');
		const texts = readSignalContactTexts(await request.formData());
		const parsed = parseSignalContact(texts, await listOpenAccounts());
		if (!parsed.ok) return fail(422, { texts, problems: parsed.problems });
		await putSignalContact(getStore(), getMunicipality().areaCode, parsed.value, id);
		redirect(303, localizeHref(`${HERE}?sparad=ja`));
	},

	answer: async ({ locals, request }) => {
		const { id } = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const [store, { areaCode }] = [getStore(), getMunicipality()];
		const [key, note] = [readText(form.get('signal')), readText(form.get('note'))];
		const unfit = !note || lengthOf(note) > LONGEST_NOTE;
		if (unfit || hasForbiddenCharacter(note, 'many-lines')) {
			return fail(422, { answering: { key, note, problem: 'unfit' as const } });
		}
		const contact = await findSignalContact(store, areaCode);
		if (!contact) return fail(422, { answering: { key, note, problem: 'no-contact' as const } });
		const { waiting } = await viewSignalDesk(store, areaCode);
		const signal = waiting.find(({ week, direction }) => `${week} ${direction}` === key);
		const { role } = contact;
		const name = contact.named ? contact.name : null;
		const answer = signal && { ...signal, ...{ seenOn: getToday(), role, name, note } };
		if (!answer || !(await insertSignalAnswer(store, areaCode, answer, id))) {
			return fail(409, { answering: { key, note, problem: 'gone' as const } });
		}
		redirect(303, localizeHref(HERE));
	}
};

async function listOpenAccounts() {
	return (await listAccounts(getStore())).filter(({ disabled }) => !disabled);
}
