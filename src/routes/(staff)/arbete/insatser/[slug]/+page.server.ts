import { error, fail, redirect } from '@sveltejs/kit';
import type { Intervention } from '$lib/domain/intervention';
import { readVersion } from '$lib/domain/form-text';
import {
	parseIntervention,
	readInterventionTexts,
	writeInterventionTexts
} from '$lib/domain/intervention-form';
import { flattenInterventionTexts, raiseInterventionTexts } from '$lib/domain/flat-intervention';
import { readerOf } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import { mergeTexts, readGround } from '$lib/domain/two-editors';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { listGoals } from '$lib/server/store/register/goal';
import { listFollowUps } from '$lib/server/store/register/follow-up';
import { findIntervention, updateIntervention } from '$lib/server/store/register/intervention';
import {
	deleteDraft,
	isDeletable,
	withdrawIntervention
} from '$lib/server/store/register/intervention-end';
import { listVersions } from '$lib/server/store/register/intervention-version';
import { viewWritten } from '$lib/server/views/open-expectation';
import { viewForesight } from '$lib/server/views/foresight';
import { viewChangedBy } from '$lib/server/views/verdicts';
import type { Actions, PageServerLoad } from './$types';

const COPIED = ['ny', 'fanns'] as const;
const DONE = ['sealed', 'later'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const intervention = await findSaved(params.slug, reader);
	const told = await readReceipt(account, url, ['sparad', 'kopia', 'forvantan', 'uppfoljning']);
	const canWrite = hasRight(account, 'intervention.write');
	const versions = await listVersions(getStore(), intervention.id, reader);
	const [latest] = versions;
	return {
		intervention,
		foresight: canWrite
			? await viewForesight(getStore(), getMunicipality(), intervention, getToday(), reader)
			: null,
		changed: canWrite
			? await unlessEstimated(() => viewChangedBy(getStore(), getMunicipality(), intervention))
			: [],
		texts: writeInterventionTexts(intervention, intervention.status),
		goals: await listGoals(getStore(), intervention.areaCode),
		expectations: await viewWritten(getStore(), intervention, reader),
		done: DONE.find((stage) => told?.name === 'forvantan' && stage === told.value) ?? null,
		followUps: await listFollowUps(getStore(), intervention, reader),
		begun: intervention.start.date <= getToday(),
		followedUp: told?.name === 'uppfoljning',
		versions,
		canWrite,
		deletable: canWrite && (await isDeletable(getStore(), intervention)),
		savedOneself: latest !== undefined && latest.saverId === account.id,
		copied: COPIED.find((copy) => told?.name === 'kopia' && copy === told.value) ?? null,
		saved: told?.name === 'sparad',
		merged: told?.name === 'sparad' && told.value === 'bada'
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const form = await request.formData();
		const mine = flattenInterventionTexts(readInterventionTexts(form));
		const latest = await findSaved(params.slug, readerOf(account));
		const theirs = flattenInterventionTexts(writeInterventionTexts(latest, latest.status));
		const sent = readGround(form);
		const isLatest = readVersion(form.get('version')) === latest.version;
		const ground = isLatest ? { ...sent, base: theirs } : sent;
		// Who may be shown a text is changed by nobody's press but their own.
		const merged = mergeTexts(ground, mine, theirs, ['status']);
		const texts = raiseInterventionTexts(merged.texts);
		const { clashes } = merged;
		const refused = { texts, version: latest.version, base: theirs, clashes };
		if (clashes.length > 0) return fail(409, { ...refused, problems: [] });
		const goals = await listGoals(getStore(), getMunicipality().areaCode);
		const parsed = parseIntervention(
			texts,
			goals.map(({ id }) => id)
		);
		if (!parsed.ok) return fail(422, { ...refused, problems: parsed.problems });
		const { value } = parsed;
		const { version } = latest;
		const saved = await updateIntervention(getStore(), params.slug, version, value, account.id);
		// Somebody saved between the two lines above: what it was is asked about when it is sent again.
		if (!saved) return fail(409, { ...refused, version: 0, base: ground.base, problems: [] });
		const told = merged.kept.length > 0 ? 'bada' : 'ja';
		redirect(
			303,
			await receiptAddress(account, `/arbete/insatser/${saved.slug}`, ['sparad', told])
		);
	},
	withdraw: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const form = await request.formData();
		const intervention = await findSaved(params.slug, readerOf(account));
		const version = readVersion(form.get('version'));
		if (form.get('yes') !== 'yes') return fail(409, { ...unsaved(intervention), ends: WITHDRAW });
		if (!(await withdrawIntervention(getStore(), intervention, version, account.id))) {
			return fail(409, { ...unsaved(intervention), ends: CHANGED });
		}
		const page = `/arbete/insatser/${params.slug}`;
		redirect(303, await receiptAddress(account, page, ['sparad', 'ja']));
	},
	delete: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const form = await request.formData();
		const intervention = await findSaved(params.slug, readerOf(account));
		const version = readVersion(form.get('version'));
		if (form.get('yes') !== 'yes') return fail(409, { ...unsaved(intervention), ends: DELETE });
		const outcome = await deleteDraft(getStore(), intervention, version);
		if (outcome !== 'deleted') return fail(409, { ...unsaved(intervention), ends: CHANGED });
		redirect(303, await receiptAddress(account, '/arbete/insatser', ['borttagen', 'ja']));
	}
};

const [WITHDRAW, DELETE, CHANGED] = ['withdraw', 'delete', 'changed-meanwhile'] as const;

/** The form as it is saved, where something else than its texts was sent. */
function unsaved(intervention: Intervention) {
	const texts = writeInterventionTexts(intervention, intervention.status);
	const { version } = intervention;
	return { texts, version, base: flattenInterventionTexts(texts), clashes: [], problems: [] };
}

async function findSaved(slug: string, reader: Reader) {
	const intervention = await findIntervention(getStore(), slug, reader);
	if (!intervention) error(404, m.interventions_unknown());
	return intervention;
}
