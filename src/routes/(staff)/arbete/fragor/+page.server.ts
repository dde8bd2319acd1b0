import { fail, redirect } from '@sveltejs/kit';
import { hasForbiddenCharacter, lengthOf, readText } from '$lib/domain/form-text';
import { readerOf } from '$lib/domain/reader';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { answerInquiry, listInquiries } from '$lib/server/store/register/inquiry';
import type { Actions, PageServerLoad } from './$types';

const LONGEST = 2000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals }) => {
	const account = requireRight(locals.account, 'inquiry.read');
	return {
		inquiries: await listInquiries(getStore(), getMunicipality().areaCode, readerOf(account)),
		answers: hasRight(account, 'inquiry.answer'),
		asks: hasRight(account, 'inquiry.ask')
	};
};

export const actions: Actions = {
	answer: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'inquiry.answer');
		const form = await request.formData();
		const [id, text] = [readText(form.get('id')), readText(form.get('answer'))];
		const unfit =
			!text ||
			lengthOf(text) > LONGEST ||
			hasForbiddenCharacter(text, 'many-lines') ||
			!UUID.test(id);
		if (unfit) return fail(422, { id, text, problem: 'unfit' as const });
		const answer = { text, accountId: account.id };
		const done = await answerInquiry(getStore(), getMunicipality().areaCode, id, answer);
		if (!done) return fail(409, { id, text, problem: 'answered' as const });
		redirect(303, localizeHref('/arbete/fragor'));
	}
};
