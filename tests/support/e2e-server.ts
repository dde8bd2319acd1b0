import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '../../src/lib/server/auth/demo-accounts';
import { startServer } from './running-server';

/** Starts the built server with a new demonstration and signs in once as each role; returns how to stop it. */
export default async function setup() {
	const folder = process.env.LAGET_E2E_SESSIONS;
	if (!folder) throw new Error('LAGET_E2E_SESSIONS is set by playwright.config.ts');
	mkdirSync(folder, { mode: 0o700 });
	const server = await startServer({ LAGET_DATA: join(folder, 'data') });
	for (const { role, label } of DEMO_ACCOUNTS) {
		const link = findLink(server.output(), label);
		writeFileSync(join(folder, `${role}.json`), JSON.stringify(await signIn(link)));
	}
	process.env.LAGET_E2E_ORIGIN = server.origin;
	return async () => {
		server.process.kill('SIGTERM');
		await server.ended;
		rmSync(folder, { recursive: true, force: true });
	};
}

function findLink(output: string, label: string): URL {
	const line = output.split('\n').find((candidate) => candidate.trim().startsWith(`${label} `));
	const address = line?.trim().split(/\s+/).at(-1);
	if (!address) throw new Error(`no sign-in link for ${label} in:\n${output}`);
	return new URL(address);
}

/** Opens a one-time link as its page's form does, and keeps the cookie the way Playwright stores it. */
async function signIn(link: URL) {
	const response = await fetch(link, {
		method: 'POST',
		headers: {
			origin: link.origin,
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html'
		},
		redirect: 'manual'
	});
	const cookie = response.headers.getSetCookie().find((text) => text.startsWith('session='));
	const value = cookie && /^session=([^;]+)/.exec(cookie)?.[1];
	if (!value) throw new Error(`the sign-in link answered ${response.status} without a session`);
	return {
		cookies: [
			{
				name: 'session',
				value,
				domain: link.hostname,
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
