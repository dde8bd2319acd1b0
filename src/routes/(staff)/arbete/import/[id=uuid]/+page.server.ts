import { error, fail, redirect } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { COUNTRY_CODE } from '$lib/domain/area';
import { entriesOf } from '$lib/domain/skip';
import { areaWordsByCode } from '$lib/format/area';
import { describeSkip } from '$lib/format/problems/skip-words';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { cancelImport, confirmImport, type Vanishing } from '$lib/server/runs/life/confirm-import';
import { listAreas } from '$lib/server/store/register/area';
import { showRun } from '$lib/server/runs/show-run';
import { findRunChanges } from '$lib/server/store/figures/run-changes';
import { findRunSpan } from '$lib/server/store/figures/run-span';
import {
	findImportRun,
	findLaterRun,
	findUndoing,
	isUnderWay,
	undoneRunId
} from '$lib/server/store/runs/import-run';
import { listSources } from '$lib/server/store/register/source';
import { findIndicators } from '$lib/server/store/register/indicator';
import { findStagedDifference } from '$lib/server/store/figures/staged-difference';
import { undoImport } from '$lib/server/store/figures/undo-import';
import type { Actions, PageServerLoad } from './$types';

async function findRun(id: string) {
	const run = await findImportRun(getStore(), id);
	return run?.kind === 'observations' ? run : error(404, m.accounts_not_found());
}

function parseVanishing(chosen: FormDataEntryValue | null): Vanishing {
	return chosen === 'keep' || chosen === 'remove' ? chosen : 'ask';
}

/** Seconds between two looks at an import that is under way. */
const LOOK_AGAIN = '3';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	requireRight(locals.account, 'figures.import');
	const store = getStore();
	const run = await findRun(params.id);
	const underWay = isUnderWay(run.status);
	const still = url.searchParams.has('stilla');
	if (underWay && !still) setHeaders({ refresh: LOOK_AGAIN });
	const { areaCode } = getMunicipality();
	const first = [areaCode, COUNTRY_CODE, areaCode.slice(0, 2)];
	const waiting = run.status === 'waiting';
	const difference = waiting ? await findStagedDifference(store, run.id, first) : null;
	// A run from before its indicators were kept cannot be told about.
	const over = ['committed', 'undone'].includes(run.status) && run.indicatorIds.length > 0;
	const done = over ? await findRunChanges(store, run, first) : null;
	const undoneId = undoneRunId(run);
	const undone = undoneId === null ? null : await findImportRun(store, undoneId);
	const later = run.status === 'committed' ? await findLaterRun(store, run) : null;
	const areas = await listAreas(store);
	const indicators = await findIndicators(store, run.indicatorIds);
	const sources = await listSources(store);
	const source = sources.find((one) => one.id === run.sourceId);
	const titleOf = (id: string) => sources.find((one) => one.id === id)?.title ?? id;
	return {
		run: showRun(run),
		source: source ?? null,
		/** The import that this one undid. */
		undone: undone && showRun(undone),
		span: underWay ? null : await findRunSpan(store, undone ?? run),
		underWay,
		still,
		difference,
		done,
		canUndo: run.status === 'committed' && !later && undoneId === null,
		/** What must be undone before it. */
		later: later && { ...showRun(later), sourceTitle: titleOf(later.sourceId) },
		areaNames: areaWordsByCode(areas, locals.language),
		indicators,
		leftOut: entriesOf(run.skipped).map(([reason, count]) => ({
			count,
			what: describeSkip(reason, locals.language)
		}))
	};
};

export const actions: Actions = {
	confirm: async ({ locals, params, request }) => {
		requireRight(locals.account, 'figures.import');
		const { id } = await findRun(params.id);
		const vanishing = parseVanishing((await request.formData()).get('saknas'));
		const confirmed = await confirmImport(getStore(), id, { vanishing });
		if (confirmed.kind === 'committed') redirect(303, localizeHref(`/arbete/import/${id}`));
		if (confirmed.kind === 'taken')
			return fail(409, { problems: confirmed.problems, failure: null });
		if (confirmed.kind === 'shrinking') return fail(409, { problems: [], failure: confirmed.kind });
		const { status } = await findRun(id);
		// Another click has read it in, or is about to: the page says so.
		if (status === 'committed' || isUnderWay(status)) {
			redirect(303, localizeHref(`/arbete/import/${id}`));
		}
		return fail(409, { problems: [], failure: whyPast(status) });
	},
	cancel: async ({ locals, params }) => {
		requireRight(locals.account, 'figures.import');
		const { id } = await findRun(params.id);
		if (await cancelImport(getStore(), id)) redirect(303, localizeHref('/arbete/import'));
		const { status } = await findRun(id);
		// Another click has cancelled it.
		if (status === 'refused') redirect(303, localizeHref('/arbete/import'));
		return fail(409, { problems: [], failure: whyPast(status) });
	},
	undo: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'figures.import');
		const run = await findRun(params.id);
		const isPossible = run.status === 'committed' && undoneRunId(run) === null;
		const isFree = isPossible && (await findLaterRun(getStore(), run)) === null;
		if (isFree && !(await request.formData()).has('yes'))
			return fail(409, { problems: [], failure: null, asksUndo: true });
		const undone =
			(isFree ? await undoImport(getStore(), run.id, accountId) : null) ??
			(await findUndoing(getStore(), run.id));
		if (undone) redirect(303, localizeHref(`/arbete/import/${undone}`));
		const failure = isPossible ? ('not-latest' as const) : whyPast(run.status);
		return fail(409, { problems: [], failure: undoneRunId(run) ? ('undoing' as const) : failure });
	}
};

/** What has become of a run that can no longer be done with as somebody wanted. */
function whyPast(status: string): 'committed' | 'undone' | 'under-way' | 'not-waiting' {
	if (status === 'committed' || status === 'undone') return status;
	return isUnderWay(status) ? 'under-way' : 'not-waiting';
}
