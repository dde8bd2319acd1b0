import { error, fail, redirect } from '@sveltejs/kit';
import type { Account } from '$lib/domain/account';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import { readText } from '$lib/domain/form-text';
import { parseHalfYear } from '$lib/domain/half-year';
import {
	CONTACT_SCOPES,
	flattenContactTexts,
	parseSignalContact,
	raiseContactTexts,
	readSignalContactTexts,
	writeSignalContactTexts
} from '$lib/domain/signal-contact';
import type { ContactScope } from '$lib/domain/signal-contact';
import { mergeTexts, readGround } from '$lib/domain/two-editors';
import { getMunicipality, getSecret, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { namesPersons } from '$lib/server/files/persons/certain-person';
import { declareKinds, findKindsDesk } from '$lib/server/mood/publishing/declare-kinds';
import * as m from '$lib/paraglide/messages';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { listAccounts } from '$lib/server/store/accounts/account';
import {
	deleteSignalContact,
	findSignalContacts,
	putSignalContact
} from '$lib/server/store/mood/signal-contact';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/grupper';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'mood.publish');
	const { areaCode } = getMunicipality();
	const asked = { areaCode, secret: getSecret(), month: getToday().slice(0, 7) };
	const told = await readReceipt(account, url, ['sparad', 'summa', 'ansvarig', 'utan']);
	const scope = findScope(told?.value ?? '');
	const contacts = await findSignalContacts(getStore(), areaCode);
	return {
		...(await findKindsDesk(getStore(), asked)),
		contacts: CONTACT_SCOPES.map((one) => ({
			scope: one,
			own: contacts[one] !== null,
			texts: writeSignalContactTexts(contacts[one])
		})),
		accounts: (await listOpenAccounts()).map(({ id, name }) => ({ id, name })),
		saved: told?.name === 'sparad',
		/** The half-year that has just been left with its total alone. */
		onlyTotal: told?.name === 'summa' ? parseHalfYear(told.value) : null,
		/** Whose contact has just been saved, or taken away, and still is. */
		named: told?.name === 'ansvarig' && scope && contacts[scope] ? scope : null,
		unnamed: told?.name === 'utan' && scope && !contacts[scope] ? scope : null
	};
};

export const actions: Actions = {
	declare: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const texts = readTexts(form);
		const onlyTotal = form.get('only-total') === 'yes';
		const read = onlyTotal ? { groups: [], problems: [] } : readGroups(texts);
		const erases = readText(form.get('yes')) || null;
		return declare(readText(form.get('half')), texts, { ...read, erases, account });
	},

	contact: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const [scope, mine] = [readScope(form), readSignalContactTexts(form)];
		const { areaCode } = getMunicipality();
		const saved = (await findSignalContacts(getStore(), areaCode))[scope];
		const theirs = flattenContactTexts(writeSignalContactTexts(saved));
		const sent = readGround(form);
		// Where nobody is named there is nothing of anybody's to replace.
		const ground = { ...sent, base: sent.base ?? (saved ? null : theirs) };
		const { texts: merged, clashes } = mergeTexts(ground, flattenContactTexts(mine), theirs);
		const texts = raiseContactTexts(merged);
		const refused = { scope, texts, base: theirs, clashes };
		if (clashes.length > 0) return fail(409, { contact: { ...refused, problems: [] } });
		const parsed = parseSignalContact(texts, await listOpenAccounts(), namesPersons);
		if (!parsed.ok) return fail(422, { contact: { ...refused, problems: parsed.problems } });
		await putSignalContact(getStore(), areaCode, scope, parsed.value, account.id);
		redirect(303, await receiptAddress(account, HERE, ['ansvarig', scope]));
	},

	forgetContact: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const scope = readScope(await request.formData());
		if (scope === 'all') error(400, m.work_signals_for_nobody());
		await deleteSignalContact(getStore(), getMunicipality().areaCode, scope);
		redirect(303, await receiptAddress(account, HERE, ['utan', scope]));
	}
};

function readScope(form: FormData): ContactScope {
	return findScope(readText(form.get('scope'))) ?? error(400, m.work_signals_for_nobody());
}

function findScope(text: string): ContactScope | null {
	return CONTACT_SCOPES.find((known) => known === text) ?? null;
}

async function listOpenAccounts() {
	return (await listAccounts(getStore())).filter(({ disabled }) => !disabled);
}

/** What was chosen and typed for each group, by its id. */
type Texts = Readonly<Record<string, { readonly kind: string; readonly planned: string }>>;

function readTexts(form: FormData): Texts {
	const ids = [...form.keys()].flatMap((name) => /^kind-(\d{1,9})$/.exec(name)?.[1] ?? []);
	return Object.fromEntries(
		ids.map((id) => [
			id,
			{ kind: readText(form.get(`kind-${id}`)), planned: readText(form.get(`planned-${id}`)) }
		])
	);
}

/** Groups without a kind are in none. */
function readGroups(texts: Texts) {
	const chosen = Object.entries(texts).flatMap(([id, { kind: text, planned }]) => {
		const kind = MOOD_KINDS.find((known) => known === text);
		return kind ? [{ group: Number(id), kind, planned }] : [];
	});
	const unread = chosen.filter(({ planned }) => !/^\d{1,5}$/.test(planned));
	return {
		groups: chosen.map((one) => ({ ...one, planned: Number(one.planned) })),
		problems: unread.map(({ group }) => ({ code: 'planned' as const, group }))
	};
}

async function declare(
	text: string,
	texts: Texts,
	said: {
		readonly groups: ReturnType<typeof readGroups>['groups'];
		readonly problems: ReturnType<typeof readGroups>['problems'];
		readonly erases: string | null;
		readonly account: Account;
	}
) {
	const half = parseHalfYear(text);
	if (!half) return fail(422, { half: text, texts, problems: [{ code: 'no-half' as const }] });
	const { groups, problems, erases, account } = said;
	if (problems.length > 0) return fail(422, { half, texts, problems });
	const outcome = await declareKinds(getStore(), {
		...{ areaCode: getMunicipality().areaCode, half, groups, erases, accountId: account.id },
		...{ secret: getSecret(), month: getToday().slice(0, 7) }
	});
	switch (outcome.kind) {
		case 'problems':
			return fail(422, { half, texts, problems: outcome.problems });
		case 'asks':
			return fail(409, {
				...{ half, texts, erased: outcome.erased, isAgain: erases !== null },
				replaces: groups.length > 0
			});
		case 'declared': {
			const told = groups.length > 0 ? 'sparad' : 'summa';
			redirect(303, await receiptAddress(account, HERE, [told, half]));
		}
	}
}
