import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import type { Intervention } from '$lib/domain/intervention';
import { inquiryProblemOf } from '$lib/domain/inquiry-text';
import { PUBLIC } from '$lib/domain/reader';
import { fileWords } from '$lib/format/charts/file-words';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { NOT_KEPT, unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { listPublicFollowUps } from '$lib/server/store/register/follow-up';
import { sendInquiry } from '$lib/server/store/register/inquiry';
import { viewExpectationsOf } from '$lib/server/views/expectations';
import { viewFollowed } from '$lib/server/views/charts/followed';
import { viewIntervention } from '$lib/server/views/interventions';
import { viewRevisedPromise, viewVerdict } from '$lib/server/views/verdicts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const canAsk = hasRight(locals.account, 'inquiry.ask');
	const page = await findPage(params.slug);
	const { id } = page.intervention;
	const today = getToday();
	const municipality = getMunicipality();
	const judged = await unlessEstimated(() => judge(page.intervention));
	if (!judged) setHeaders(NOT_KEPT);
	const { followed, ...told } = judged ?? UNJUDGED;
	return {
		...page,
		...told,
		estimating: judged === null,
		today,
		followUps: await listPublicFollowUps(getStore(), id),
		followed: followed && {
			followed,
			file: fileWords({ about: 'followed', followed }, municipality.names, locals.language)
		},
		canAsk,
		canWrite: hasRight(locals.account, 'intervention.write'),
		asked: canAsk && (await readReceipt(locals.account, url, ['fraga'])) !== null
	};
};

export const actions: Actions = {
	ask: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'inquiry.ask');
		const { slug } = (await findPage(params.slug)).intervention;
		const text = readText((await request.formData()).get('inquiry'));
		const problem = inquiryProblemOf(text);
		if (problem) return fail(422, { text, problem });
		const about = `/insatser/${slug}`;
		const { areaCode } = getMunicipality();
		await sendInquiry(getStore(), { areaCode, askedBy: account.id, about, text });
		redirect(303, await receiptAddress(account, about, ['fraga', 'skickad']));
	}
};

const UNJUDGED = { verdict: null, followed: null, expectations: [], promised: null };

/** Everything of the page that rests on estimates. */
async function judge({ id, slug }: Intervention) {
	const [store, municipality] = [getStore(), getMunicipality()];
	const verdict = await viewVerdict(store, municipality, slug);
	return {
		verdict,
		followed: await viewFollowed(store, verdict),
		expectations: await viewExpectationsOf(store, municipality, id, getToday()),
		promised: verdict && (await viewRevisedPromise(store, municipality, verdict))
	};
}

async function findPage(slug: string) {
	const page = await viewIntervention(getStore(), slug, getToday(), PUBLIC);
	if (!page) error(404, m.interventions_unknown());
	return page;
}
