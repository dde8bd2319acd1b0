import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import { getIntake, getMunicipality, getStore } from '$lib/server/app';
import { describeFailure } from '$lib/server/auth/requests/failure-log';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { readChosenFile } from '$lib/server/files/chosen-file';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { offerTable } from '$lib/server/own/offer-table';
import { showRun } from '$lib/server/runs/show-run';
import { beginImport } from '$lib/server/runs/begin-import';
import { chooseReader } from '$lib/server/runs/reading/file-reader';
import { listImportRuns } from '$lib/server/store/runs/import-run';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'figures.import');
	const runs = await listImportRuns(getStore(), 'observations', url.searchParams.get('kalla'));
	return {
		runs: runs.map(showRun),
		narrowed: url.searchParams.has('kalla'),
		unchanged: (await readReceipt(account, url, ['oforandrad'])) !== null
	};
};

export const actions: Actions = {
	read: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'figures.import');
		const given = await readChosenFile((await request.formData()).get('file'));
		if (!given) return fail(422, { description: null, offer: null });
		const reader = chooseReader(getIntake().sources);
		const failed = (error: unknown) => console.error(`import: ${describeFailure(error)}`);
		const keepFor = getMunicipality().areaCode;
		const begun = await beginImport(getStore(), reader, given, account.id, failed, { keepFor });
		if (begun.kind === 'refused') {
			const offer = await offerTable(getStore(), begun.table, given, account.id);
			return fail(422, { description: begun.description, offer });
		}
		if (begun.kind === 'unchanged')
			redirect(303, await receiptAddress(account, '/arbete/import', ['oforandrad', 'ja']));
		if (begun.kind === 'cancelled') redirect(303, localizeHref('/arbete/import'));
		redirect(303, localizeHref(`/arbete/import/${begun.runId}`));
	}
};
