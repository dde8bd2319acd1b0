import { DEMO_ACCOUNTS } from '$lib/server/auth/sign-in/demo-accounts';
import type { Role } from '../../src/lib/domain/account';
import type { RunningServer } from './running-server';
import { signIn } from './sign-in';

/** Somebody who asks a running server; `nobody` has not signed in. */
export interface Visitor {
	readonly name: string;
	readonly role: Role | 'nobody';
	readonly get: (path: string) => Promise<Response>;
	readonly head: (path: string) => Promise<Response>;
	/** A form of the server's own page. */
	readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Response>;
	/** The same with a file. */
	readonly send: (
		path: string,
		file: File,
		fields?: Readonly<Record<string, string>>
	) => Promise<Response>;
}

function visit(
	origin: string,
	name: string,
	role: Visitor['role'],
	cookie: string | null
): Visitor {
	const headers = {
		accept: 'text/html',
		// Thousands of pages: packing and unpacking each is work that changes nothing of what is said.
		'accept-encoding': 'identity',
		...(cookie === null ? {} : { cookie })
	};
	const ask = (path: string, init: RequestInit) =>
		fetch(new URL(path, origin), { ...init, redirect: 'manual' });
	return {
		...{ name, role },
		get: (path) => ask(path, { headers }),
		head: (path) => ask(path, { method: 'HEAD', headers }),
		post: (path, fields = {}) =>
			ask(path, {
				method: 'POST',
				headers: { ...headers, origin },
				body: new URLSearchParams(fields)
			}),
		send: (path, file, fields = {}) => {
			const body = new FormData();
			body.set('file', file);
			for (const [name, value] of Object.entries(fields)) body.set(name, value);
			return ask(path, { method: 'POST', headers: { ...headers, origin }, body });
		}
	};
}

/** Nobody, and one visitor of each role, by the links that a demonstration prints. */
export async function visitAll(server: RunningServer): Promise<Visitor[]> {
	const { origin } = server;
	const visitors = [visit(origin, 'nobody', 'nobody', null)];
	for (const { role, label } of DEMO_ACCOUNTS) {
		visitors.push(visit(origin, role, role, await signIn(server.output(), label)));
	}
	return visitors;
}

/** A second person of a role, invited by the administrator and signed in with a password of their own. */
export async function inviteAnother(origin: string, admin: Visitor, role: Role): Promise<Visitor> {
	const name = `another ${role}`;
	const email = `another-${role}@exempel.se`;
	const invited = await (await admin.post('/arbete/konton?/invite', { name, email, role })).text();
	const link = /\/logga-in\/kod\/[\w-]+/.exec(invited)?.[0];
	if (!link) throw new Error(`no invitation for ${name}`);
	const nobody = visit(origin, name, 'nobody', null);
	const password = 'en lång mening om ingenting 47';
	await nobody.post(link, { password });
	const entered = await nobody.post('/logga-in', { email, password });
	const cookie = entered.headers.getSetCookie().find((text) => text.startsWith('session='));
	const session = cookie && /^session=[^;]+/.exec(cookie)?.[0];
	if (!session) throw new Error(`${name} was answered ${entered.status} without a session`);
	return visit(origin, name, role, session);
}
