import { maySignInAt } from '$lib/server/auth/requests/origin';

/** Whether this installation lets anyone sign in at the address they use. */
export function isSafePlace(url: URL): boolean {
	return maySignInAt(url, process.env.LAGET_INSECURE === '1');
}
