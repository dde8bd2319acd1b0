import { error, fail, redirect } from '@sveltejs/kit';
import { verdictMark } from '$lib/domain/follow-up';
import { beginFollowUp, parseFollowUp, readFollowUpTexts } from '$lib/domain/follow-up-form';
import type { FollowUpProblem, FollowUpTexts } from '$lib/domain/follow-up-form';
import { readText, readVersion } from '$lib/domain/form-text';
import { readerOf } from '$lib/domain/reader';
import { mergeTexts, readGround, type Clash, type FieldTexts } from '$lib/domain/two-editors';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { listFollowUps, putFollowUp } from '$lib/server/store/register/follow-up';
import { findIntervention } from '$lib/server/store/register/intervention';
import { viewVerdictToKeep } from '$lib/server/views/follow-ups';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { intervention, verdict, reader } = await findGround(event);
	return {
		...{ intervention, verdict },
		texts: beginFollowUp(intervention.card?.followUp ?? null, getToday()),
		begun: intervention.start.date <= getToday(),
		written: await listFollowUps(getStore(), intervention, reader)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { account, intervention, verdict } = await findGround(event);
		const form = await event.request.formData();
		const [mine, version] = [readFollowUpTexts(form), readVersion(form.get('version'))];
		const shown = readText(form.get('shown'));
		const today = getToday();
		// What is written of it stands beside others'; only the next date is one for all.
		const { nextFollowUp } = beginFollowUp(intervention.card?.followUp ?? null, today);
		const sent = readGround(form);
		const theirs = { nextFollowUp };
		const ground = version === intervention.version ? { ...sent, base: theirs } : sent;
		const merged = mergeTexts(ground, { nextFollowUp: mine.nextFollowUp }, theirs);
		const texts = { ...mine, ...merged.texts };
		const { clashes } = merged;
		const stands = { texts, base: theirs, clashes };
		const parsed = parseFollowUp(texts, { start: intervention.start, today });
		if (!parsed.ok) {
			return refuse(422, { ...stands, version, shown, problems: parsed.problems, failure: null });
		}
		const now = {
			...stands,
			version: intervention.version,
			shown: verdictMark(verdict),
			problems: []
		};
		if (shown !== now.shown) return refuse(409, { ...now, failure: 'verdict-changed' });
		if (clashes.length > 0) return refuse(409, { ...now, failure: 'changed-meanwhile' });
		const written = { ...parsed.value, reviewedOn: today, verdict };
		const outcome = await putFollowUp(getStore(), intervention, version, written, account.id);
		if (outcome === 'changed-meanwhile') return refuse(409, { ...now, failure: outcome });
		const page = `/arbete/insatser/${intervention.slug}`;
		redirect(303, await receiptAddress(account, page, ['uppfoljning', 'ja']));
	}
};

/** What the form is given back with; after a conflict, what stands there now. */
interface Refused {
	readonly texts: FollowUpTexts;
	readonly base: FieldTexts;
	readonly clashes: readonly Clash[];
	readonly version: number;
	readonly shown: string;
	readonly problems: readonly FollowUpProblem[];
	readonly failure: 'changed-meanwhile' | 'verdict-changed' | null;
}

function refuse(status: 409 | 422, refused: Refused) {
	return fail(status, refused);
}

async function findGround({ locals, params }: RequestEvent) {
	const account = requireRight(locals.account, 'intervention.write');
	const reader = readerOf(account);
	const intervention = await findIntervention(getStore(), params.slug, reader);
	if (!intervention) error(404, m.interventions_unknown());
	const verdict = await viewVerdictToKeep(getStore(), getMunicipality(), intervention.slug);
	return { account, reader, intervention, verdict };
}
