import { fail, redirect } from '@sveltejs/kit';
import { offeredGoals } from '$lib/domain/goal';
import { findNamesakes, namesakeMark } from '$lib/domain/namesake';
import { readMadeId, readText } from '$lib/domain/form-text';
import {
	parseIntervention,
	parseWhatAndWhen,
	readInterventionTexts
} from '$lib/domain/intervention-form';
import type { InterventionTexts } from '$lib/domain/intervention-problem';
import { readerOf, type Reader } from '$lib/domain/reader';
import { parseIsoWeek } from '$lib/domain/week';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { newToken } from '$lib/server/auth/sessions/token';
import { receiptAddress } from '$lib/server/receipt';
import { listGoals } from '$lib/server/store/register/goal';
import {
	createIntervention,
	listInterventions,
	madeAs
} from '$lib/server/store/register/intervention';
import { viewForesight } from '$lib/server/views/foresight';
import type { Actions, PageServerLoad } from './$types';

/** `?fran=2026-W10&till=2026-W12` fills the weeks in; one and the same week is a point. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'intervention.write');
	const from = parseIsoWeek(url.searchParams.get('fran') ?? '');
	const to = parseIsoWeek(url.searchParams.get('till') ?? '');
	const ends = from !== null && to !== null && from < to;
	const filled = new URLSearchParams({
		...(from && { start: from }),
		...(ends && { end: 'ended', endDate: to })
	});
	const texts = readInterventionTexts(filled);
	const goals = await listGoals(getStore(), getMunicipality().areaCode);
	return {
		texts,
		goals,
		madeId: newToken(),
		foresight: await foreseeTyped(texts, readerOf(account))
	};
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const form = await request.formData();
		const texts = readInterventionTexts(form);
		const madeId = readMadeId(form.get('madeId'));
		const { areaCode } = getMunicipality();
		const goals = await listGoals(getStore(), areaCode);
		const parsed = parseIntervention(
			texts,
			offeredGoals(goals, []).map(({ id }) => id)
		);
		if (!parsed.ok) {
			const foresight = await foreseeTyped(texts, readerOf(account));
			return fail(422, { texts, madeId, problems: parsed.problems, foresight, namesakes: [] });
		}
		const { content } = parsed.value;
		const made = madeAs(madeId, content);
		const written = await listInterventions(getStore(), areaCode, readerOf(account));
		const namesakes = findNamesakes(
			content,
			written.filter(({ id }) => id !== made)
		);
		if (namesakes.length > 0 && readText(form.get('another')) !== namesakeMark(namesakes)) {
			const foresight = await foreseeTyped(texts, readerOf(account));
			return fail(409, { texts, madeId, problems: [], foresight, namesakes });
		}
		const { slug } = await createIntervention(getStore(), areaCode, parsed.value, {
			accountId: account.id,
			madeId
		});
		redirect(303, await receiptAddress(account, `/arbete/insatser/${slug}`, ['sparad', 'ja']));
	}
};

/** Null where the dates cannot be read: what is not saved has no title in the register. */
async function foreseeTyped(texts: InterventionTexts, reader: Reader) {
	const typed = parseWhatAndWhen(texts);
	const unsaved = typed && { ...typed, id: '', title: '' };
	return unsaved && viewForesight(getStore(), getMunicipality(), unsaved, getToday(), reader);
}
