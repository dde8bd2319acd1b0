import { join } from 'node:path';
import type { Role } from '../../src/lib/domain/account';

/** For `test.use({ storageState: signedInAs('coordinator') })`: a browser that the role has signed in with. */
export function signedInAs(role: Role): string {
	const folder = process.env.LAGET_E2E_SESSIONS;
	if (!folder) throw new Error('LAGET_E2E_SESSIONS is set by playwright.config.ts');
	return join(folder, `${role}.json`);
}
