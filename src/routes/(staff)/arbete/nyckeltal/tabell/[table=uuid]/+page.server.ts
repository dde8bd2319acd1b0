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
import { describeNote } from '$lib/format/problems/note-words';
import { describeSkip } from '$lib/format/problems/skip-words';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { createFromTable, updateFromTable } from '$lib/server/own/store-table';
import { findSaved } from '$lib/server/own/table/saved-table';
import { listCarried, readTypedBefore } from '$lib/server/own/typed-before';
import { viewTablePage } from '$lib/server/own/table-page';
import { findTargetSource, tableSource } from '$lib/server/own/table-source';
import type { KeptTable } from '$lib/server/store/register/public-table';
import { listAreas } from '$lib/server/store/register/area';
import { findPublicTable, findRenewedTable } from '$lib/server/store/register/public-table';
import { discardPublicTable } from '$lib/server/store/register/unconfirmed';
import type { Actions, PageServerLoad } from './$types';

const SWEDISH = { locale: 'sv' } as const;

async function findTable(id: string, accountId: string, { pathname, searchParams, search }: URL) {
	const kept = await findPublicTable(getStore(), id, accountId);
	if (!kept) {
		const renewed = await findRenewedTable(getStore(), id, accountId);
		if (renewed) redirect(303, `${pathname.replace(id, renewed.id)}${search}`);
		error(404, m.local_upload_gone());
	}
	const { areaCode } = getMunicipality();
	const page = await viewTablePage(getStore(), kept, areaCode, searchParams, getToday());
	return { kept, page };
}

/** The table as it is chosen in the address; back to the choices where something is left open, and to what was saved where another click was first. */
async function findUse(id: string, accountId: string, url: URL, name: string) {
	if (await isUsed(id, accountId)) await leadToSaved(id, accountId, url, name);
	const { kept, page } = await findTable(id, accountId, url);
	const { series, choice, target } = page;
	if (!series) redirect(303, url.pathname);
	const { elsewhere } = series;
	const note = elsewhere === null ? null : m.table_note({ place: elsewhere }, SWEDISH);
	const { areaCode } = getMunicipality();
	return { target, use: { kept, series, choice, areaCode, note, today: getToday() } };
}

/** Whether another click has used it, or a day has passed. */
async function isUsed(id: string, accountId: string): Promise<boolean> {
	return (await findPublicTable(getStore(), id, accountId)) === null;
}

async function leadToSaved(id: string, accountId: string, url: URL, name: string): Promise<never> {
	const { areaCode } = getMunicipality();
	const saved = await findSaved(getStore(), { id, accountId }, areaCode, url.searchParams, name);
	if (!saved) error(404, m.local_upload_gone());
	if (saved.stored) return leadTo(saved, accountId);
	const page = `/arbete/nyckeltal/${saved.indicatorId}?tabell=${saved.tableId}`;
	redirect(303, localizeHref(page));
}

/** A table without a title has its file's name. */
function sourceOf(publisher: PublisherTexts, { table, fileName }: KeptTable) {
	const licence = publisher.licence || UNSAID_LICENCE;
	return tableSource({ ...publisher, licence }, table.title ?? fileName);
}

async function leadTo(
	{ indicatorId, tableId }: { readonly indicatorId: string; readonly tableId: string },
	accountId: string
): Promise<never> {
	const page = `/arbete/nyckeltal/${indicatorId}?tabell=${tableId}`;
	redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id } = requireRight(locals.account, 'indicator.write');
	const { kept, page } = await findTable(params.table, id, url);
	const { areaCode } = getMunicipality();
	const around = areasAround(areaCode);
	const areas = (await listAreas(getStore())).filter(({ code }) => around.includes(code));
	const {
		title,
		publisher,
		leftOut,
		otherAreas = 0,
		forecasts = 0,
		unread = {},
		notes = [],
		unreadSexes = []
	} = kept.table;
	const { beside = [], limited = false } = kept.table;
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
			publisher: publisher ?? null,
			beside,
			limited,
			leftOut,
			unreadSexes,
			otherAreas,
			forecasts,
			notes: notes.map((note) => describeNote(note, locals.language)),
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
		const form = await request.formData();
		const name = readText(form.get('name-sv'));
		const { use } = await findUse(params.table, id, url, name);
		const texts = { ...readLocalIndicatorTexts(form), frequency: use.series.frequency };
		const publisher = readPublisherTexts(form);
		const parsed = parseLocalIndicator(texts);
		const publisherProblems = checkPublisher(publisher);
		const problems = parsed.ok ? [] : parsed.problems;
		const yes = readYes(form);
		const written = { texts, publisher, problems, publisherProblems, yes };
		if (!parsed.ok || publisherProblems.length > 0)
			return fail(422, { ...written, refused: null, asked: null });
		const source = sourceOf(publisher, use.kept);
		const made = await createFromTable(getStore(), use, source, parsed.value, yes);
		if (made.kind === 'stored') return leadTo(made, id);
		if (made.kind === 'gone' || (await isUsed(params.table, id)))
			return leadToSaved(params.table, id, url, name);
		const refused = made.kind === 'refused' ? made.problems : null;
		return fail(422, { ...written, refused, asked: made.kind === 'asked' ? made : null });
	},
	update: async ({ locals, params, request, url }) => {
		const { id } = requireRight(locals.account, 'indicator.write');
		const { target, use } = await findUse(params.table, id, url, '');
		if (!target) error(404, m.accounts_not_found());
		const form = await request.formData();
		const publisher = readPublisherTexts(form);
		const known = await findTargetSource(getStore(), target);
		const publisherProblems = known ? [] : checkPublisher(publisher);
		const yes = readYes(form);
		const written = { publisher, publisherProblems, yes, refusedUpdate: null };
		if (publisherProblems.length > 0) return fail(422, { ...written, unconfirmed: false });
		const source = known ?? sourceOf(publisher, use.kept);
		const stored = await updateFromTable(getStore(), use, target, source, yes);
		if (stored.kind === 'stored') return leadTo(stored, id);
		if (stored.kind === 'gone' || (await isUsed(params.table, id)))
			return leadToSaved(params.table, id, url, '');
		if (stored.kind === 'unconfirmed') return fail(422, { ...written, unconfirmed: true });
		return fail(422, { ...written, unconfirmed: false, refusedUpdate: stored.problems });
	},
	discard: async ({ locals, params }) => {
		const { id } = requireRight(locals.account, 'indicator.write');
		if (await findPublicTable(getStore(), params.table, id)) {
			await discardPublicTable(getStore(), params.table);
		}
		redirect(303, localizeHref('/arbete/import'));
	}
};

/** The marks of what somebody has ticked. */
function readYes(form: FormData) {
	return {
		replaced: readText(form.get('yes')),
		otherTable: readText(form.get('other-table')),
		unit: readText(form.get('unit-yes')),
		namesake: readText(form.get('namesake'))
	};
}
