import { listDueFollowUps } from '$lib/domain/follow-up';
import { isReachable } from '$lib/domain/municipality';
import { readerOf } from '$lib/domain/reader';
import { getExactStore, getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { rolesWith } from '$lib/server/auth/rights/rights';
import { findMonthToRead, listUnpublishedMonths } from '$lib/server/mood/publishing/waiting-months';
import { listInterventions } from '$lib/server/store/register/intervention';
import { listProposals } from '$lib/server/store/register/intervention-version';
import { listInquiries } from '$lib/server/store/register/inquiry';
import { viewSignalDesk } from '$lib/server/views/mood/answered-signals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const account = requireRight(locals.account, 'staff.read');
	const [store, { areaCode, contact, demo }] = [getStore(), getMunicipality()];
	const reader = readerOf(account);
	const writes = hasRight(account, 'intervention.write');
	const asks = hasRight(account, 'inquiry.ask');
	const inquiries = await listInquiries(store, areaCode, reader);
	const proposals = hasRight(account, 'intervention.propose')
		? await listProposals(store, areaCode, reader)
		: [];
	const all = writes ? await listInterventions(store, areaCode, reader) : [];
	const publishes = hasRight(account, 'mood.publish');
	return {
		writes,
		asks,
		months: publishes ? await listUnpublishedMonths(getExactStore(), areaCode) : [],
		monthToRead: publishes ? await findMonthToRead(getExactStore(), areaCode, getToday()) : null,
		signals: publishes ? (await viewSignalDesk(store, areaCode)).waiting : [],
		unfinished: all.filter(({ status }) => status !== 'public'),
		followUps: listDueFollowUps(all, getToday()),
		inquiries: asks ? inquiries : inquiries.filter(({ answer }) => answer === null),
		proposals: proposals.map(({ intervention }) => intervention),
		exports: hasRight(account, 'export.drafts'),
		fetches: hasRight(account, 'source.fetch'),
		manages: hasRight(account, 'account.manage'),
		imports: hasRight(account, 'figures.import'),
		importers: rolesWith('figures.import'),
		lacksContact: hasRight(account, 'account.manage') && !demo && !isReachable(contact)
	};
};
