import { fail, redirect } from '@sveltejs/kit';
import { hasForbiddenCharacter, lengthOf, readText } from '$lib/domain/form-text';
import { isPersonalText } from '$lib/domain/personal-text';
import { signalKey } from '$lib/domain/signal';
import { contactFor } from '$lib/domain/signal-contact';
import { getMoodMoment, getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { insertSignalAnswer } from '$lib/server/store/mood/signal-answer';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import { viewSignalDesk } from '$lib/server/views/mood/answered-signals';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/signaler';
const LONGEST_NOTE = 2000;

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'mood.publish');
	const [store, { areaCode }] = [getStore(), getMunicipality()];
	return {
		...(await viewSignalDesk(store, areaCode)),
		contacts: await findSignalContacts(store, areaCode),
		answered: (await readReceipt(account, url, ['besvarad'])) !== null
	};
};

export const actions: Actions = {
	answer: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const [store, { areaCode }] = [getStore(), getMunicipality()];
		const [key, note] = [readText(form.get('signal')), readText(form.get('note'))];
		const unfit = !note || lengthOf(note) > LONGEST_NOTE;
		if (unfit || hasForbiddenCharacter(note, 'many-lines')) {
			return fail(422, { answering: { key, note, problem: 'unfit' as const } });
		}
		if (isPersonalText(note)) {
			return fail(422, { answering: { key, note, problem: 'personal' as const } });
		}
		const { waiting, answers } = await viewSignalDesk(store, areaCode);
		// A second press on the same button leads where the first did.
		if (answers.some((one) => signalKey(one) === key && one.note === note)) {
			redirect(303, await receiptAddress(account, HERE, ['besvarad', 'ja']));
		}
		const signal = waiting.find((one) => signalKey(one) === key);
		if (!signal) return fail(409, { answering: { key, note, problem: 'gone' as const } });
		const contact = contactFor(await findSignalContacts(store, areaCode), signal.line);
		if (!contact) return fail(422, { answering: { key, note, problem: 'no-contact' as const } });
		const { role } = contact;
		const name = contact.named ? contact.name : null;
		const at = getMoodMoment();
		const answer = { ...signal, ...{ seenOn: getToday(), role, name, note, at } };
		if (!(await insertSignalAnswer(store, areaCode, answer, account.id))) {
			return fail(409, { answering: { key, note, problem: 'gone' as const } });
		}
		redirect(303, await receiptAddress(account, HERE, ['besvarad', 'ja']));
	}
};
