import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import { getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/permissions';
import { stageImport } from '$lib/server/imports/stage-import';
import { listImportRuns } from '$lib/server/store/import-run';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRight(locals.account, 'figures.import');
	return {
		runs: await listImportRuns(getStore(), 'observations', url.searchParams.get('kalla')),
		narrowed: url.searchParams.has('kalla'),
		unchanged: url.searchParams.has('oforandrad')
	};
};

export const actions: Actions = {
	read: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'figures.import');
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(422, { description: null });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const staged = await stageImport(getStore(), { name: file.name, bytes }, accountId);
		if (staged.kind === 'refused') return fail(422, { description: staged.description });
		if (staged.kind === 'unchanged') redirect(303, localizeHref('/arbete/import?oforandrad=ja'));
		redirect(303, localizeHref(`/arbete/import/${staged.runId}`));
	}
};
