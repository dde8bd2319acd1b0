import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '$lib/server/auth/sign-in/demo-accounts';
import { E2E_FOLDER } from './e2e-municipality';
import { startServer } from './running-server';
import { signIn } from './sign-in';

/** Starts the built server with a new demonstration and signs in once as each role; returns how to stop it. */
export default async function setup() {
	const folder = process.env.LAGET_E2E_SESSIONS;
	if (!folder) throw new Error('LAGET_E2E_SESSIONS is set by playwright.config.ts');
	mkdirSync(folder, { mode: 0o700 });
	const server = await startServer({ LAGET_DATA: join(folder, 'data'), LAGET_AREA: E2E_FOLDER });
	for (const { role, label } of DEMO_ACCOUNTS) {
		const session = keep(await signIn(server.output(), label), new URL(server.origin).hostname);
		writeFileSync(join(folder, `${role}.json`), JSON.stringify(session));
	}
	process.env.LAGET_E2E_ORIGIN = server.origin;
	return async () => {
		server.process.kill('SIGTERM');
		await server.ended;
		rmSync(folder, { recursive: true, force: true });
	};
}

/** A session the way Playwright stores it. */
function keep(cookie: string, domain: string) {
	return {
		cookies: [
			{
				name: 'session',
				value: cookie.replace(/^session=/, ''),
				domain,
				path: '/',
				expires: -1,
				httpOnly: true,
				secure: false,
				sameSite: 'Lax'
			}
		],
		origins: []
	};
}
