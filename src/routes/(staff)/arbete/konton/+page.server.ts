import { fail } from '@sveltejs/kit';
import type { AccountProblem } from '$lib/domain/account-problem';
import { mergeTexts, readGround } from '$lib/domain/two-editors';
import { getNow, getStore } from '$lib/server/app';
import {
	parseAccountId,
	parseEmail,
	parseName,
	parseRole,
	readField
} from '$lib/server/auth/sign-in/account-form';
import {
	changeRole,
	disableAccount,
	enableAccount,
	inviteAccount
} from '$lib/server/auth/sign-in/manage-accounts';
import { createOneTimeLink } from '$lib/server/auth/sign-in/one-time-link';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { findAccount, listAccounts } from '$lib/server/store/accounts/account';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRight(locals.account, 'account.manage');
	return { accounts: await listAccounts(getStore()) };
};

export const actions: Actions = {
	invite: async ({ locals, request, url }) => {
		requireRight(locals.account, 'account.manage');
		const form = await request.formData();
		const values = {
			name: readField(form, 'name'),
			email: readField(form, 'email'),
			role: readField(form, 'role')
		};
		const name = parseName(values.name);
		const email = parseEmail(values.email);
		const role = parseRole(values.role);
		if (name === null || email === null || role === null) {
			const problems = {
				...(name === null && { name: 'name' as const }),
				...(email === null && { email: 'email' as const }),
				...(role === null && { role: 'role' as const })
			};
			return fail(422, { values, problems });
		}
		const path = await inviteAccount(getStore(), { name, email, role }, getNow());
		if (path === null) {
			return fail(422, { values, problems: { email: 'email-taken' as const } });
		}
		return { link: { name, address: url.origin + path } };
	},
	changeRole: async ({ locals, request }) => {
		requireRight(locals.account, 'account.manage');
		const form = await request.formData();
		const account = await findChosen(form);
		if (!account) return refuse('', 'gone');
		const sent = { role: readField(form, 'role') };
		const { texts, clashes } = mergeTexts(readGround(form), sent, { role: account.role });
		const role = parseRole(texts.role ?? '');
		if (!role || !parseRole(sent.role)) return refuse(`role-${account.id}`, 'role');
		if (clashes.length > 0) return fail(409, { clashing: { id: account.id, clashes } });
		const changed = await changeRole(getStore(), account.id, role);
		return changed ? {} : refuse(`role-${account.id}`, 'last-admin');
	},
	disable: async ({ locals, request }) => {
		requireRight(locals.account, 'account.manage');
		const account = await findChosen(await request.formData());
		if (!account) return refuse('', 'gone');
		const disabled = await disableAccount(getStore(), account.id, getNow());
		return disabled ? {} : refuse(`role-${account.id}`, 'last-admin');
	},
	enable: async ({ locals, request }) => {
		requireRight(locals.account, 'account.manage');
		const account = await findChosen(await request.formData());
		if (!account) return refuse('', 'gone');
		await enableAccount(getStore(), account.id);
		return {};
	},
	newLink: async ({ locals, request, url }) => {
		requireRight(locals.account, 'account.manage');
		const account = await findChosen(await request.formData());
		if (!account || account.disabled) return refuse('', 'gone');
		const path = await createOneTimeLink(getStore(), 'invitation', account.id, getNow());
		return { link: { name: account.name, address: url.origin + path } };
	}
};

async function findChosen(form: FormData) {
	const id = parseAccountId(readField(form, 'account'));
	return id === null ? null : findAccount(getStore(), id);
}

function refuse(field: string, problem: AccountProblem) {
	return fail(422, { values: null, problems: { [field]: problem } });
}
