import { error, fail, redirect } from '@sveltejs/kit';
import {
	parseLocalIndicator,
	readLocalIndicatorTexts,
	writeLocalIndicatorTexts,
	type LocalIndicatorTexts
} from '$lib/domain/local-indicator';
import type { Indicator } from '$lib/domain/indicator';
import { checkPublisher, readPublisherTexts } from '$lib/domain/publisher-texts';
import type { PublisherTexts } from '$lib/domain/publisher-texts';
import { UNSAID_LICENCE } from '$lib/domain/licence';
import { mergeTexts, readGround, type FieldTexts } from '$lib/domain/two-editors';
import { dayInStockholm } from '$lib/domain/stockholm';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getNow, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { findTargetSource } from '$lib/server/own/table-source';
import { listValued } from '$lib/server/store/figures/observation';
import {
	findLocalIndicator,
	retireLocalIndicator,
	reviseLocalIndicator
} from '$lib/server/store/register/local-indicator';
import { putSource } from '$lib/server/store/register/source';
import type { Actions, PageServerLoad } from './$types';

async function findOwn(id: string) {
	const indicator = await findLocalIndicator(getStore(), id);
	if (!indicator) error(404, m.accounts_not_found());
	const page = localizeHref(`/arbete/nyckeltal/${id}`);
	const filled = (await listValued(getStore(), id)).length > 0;
	return { indicator, filled, source: await findTargetSource(getStore(), indicator), page };
}

/** The form of what is saved. */
function groundOf(indicator: Indicator, source: PublisherTexts | null): FieldTexts {
	const { publisher, licence } = source ?? {};
	return {
		...writeLocalIndicatorTexts(indicator),
		...(publisher !== undefined && licence !== undefined ? { publisher, licence } : {})
	};
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRight(locals.account, 'indicator.write');
	const { indicator, filled, source } = await findOwn(params.id);
	return { indicator, filled, source, texts: groundOf(indicator, source) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { indicator, filled, source, page } = await findOwn(params.id);
		const form = await request.formData();
		const written = readLocalIndicatorTexts(form);
		const { unit, frequency } = indicator;
		const mine = {
			...(filled ? { ...written, unit, frequency } : written),
			...(source ? readPublisherTexts(form) : {})
		};
		const theirs = groundOf(indicator, source);
		const merged = mergeTexts(readGround(form), mine, theirs);
		const texts = merged.texts as LocalIndicatorTexts;
		const { publisher = '', licence: saidLicence = '' } = merged.texts;
		const refused = { texts: merged.texts, base: theirs, clashes: merged.clashes };
		if (merged.clashes.length > 0) {
			return fail(409, { ...refused, problems: [], publisherProblems: [] });
		}
		const parsed = parseLocalIndicator(texts);
		const publisherProblems = source ? checkPublisher({ publisher, licence: saidLicence }) : [];
		if (!parsed.ok || publisherProblems.length > 0) {
			const problems = parsed.ok ? [] : parsed.problems;
			return fail(422, { ...refused, problems, publisherProblems });
		}
		const { name, decimals, polarity, ...rest } = parsed.value;
		// A translation of what it no longer says would be untrue.
		const same = rest.definition.sv === indicator.definition.sv;
		const definition = same ? indicator.definition : rest.definition;
		const wording = {
			...{ name, definition, unit: rest.unit, frequency: rest.frequency, decimals, polarity }
		};
		await reviseLocalIndicator(getStore(), indicator, wording, accountId);
		if (source) {
			const licence = saidLicence || UNSAID_LICENCE;
			await putSource(getStore(), { ...source, publisher, licence });
		}
		redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
	},
	retire: async ({ locals, params }) => {
		requireRight(locals.account, 'indicator.write');
		const { indicator, page } = await findOwn(params.id);
		// Its figures are dated by the same clock, in the demonstration too.
		const today = dayInStockholm(getNow());
		if (!indicator.retiredOn) await retireLocalIndicator(getStore(), indicator.id, today);
		redirect(303, page);
	},
	resume: async ({ locals, params }) => {
		requireRight(locals.account, 'indicator.write');
		const { indicator, page } = await findOwn(params.id);
		await retireLocalIndicator(getStore(), indicator.id, null);
		redirect(303, page);
	}
};
