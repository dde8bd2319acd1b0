import { error } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

/** What the hooks answer with when they refuse a reader a page: the same words and frame as any other error. */
export const load: PageServerLoad = () => error(403, m.accounts_forbidden());
