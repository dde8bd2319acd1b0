import { error, fail, redirect } from '@sveltejs/kit';
import { isSealable, visibleOn, type Fixing } from '$lib/domain/expectation';
import {
	parseExpectation,
	readExpectationTexts,
	writeExpectationTexts
} from '$lib/domain/expectation-form';
import { readVersion } from '$lib/domain/form-text';
import { readerOf } from '$lib/domain/reader';
import { dayInStockholm } from '$lib/domain/stockholm';
import type { ExpectationTexts } from '$lib/domain/expectation-problem';
import { mergeTexts, readGround, type Clash, type FieldTexts } from '$lib/domain/two-editors';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getNow, getStore, getToday, getTwoDays } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import {
	draftExpectation,
	fixExpectation,
	removeExpectationDraft,
	reviseExpectation
} from '$lib/server/store/register/expectation-draft';
import { viewForesight } from '$lib/server/views/foresight';
import {
	findFixing,
	findOpenExpectation,
	type OpenExpectation
} from '$lib/server/views/open-expectation';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = requireRight(event.locals.account, 'intervention.write');
	const { open, path } = await findOpen(event);
	const { intervention, draft, said, indicators } = open;
	const content = (draft ?? said)?.content;
	const reader = readerOf(account);
	return {
		foresight: await viewForesight(getStore(), getMunicipality(), intervention, getToday(), reader),
		...{ intervention, indicators, path, stage: stageOf(open), later: said?.number ?? null },
		draft: draft && {
			...draft,
			visibleOn: visibleOn(draft.content.visible, intervention.start)
		},
		texts: content ? writeExpectationTexts(content) : readExpectationTexts(new URLSearchParams()),
		twoDays: getTwoDays(),
		asks: event.url.searchParams.get('forsegla') === 'ja',
		saved: (await readReceipt(account, event.url, ['sparad'])) !== null
	};
};

export const actions: Actions = {
	save: (event) =>
		save(event, (draft) => receiptAddress(event.locals.account, draft, ['sparad', 'ja'])),
	ask: (event) => save(event, async (draft) => localizeHref(`${draft}?forsegla=ja`)),
	fix: async (event) => {
		const account = requireRight(event.locals.account, 'intervention.write');
		const { open, page } = await findOpen(event);
		const form = await event.request.formData();
		const stage = form.get('stage') === 'sealed' ? 'sealed' : 'later';
		if (!open.draft) error(404, m.expectations_unknown());
		const revision = readVersion(form.get('revision'));
		const outcome = await fixExpectation(getStore(), open.draft, revision, stage, account.id);
		if (outcome !== 'fixed') return fail(409, { ...NOTHING, problems: [], failure: outcome });
		redirect(303, await receiptAddress(account, page, ['forvantan', stage]));
	},
	remove: async (event) => {
		requireRight(event.locals.account, 'intervention.write');
		const { open, page } = await findOpen(event);
		const revision = readVersion((await event.request.formData()).get('revision'));
		if (!open.draft) error(404, m.expectations_unknown());
		if (!(await removeExpectationDraft(getStore(), open.draft, revision))) return changed(NOTHING);
		redirect(303, localizeHref(`${page}#forvantningar`));
	}
};

async function save(event: RequestEvent, addressOf: (draft: string) => Promise<string>) {
	const { id: accountId } = requireRight(event.locals.account, 'intervention.write');
	const { open, page } = await findOpen(event);
	const form = await event.request.formData();
	const mine: FieldTexts = { ...readExpectationTexts(form) };
	const { intervention, draft, said, indicators } = open;
	const revision = readVersion(form.get('revision'));
	const theirs: FieldTexts | null = draft && { ...writeExpectationTexts(draft.content) };
	const sent = readGround(form);
	const ground = theirs && draft?.revision === revision ? { ...sent, base: theirs } : sent;
	const { texts, clashes } = theirs
		? mergeTexts(ground, mine, theirs)
		: { texts: mine, clashes: [] };
	const refused = { texts, base: theirs, clashes };
	if (clashes.length > 0) return fail(409, { ...refused, problems: [], failure: null });
	const sealed = stageOf(open) === 'sealed' ? open.sealed : [];
	const known = { start: intervention.start.date, indicators, sealed };
	const parsed = parseExpectation(texts as unknown as ExpectationTexts, known);
	if (!parsed.ok) return fail(422, { ...refused, problems: parsed.problems, failure: null });
	const { value } = parsed;
	const store = getStore();
	const number = said?.number ?? null;
	const kept = draft
		? (await reviseExpectation(store, draft, draft.revision, value, accountId)) && draft
		: await draftExpectation(store, intervention.id, number, value, accountId);
	if (!kept) return changed(refused);
	redirect(303, await addressOf(`${page}/forvantan/${kept.number}-${kept.version}`));
}

/** What was sent, and what it was written on; no texts: nothing was written. */
interface Refused {
	readonly texts: FieldTexts | null;
	readonly base: FieldTexts | null;
	readonly clashes: readonly Clash[];
}

const NOTHING: Refused = { texts: null, base: null, clashes: [] };

function changed(refused: Refused) {
	return fail(409, { ...refused, problems: [], failure: 'changed-meanwhile' as const });
}

async function findOpen({ locals, params, url }: RequestEvent) {
	const reader = readerOf(locals.account);
	const later = url.searchParams.get('om');
	const open = await findOpenExpectation(getStore(), params.slug, params.key, later, reader);
	const page = `/arbete/insatser/${params.slug}`;
	if (!open) {
		// Whoever asks twice, or goes back, finds that it is fixed.
		const stage = await findFixing(getStore(), params.slug, params.key, reader);
		if (stage === null) error(404, m.expectations_unknown());
		redirect(303, await receiptAddress(locals.account, page, ['forvantan', stage]));
	}
	return { open, page, path: `${page}/forvantan/${params.key}` };
}

/** By the process's own clock, as the database, and by the demonstration's day: nothing is sealed that has begun by either. */
function stageOf({ intervention, draft, said }: OpenExpectation): Fixing['stage'] {
	const version = draft?.version ?? (said ? said.version + 1 : 1);
	const [clock, today] = [dayInStockholm(getNow()), getToday()];
	const day = clock > today ? clock : today;
	return isSealable(version, intervention.start, day) ? 'sealed' : 'later';
}
