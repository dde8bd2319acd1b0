import { fail, redirect } from '@sveltejs/kit';
import { isMonth } from '$lib/domain/month';
import { RELEASE_REASONS } from '$lib/domain/release';
import { parseIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { localizeHref } from '$lib/paraglide/runtime';
import {
	getIntake,
	getMonthsToCome,
	getMoodMoment,
	getMunicipality,
	getNow,
	getSecret,
	getExactStore,
	getStore,
	getToday
} from '$lib/server/app';
import { moveDemo } from '$lib/server/demo';
import { requireRight } from '$lib/server/auth/rights/permissions';
import {
	carryFile,
	carrySaid,
	readConfirmed,
	readGroupKinds,
	readHeadingColumns,
	readSure,
	readUpload
} from '$lib/server/mood/carried-file';
import { groupKey } from '$lib/server/mood/group-name';
import { findMonthToTry, listMonthsToCome } from '$lib/server/mood/example/month-to-try';
import { forgetHeading } from '$lib/server/mood/remembered-headings';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { listHeadings } from '$lib/server/store/mood/heading-column';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { makeSeed } from '$lib/server/mood/publishing/month-key';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import type { MissingReason } from '$lib/server/mood/publishing/missing-weeks';
import {
	discardMonth,
	findWaitingReading,
	listWaitingMonths
} from '$lib/server/mood/publishing/waiting-months';
import { listWithdrawable, withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { viewWhatFollows } from '$lib/server/views/mood/what-follows';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/import/maende';
const MISSING_REASONS = ['not-asked', 'no-data', 'as-published'] as const satisfies MissingReason[];
const RECEIPTS = ['glomd', 'inlast', 'publicerad', 'borttagen', 'tillbakadragen'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'mood.publish');
	const { areaCode } = getMunicipality();
	const told = await readReceipt(account, url, RECEIPTS);
	const monthsToCome = getMonthsToCome();
	const waiting = await listWaitingMonths(getExactStore(), areaCode, {
		today: getToday(),
		secret: getSecret()
	});
	const withdrawable = await listWithdrawable(getExactStore(), areaCode);
	const waits = (month: string) => waiting.some((one) => one.month === month);
	/** A receipt is shown for as long as what it tells holds. */
	const monthIn = (name: (typeof RECEIPTS)[number], holds: (month: string) => boolean) =>
		told?.name === name && holds(told.value) ? told.value : null;
	return {
		today: getToday(),
		toTry: monthsToCome === null ? null : await findMonthToTry(getStore(), monthsToCome, areaCode),
		lastTried:
			monthsToCome === null ? null : ((await listMonthsToCome(monthsToCome)).at(-1) ?? null),
		waiting,
		follows: await viewWhatFollows(getStore(), areaCode, waiting),
		withdrawable,
		keptUntil: (await findProtectionFacts(getStore(), areaCode)).keptUntil,
		headings: await listHeadings(getStore()),
		forgotten: told?.name === 'glomd',
		typed: monthIn('inlast', waits),
		published: monthIn('publicerad', (month) => withdrawable.includes(month)),
		discarded: monthIn('borttagen', (month) => !waits(month)),
		withdrawn: monthIn('tillbakadragen', (month) => !withdrawable.includes(month))
	};
};

export const actions: Actions = {
	move: async ({ locals, request }) => {
		requireRight(locals.account, 'mood.publish');
		const to = String((await request.formData()).get('to') ?? '');
		const [{ areaCode }, monthsToCome] = [getMunicipality(), getMonthsToCome()];
		if (monthsToCome)
			await moveDemo(getExactStore(), { areaCode, monthsToCome, to, now: getNow() });
		redirect(303, localizeHref(`${HERE}#prova`));
	},

	upload: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const file = await readUpload(form);
		if (!file) return fail(422, { fileMissing: true });
		const { areaCode, demo } = getMunicipality();
		const report = await importMoodCompilation(getExactStore(), file, {
			...{ areaCode, demo, accountId, today: getToday(), secret: getSecret() },
			...{ sources: getIntake().mood, readAt: getMoodMoment() },
			confirmed: readConfirmed(form),
			replaces: { mark: String(form.get('yes') ?? '') },
			sure: readSure(form),
			kinds: readGroupKinds(form),
			columns: readHeadingColumns(form)
		});
		switch (report.kind) {
			case 'imported':
			case 'unchanged':
				return { report };
			case 'headings':
				return fail(422, { headings: { ...report, carried: carryFile(file) } });
			case 'doubts': {
				const carried = { carried: carryFile(file), said: carrySaid(form, 'sure') };
				return fail(422, { doubted: { doubts: report.doubts, mark: report.mark, ...carried } });
			}
			case 'waits': {
				const carried = { carried: carryFile(file), said: carrySaid(form) };
				const question = { ...report, fileName: file.name, isAgain: form.has('yes') };
				return fail(409, { replaces: { ...question, ...carried } });
			}
			case 'asked': {
				const columns = [...readHeadingColumns(form)];
				const isAgain = form.get('are-groups') === 'yes';
				const kinds = readGroupKinds(form);
				const groups = report.groups.map((group) => ({
					...group,
					chosen: kinds.get(groupKey(group.name)) ?? null
				}));
				return fail(422, {
					asked: { groups, columns, isAgain, sure: readSure(form), carried: carryFile(file) }
				});
			}
			default:
				return fail(422, { report });
		}
	},

	forget: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const key = String((await request.formData()).get('heading') ?? '');
		await forgetHeading(getStore(), getMunicipality().areaCode, key);
		redirect(303, await receiptAddress(account, `${HERE}#rubriker`, ['glomd', 'ja']));
	},

	publish: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const month = String(form.get('month') ?? '');
		if (!isMonth(month)) {
			return fail(422, { publishing: { month: null, problem: 'nothing-read' as const } });
		}
		const { areaCode } = getMunicipality();
		const result = await publishMonth(getExactStore(), {
			...{ areaCode, month, today: getToday(), releasedAt: getMoodMoment() },
			accountId: account.id,
			reading: String(form.get('reading') ?? ''),
			reason: readReason(form),
			missing: readMissing(form),
			secret: getSecret(),
			seed: makeSeed()
		});
		if (!result.ok) return fail(422, { publishing: { month, problem: result.problem } });
		redirect(303, await receiptAddress(account, HERE, ['publicerad', month]));
	},

	discard: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const month = String(form.get('month') ?? '');
		const [store, { areaCode }] = [getExactStore(), getMunicipality()];
		const reading = isMonth(month) ? await findWaitingReading(store, areaCode, month) : null;
		if (!reading)
			return fail(422, { publishing: { month: null, problem: 'nothing-read' as const } });
		if (form.get('yes') !== reading.mark)
			return fail(409, { discards: { ...reading, isAgain: form.has('yes') } });
		await discardMonth(store, areaCode, month);
		redirect(303, await receiptAddress(account, HERE, ['borttagen', month]));
	},

	withdraw: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'mood.publish');
		const form = await request.formData();
		const month = String(form.get('month') ?? '');
		const reason = readReason(form);
		if (!isMonth(month) || !reason || form.get('sure') !== 'yes') {
			return fail(422, { withdrawing: { month, problem: 'unsure' as const } });
		}
		const { areaCode } = getMunicipality();
		const withdrawal = { areaCode, month, reason, releasedAt: getMoodMoment() };
		const result = await withdrawMonth(getExactStore(), { ...withdrawal, accountId: account.id });
		if (!result.ok) return fail(422, { withdrawing: { month, problem: result.problem } });
		redirect(303, await receiptAddress(account, HERE, ['tillbakadragen', month]));
	}
};

function readReason(form: FormData) {
	return RELEASE_REASONS.find((reason) => reason === form.get('reason')) ?? null;
}

/** Fields `missing-2026-W45`. */
function readMissing(form: FormData): ReadonlyMap<IsoWeek, MissingReason> {
	const chosen = new Map<IsoWeek, MissingReason>();
	for (const [name, value] of form) {
		const week = name.startsWith('missing-') ? parseIsoWeek(name.slice('missing-'.length)) : null;
		const reason = MISSING_REASONS.find((known) => known === value);
		if (week && reason) chosen.set(week, reason);
	}
	return chosen;
}
