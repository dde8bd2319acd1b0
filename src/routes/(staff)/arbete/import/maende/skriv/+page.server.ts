import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import {
	getExactStore,
	getIntake,
	getMoodMoment,
	getMunicipality,
	getToday
} from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { importTypedMonth } from '$lib/server/mood/import-typed-month';
import { lastWholeMonth, listTypedMonths, readTypedMonth } from '$lib/server/mood/typed-month';
import type { Actions, PageServerLoad } from './$types';

/** `?manad=2026-10`; without it the last month that is over. */
export const load: PageServerLoad = ({ locals, url }) => {
	requireRight(locals.account, 'mood.publish');
	const months = listTypedMonths(getToday());
	const asked = months.find((month) => month === url.searchParams.get('manad'));
	const month = asked ?? lastWholeMonth(getToday());
	return { months, typed: readTypedMonth(month, new FormData(), getToday()) };
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const month = listTypedMonths(getToday()).find((one) => one === form.get('month'));
		if (!month) redirect(303, localizeHref('/arbete/import/maende/skriv'));
		const typed = readTypedMonth(month, form, getToday());
		const { areaCode, demo } = getMunicipality();
		const problems = await importTypedMonth(getExactStore(), typed, {
			...{ areaCode, demo, accountId, today: getToday() },
			...{ sources: getIntake().mood, readAt: getMoodMoment() },
			confirmed: []
		});
		if (problems.length > 0) return fail(422, { typed, problems });
		redirect(303, localizeHref(`/arbete/import/maende?inlast=${month}`));
	}
};
