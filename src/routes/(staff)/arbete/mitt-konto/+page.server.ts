import { error, fail } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { listPlaceWords } from '$lib/domain/municipality';
import { getMunicipality, getNow, getStore } from '$lib/server/app';
import { readField, readPassword } from '$lib/server/auth/sign-in/account-form';
import { changePassword } from '$lib/server/auth/sign-in/change-password';
import type { ChangeProblem } from '$lib/server/auth/sign-in/change-password';
import { knowDevice } from '$lib/server/auth/sign-in/device-cookie';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { endOtherSessions, endOwnSession, listSessions } from '$lib/server/auth/sessions/sessions';
import type { CurrentSession } from '$lib/server/auth/sessions/sessions';
import { dayInStockholm, timeInStockholm } from '$lib/domain/stockholm';
import { findAccount } from '$lib/server/store/accounts/account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { id, account } = requireSession(locals);
	const sessions = await listSessions(getStore(), account.id);
	return {
		profile: account,
		hasPassword: (await findAccount(getStore(), account.id))?.hasPassword ?? false,
		sessions: sessions.map((session) => ({
			id: session.id,
			day: dayInStockholm(session.createdAt),
			time: timeInStockholm(session.createdAt),
			device: session.device,
			current: session.id === id
		}))
	};
};

export const actions: Actions = {
	changePassword: async (event) => {
		const session = requireSession(event.locals);
		const form = await event.request.formData();
		const change = {
			current: readPassword(form, 'current'),
			chosen: readPassword(form, 'chosen'),
			places: listPlaceWords(getMunicipality())
		};
		const now = getNow();
		const problem = await changePassword(getStore(), session, change, now);
		if (problem) return fail(422, { saved: false, problems: { [fieldOf(problem)]: problem } });
		await knowDevice(getStore(), event, session.account, now);
		return { saved: true, problems: {} };
	},
	endSession: async ({ locals, request }) => {
		const { account } = requireSession(locals);
		const form = await request.formData();
		await endOwnSession(getStore(), account.id, readField(form, 'session'));
		return { saved: false, problems: {} };
	},
	endOtherSessions: async ({ locals }) => {
		const { id, account } = requireSession(locals);
		await endOtherSessions(getStore(), account.id, id);
		return { saved: false, problems: {} };
	}
};

function requireSession(locals: App.Locals): CurrentSession {
	requireRight(locals.account, 'staff.read');
	if (!locals.session) error(401, m.accounts_sign_in_first());
	return locals.session;
}

function fieldOf(problem: ChangeProblem): 'current' | 'chosen' {
	return ['wrong-current', 'too-many', 'busy'].includes(problem) ? 'current' : 'chosen';
}
