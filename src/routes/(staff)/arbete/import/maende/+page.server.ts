import { fail, redirect } from '@sveltejs/kit';
import { isMonth } from '$lib/domain/month';
import { localizeHref } from '$lib/paraglide/runtime';
import { getIntake, getMunicipality, getNow, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { carryFile, readConfirmed, readUpload } from '$lib/server/mood/carried-file';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { listWaitingMonths, publishMonth } from '$lib/server/mood/publish-month';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/import/maende';
const LONGEST_NOTE = 500;

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRight(locals.account, 'mood.publish');
	const published = url.searchParams.get('publicerad') ?? '';
	return {
		waiting: await listWaitingMonths(getStore(), getMunicipality().areaCode),
		published: isMonth(published) ? published : null
	};
};

export const actions: Actions = {
	upload: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const file = await readUpload(form);
		if (!file) return fail(422, { fileMissing: true });
		const { areaCode, demo } = getMunicipality();
		const correction = form.has('correction');
		const report = await importMoodCompilation(getStore(), file, {
			...{ areaCode, demo, accountId, today: getToday(), sources: getIntake().mood },
			...{ correction, confirmed: readConfirmed(form) }
		});
		if (report.kind === 'imported' || report.kind === 'unchanged') return { report };
		if (report.kind !== 'asked') return fail(422, { report });
		return fail(422, { asked: { groups: report.groups, correction, carried: carryFile(file) } });
	},

	publish: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const month = String(form.get('month') ?? '');
		const note = String(form.get('note') ?? '').trim() || null;
		if (!isMonth(month))
			return fail(422, { publishing: { month: null, problem: 'nothing-read' as const } });
		if (note && note.length > LONGEST_NOTE) {
			return fail(422, { publishing: { month, problem: 'needs-note' as const } });
		}
		const { areaCode, demo } = getMunicipality();
		const today = getToday();
		// In the demonstration today is always the same day, so its releases are dated by it; others by the clock.
		const releasedAt = demo ? new Date(`${today}T12:00:00Z`) : getNow();
		const publication = { areaCode, month, accountId, note, releasedAt, today };
		const result = await publishMonth(getStore(), publication);
		if (!result.ok) return fail(422, { publishing: { month, problem: result.problem } });
		redirect(303, localizeHref(`${HERE}?publicerad=${month}`));
	}
};
