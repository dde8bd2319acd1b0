import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import type { LayoutServerLoad } from './$types';

/** Guards reading only: every form action asks for its own right. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { name, role } = requireRight(locals.account, 'staff.read');
	return {
		account: { name, role },
		may: {
			manageAccounts: hasRight(locals.account, 'account.manage'),
			keepIndicators: hasRight(locals.account, 'indicator.write'),
			fetchSources: hasRight(locals.account, 'source.fetch'),
			importFigures: hasRight(locals.account, 'figures.import'),
			readInquiries: hasRight(locals.account, 'inquiry.read'),
			readProposals: hasRight(locals.account, 'proposal.read'),
			publishMood: hasRight(locals.account, 'mood.publish'),
			exportDrafts: hasRight(locals.account, 'export.drafts')
		}
	};
};
