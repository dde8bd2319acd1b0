import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
	'package.json': '{ "name": "empty", "private": true, "type": "module" }',
	'svelte.config.js':
		"import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter() } };",
	'vite.config.js':
		"import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
	'src/app.html':
		'<!doctype html><html lang="sv"><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
	'src/routes/+page.js': 'export const csr = false;',
	'src/routes/+page.svelte': '<p>Tom.</p>'
};

export interface EmptyPage {
	readonly origin: string;
	readonly stop: () => Promise<void>;
}

/** Builds a page of the same framework with nothing on it in `folder`, with the packages of `root`, and serves it in a process of its own. */
export async function serveEmptyPage(root: string, folder: string): Promise<EmptyPage> {
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		encoding: 'utf8'
	});
	if (built.status !== 0) throw new Error(`the empty page was not built: ${built.stderr}`);
	const port = await findPort();
	const server = spawn(process.execPath, [join(folder, 'build', 'index.js')], {
		env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await untilListening(server);
	return {
		origin: `http://127.0.0.1:${port}`,
		stop: async () => {
			server.kill('SIGTERM');
			await once(server, 'close');
		}
	};
}

async function untilListening(server: ChildProcess): Promise<void> {
	const ended = once(server, 'close').then(() => {
		throw new Error('the empty page was not served');
	});
	await Promise.race([once(server.stdout!, 'data'), ended]);
	ended.catch(() => undefined);
}

async function findPort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}
