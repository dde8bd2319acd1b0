import { fail, redirect } from '@sveltejs/kit';
import { readMadeId } from '$lib/domain/form-text';
import { parseIntervention, readInterventionTexts } from '$lib/domain/intervention-form';
import { readerOf } from '$lib/domain/reader';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { newToken } from '$lib/server/auth/sessions/token';
import { createIntervention } from '$lib/server/store/register/intervention';
import { listProposals } from '$lib/server/store/register/intervention-version';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const account = requireRight(locals.account, 'proposal.read');
	return {
		proposals: await listProposals(getStore(), getMunicipality().areaCode, readerOf(account)),
		madeId: newToken(),
		proposes: hasRight(account, 'intervention.propose'),
		writes: hasRight(account, 'intervention.write')
	};
};

export const actions: Actions = {
	propose: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.propose');
		const form = await request.formData();
		const madeId = readMadeId(form.get('madeId'));
		const { title, start, description } = readInterventionTexts(form);
		const written = { title, start, description };
		const blank = readInterventionTexts(new URLSearchParams());
		const proposal = parseIntervention({ ...blank, ...written });
		if (!proposal.ok) {
			const problems = proposal.problems.map(({ field }) => field);
			return fail(422, { written, madeId, problems });
		}
		const draft = { content: proposal.value.content, status: 'draft' as const };
		await createIntervention(getStore(), getMunicipality().areaCode, draft, {
			accountId: account.id,
			madeId
		});
		redirect(303, localizeHref('/arbete/forslag'));
	}
};
