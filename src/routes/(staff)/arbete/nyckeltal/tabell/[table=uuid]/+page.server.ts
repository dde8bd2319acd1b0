import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { parseLocalIndicator, readLocalIndicatorTexts } from '$lib/domain/local-indicator';
import { UNSAID_LICENCE } from '$lib/domain/licence';
import {
	checkPublisher,
	readPublisherTexts,
	type PublisherTexts
} from '$lib/domain/publisher-texts';
import { areasAround, calledOf } from '$lib/domain/public-table';
import { entriesOf } from '$lib/domain/skip';
import { areaWordsByCode } from '$lib/format/area';
import { describeSkip } from '$lib/format/problems/skip-words';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { createFromTable, updateFromTable, type StoredTable } from '$lib/server/own/store-table';
import { listCarried, readTypedBefore } from '$lib/server/own/typed-before';
import { viewTablePage } from '$lib/server/own/table-page';
import { findTargetSource, tableSource } from '$lib/server/own/table-source';
import type { KeptTable } from '$lib/server/store/register/public-table';
import { listAreas } from '$lib/server/store/register/area';
import { findPublicTable } from '$lib/server/store/register/public-table';
import { discardPublicTable } from '$lib/server/store/register/unconfirmed';
import type { Actions, PageServerLoad } from './$types';

const SWEDISH = { locale: 'sv' } as const;

async function findTable(id: string, accountId: string, chosen: URLSearchParams) {
	const kept = await findPublicTable(getStore(), id, accountId);
	if (!kept) error(404, m.local_upload_gone());
	const { areaCode } = getMunicipality();
	const page = await viewTablePage(getStore(), kept.table, areaCode, chosen, getToday());
	return { kept, page };
}

/** The table as it is chosen in the address; back to the choices where something is left open. */
async function findUse(id: string, accountId: string, { pathname, searchParams }: URL) {
	const { kept, page } = await findTable(id, accountId, searchParams);
	const { series, choice, target } = page;
	if (!series) redirect(303, pathname);
	const { elsewhere } = series;
	const note = elsewhere === null ? null : m.table_note({ place: elsewhere }, SWEDISH);
	const { areaCode } = getMunicipality();
	return { target, use: { kept, series, choice, areaCode, note, today: getToday() } };
}

/** A table without a title has its file's name. */
function sourceOf(publisher: PublisherTexts, { table, fileName }: KeptTable) {
	const licence = publisher.licence || UNSAID_LICENCE;
	return tableSource({ ...publisher, licence }, table.title ?? fileName);
}

async function answer(stored: StoredTable, accountId: string) {
	if (stored.kind === 'gone') error(404, m.local_upload_gone());
	if (stored.kind === 'stored') {
		const { indicatorId, tableId } = stored;
		const page = `/arbete/nyckeltal/${indicatorId}?tabell=${tableId}`;
		redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
	}
	return stored;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id } = requireRight(locals.account, 'indicator.write');
	const { kept, page } = await findTable(params.table, id, url.searchParams);
	const { areaCode } = getMunicipality();
	const around = areasAround(areaCode);
	const areas = (await listAreas(getStore())).filter(({ code }) => around.includes(code));
	const { title, leftOut, otherAreas = 0, forecasts = 0, unread = {} } = kept.table;
	const { target } = page;
	return {
		...page,
		asksPublisher: target !== null && (await findTargetSource(getStore(), target)) === null,
		typed: readTypedBefore(url.searchParams),
		carried: listCarried(url.searchParams, page.questions),
		file: {
			name: kept.fileName,
			title,
			called: calledOf(title, kept.fileName),
			leftOut,
			otherAreas,
			forecasts,
			unread: entriesOf(unread).map(([reason, count]) => ({
				count,
				what: describeSkip(reason, locals.language)
			}))
		},
		areaNames: areaWordsByCode(areas, locals.language),
		areaCode
	};
};

export const actions: Actions = {
	create: async ({ locals, params, request, url }) => {
		const { id } = requireRight(locals.account, 'indicator.write');
		const { use } = await findUse(params.table, id, url);
		const form = await request.formData();
		const texts = { ...readLocalIndicatorTexts(form), frequency: use.series.frequency };
		const publisher = readPublisherTexts(form);
		const parsed = parseLocalIndicator(texts);
		const publisherProblems = checkPublisher(publisher);
		const problems = parsed.ok ? [] : parsed.problems;
		const written = { texts, publisher, problems, publisherProblems };
		if (!parsed.ok || publisherProblems.length > 0) return fail(422, { ...written, refused: null });
		const source = sourceOf(publisher, use.kept);
		const made = await createFromTable(getStore(), use, source, parsed.value);
		const stored = await answer(made, id);
		const refused = stored.kind === 'refused' ? stored.problems : null;
		return fail(422, { ...written, refused });
	},
	update: async ({ locals, params, request, url }) => {
		const { id } = requireRight(locals.account, 'indicator.write');
		const { target, use } = await findUse(params.table, id, url);
		if (!target) error(404, m.accounts_not_found());
		const form = await request.formData();
		const publisher = readPublisherTexts(form);
		const known = await findTargetSource(getStore(), target);
		const publisherProblems = known ? [] : checkPublisher(publisher);
		const asked = { publisher, publisherProblems };
		if (publisherProblems.length > 0) return fail(422, { ...asked, unconfirmed: false });
		const source = known ?? sourceOf(publisher, use.kept);
		const yes = {
			replaced: readText(form.get('yes')),
			otherTable: readText(form.get('other-table'))
		};
		await answer(await updateFromTable(getStore(), use, target, source, yes), id);
		return fail(422, { ...asked, unconfirmed: true });
	},
	discard: async ({ locals, params }) => {
		const { id } = requireRight(locals.account, 'indicator.write');
		if (await findPublicTable(getStore(), params.table, id)) {
			await discardPublicTable(getStore(), params.table);
		}
		redirect(303, localizeHref('/arbete/import'));
	}
};
