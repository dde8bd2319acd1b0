import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import {
	getExactStore,
	getIntake,
	getMoodMoment,
	getMunicipality,
	getStore,
	getToday
} from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { readSure } from '$lib/server/mood/carried-file';
import { importTypedMonth } from '$lib/server/mood/import-typed-month';
import {
	listTypedMonths,
	monthToType,
	readOtherWeeks,
	readTypedMonth
} from '$lib/server/mood/typed-month';
import { receiptAddress } from '$lib/server/receipt';
import { listReleases } from '$lib/server/store/mood/release';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/import/maende';

/** `?manad=2026-10`; without it the first month that is to be published. */
export const load: PageServerLoad = async ({ locals, url }) => {
	requireRight(locals.account, 'mood.publish');
	const months = listTypedMonths(getToday());
	const asked = months.find((month) => month === url.searchParams.get('manad'));
	const last = (await listReleases(getStore(), getMunicipality().areaCode)).at(-1);
	const month = asked ?? monthToType(last?.month ?? null, getToday());
	return { months, typed: readTypedMonth(month, new FormData(), getToday()) };
};

export const actions: Actions = {
	choose: async ({ locals, request }) => {
		requireRight(locals.account, 'mood.publish');
		return readPage(await request.formData());
	},

	save: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const page = readPage(form);
		// Another month is chosen than the one whose weeks are filled in: nobody has seen its weeks.
		const shown = form.get('shown') ?? page.typed.month;
		if (shown !== page.typed.month) return page;
		const { areaCode, demo } = getMunicipality();
		const outcome = await importTypedMonth(getExactStore(), page.typed, {
			...{ areaCode, demo, accountId: account.id, today: getToday() },
			...{ sources: getIntake().mood, readAt: getMoodMoment() },
			replaces: { mark: String(form.get('yes') ?? '') },
			sure: readSure(form),
			confirmed: []
		});
		switch (outcome.kind) {
			case 'problems':
				return fail(422, { ...page, problems: outcome.problems });
			case 'doubts':
				return fail(422, { ...page, doubted: outcome });
			case 'waits':
				return fail(409, {
					...page,
					sure: readSure(form),
					replaces: { ...outcome, isAgain: form.has('yes') }
				});
			case 'read':
				redirect(303, await receiptAddress(account, HERE, ['inlast', page.typed.month]));
		}
	}
};

/** The chosen month with what is written of its weeks, and what is written of others. */
function readPage(form: FormData) {
	const month = listTypedMonths(getToday()).find((one) => one === form.get('month'));
	if (!month) redirect(303, localizeHref(`${HERE}/skriv`));
	const typed = readTypedMonth(month, form, getToday());
	const others = readOtherWeeks(typed, form, getToday());
	return { typed, others, problems: [], replaces: null, doubted: null, sure: '' };
}
