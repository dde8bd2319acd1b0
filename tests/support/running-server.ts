import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface RunningServer {
	readonly origin: string;
	readonly process: ChildProcess;
	/** Everything printed so far. */
	readonly output: () => string;
	/** Resolves with exit code and signal. */
	readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export type Environment = Record<string, string | undefined>;

/** Starts `node server.mjs`, by default on a free port with the embedded database, and waits until it answers. */
export async function startServer(environment: Environment, root = '.'): Promise<RunningServer> {
	const server = spawnServer(environment, root);
	const pattern = /^Läget svarar på (\S+)$/m;
	const origin = await new Promise<string>((found, failed) => {
		const look = () => {
			const address = pattern.exec(server.output())?.[1];
			if (address) found(address);
		};
		server.process.stdout?.on('data', look);
		void server.ended.then(({ code }) => failed(new Error(`kod ${code}: ${server.output()}`)));
	});
	return { ...server, origin };
}

/** Starts `node server.mjs` and waits for nothing. */
export function spawnServer(environment: Environment, root = '.'): Omit<RunningServer, 'origin'> {
	const child = spawn(process.execPath, [resolve(root, 'server.mjs')], {
		// A test asks no publisher: it starts a server of its own for that, and says so.
		env: { ...withoutSettings(), PORT: '0', LAGET_FETCH: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (bytes) => (output += bytes));
	child.stderr.on('data', (bytes) => (output += bytes));
	const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
	return { process: child, output: () => output, ended };
}

/** The developer's own settings must not decide what a test sees. */
function withoutSettings(): Environment {
	const own = /^(LAGET_|PORT$|HOST$|ORIGIN$|DATABASE_(EXACT_)?URL$|VITEST|NODE_ENV$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
