import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { describeProblem } from '$lib/format/problems/describe-problem';
import * as m from '$lib/paraglide/messages';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { areasAround } from '$lib/domain/public-table';
import { areaWordsByCode } from '$lib/format/area';
import { areasOfValues, readValueArea } from '$lib/server/own/area-of-value';
import { listAreas } from '$lib/server/store/register/area';
import { keepUpload } from '$lib/server/own/keep-upload';
import { localSource } from '$lib/server/own/local-source';
import { readLocalFigure } from '$lib/server/own/local-figure';
import { listLocalFigures, putLocalFigures, sexOf } from '$lib/server/own/put-local-figures';
import { findReplacements, removalMark } from '$lib/server/own/replacement';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { findPublicTable } from '$lib/server/store/register/public-table';
import { findLocalIndicator } from '$lib/server/store/register/local-indicator';
import type { Actions, PageServerLoad } from './$types';

/** What an import that somebody typed in is called. */
const BY_HAND = 'ifyllt för hand';

function byHand(accountId: string) {
	return { source: localSource(getMunicipality()), fileName: BY_HAND, accountId, sha256: null };
}

async function findOwn(id: string) {
	const indicator = await findLocalIndicator(getStore(), id);
	if (!indicator) error(404, m.accounts_not_found());
	const { areaCode } = getMunicipality();
	const known = await listLocalFigures(getStore(), id, areaCode);
	const areas = areasOfValues(indicator, known, areaCode);
	return { indicator, areaCode, areas, known, page: localizeHref(`/arbete/nyckeltal/${id}`) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The table that the figures were just made of, while it is kept. */
async function findKeptTable(id: string, accountId: string): Promise<string | null> {
	const kept = UUID.test(id) ? await findPublicTable(getStore(), id, accountId) : null;
	return kept?.id ?? null;
}

/** Nothing is added to an indicator that nobody follows, and nothing taken away. */
async function findFollowed(id: string) {
	const own = await findOwn(id);
	if (own.indicator.retiredOn) error(409, m.local_retired_no_values());
	return own;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const account = requireRight(locals.account, 'indicator.write');
	const { indicator, areaCode, areas, known } = await findOwn(params.id);
	const around = areasAround(areaCode);
	const figures = around.flatMap((code) => known.filter((one) => one.areaCode === code).reverse());
	const named = (await listAreas(getStore())).filter(({ code }) => around.includes(code));
	const table = await findKeptTable(url.searchParams.get('tabell') ?? '', account.id);
	const told = await readReceipt(account, url, ['sparat']);
	const areaNames = areaWordsByCode(named, locals.language);
	return { indicator, areaCode, areas, areaNames, figures, saved: told !== null, table };
};

export const actions: Actions = {
	put: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { indicator, areaCode, areas, known, page } = await findFollowed(params.id);
		const form = await request.formData();
		const texts = {
			area: readText(form.get('area')),
			period: readText(form.get('period')),
			value: readText(form.get('value')),
			note: readText(form.get('note'))
		};
		const about = readValueArea(texts.area, areas, areaCode);
		if (about === null) {
			return fail(422, { texts, problem: { field: 'area', text: m.local_put_area_missing() } });
		}
		const at = { areaCode: about, today: getToday(), sex: sexOf(known) };
		const reading = readLocalFigure(texts, indicator, at);
		if (!reading.ok) {
			const text = describeProblem(reading.reason, getLocale());
			return fail(422, { texts, problem: { field: reading.field, text } });
		}
		const figures = [reading.figure];
		const replaces = findReplacements(known, figures);
		if (replaces.mark !== readText(form.get('yes'))) return fail(409, { texts, replaces });
		const provenance = byHand(accountId);
		await putLocalFigures(getStore(), indicator.id, areaCode, { figures }, provenance);
		redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
	},
	remove: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { indicator, areaCode, known, page } = await findFollowed(params.id);
		const form = await request.formData();
		const period = readText(form.get('period'));
		const area = readText(form.get('area')) || areaCode;
		const figure = known.find((one) => one.areaCode === area && one.period.key === period);
		if (!figure) redirect(303, page);
		if (known.length === 1) {
			return fail(422, { texts: null, problem: { field: '', text: m.local_last_figure() } });
		}
		const mark = removalMark(figure);
		if (readText(form.get('yes')) !== mark) return fail(409, { removes: { area, period, mark } });
		const provenance = byHand(accountId);
		const change = { figures: [], removed: [figure] };
		await putLocalFigures(getStore(), indicator.id, areaCode, change, provenance);
		redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
	},
	upload: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { indicator, areaCode, areas, page } = await findFollowed(params.id);
		const form = await request.formData();
		const area = readValueArea(readText(form.get('area')), areas, areaCode);
		if (area === null) {
			return fail(422, {
				texts: null,
				problem: { field: 'file-area', text: m.local_put_area_missing() }
			});
		}
		const kept = await keepUpload(getStore(), form.get('file'), {
			...{ purpose: 'local-figures', indicatorId: indicator.id, accountId }
		});
		if (!kept.ok) return fail(422, { refused: kept.problems });
		const about = areas.codes.length === 1 ? '' : `?omrade=${area}`;
		redirect(303, `${page}/fil/${kept.value}${about}`);
	}
};
