import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
	/** Of a database where others can be created. */
	readonly url: string;
	readonly described: string;
	readonly stop: () => Promise<void>;
}

/** The server named by TEST_DATABASE_URL, else one of our own from system binaries; else why there is none. */
export async function startPostgres(): Promise<PostgresServer | { missing: string }> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, described: await version(given), stop: async () => undefined };
	const binaries = findBinaries();
	if (!binaries) return { missing: 'initdb finns inte' };
	try {
		return await startOwn(binaries);
	} catch (error) {
		return { missing: error instanceof Error ? error.message.trim() : String(error) };
	}
}

function findBinaries(): string | null {
	const installed = '/usr/lib/postgresql';
	const versions = existsSync(installed) ? readdirSync(installed).sort().reverse() : [];
	const folders = [...versions.map((name) => join(installed, name, 'bin'))].concat(
		(process.env.PATH ?? '').split(':')
	);
	return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

async function startOwn(binaries: string): Promise<PostgresServer> {
	const user = unprivilegedUser();
	const folder = mkdtempSync(join(tmpdir(), 'laget-postgres-'));
	if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder } };
	const made = spawnSync(
		join(binaries, 'initdb'),
		['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
		options
	);
	if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
	const settings = [
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
		'listen_addresses='
	];
	const server = spawn(
		join(binaries, 'postgres'),
		['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
		{ ...options, stdio: 'ignore' }
	);
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const stop = async () => {
		// SIGQUIT: nothing in it is worth a checkpoint.
		server.kill('SIGQUIT');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
	try {
		return { url, described: await version(url), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const rows = readFileSync('/etc/passwd', 'utf8').split('\n');
	const row = ['postgres', 'nobody']
		.map((name) => rows.find((candidate) => candidate.startsWith(`${name}:`)))
		.find((candidate) => candidate !== undefined);
	if (!row) throw new Error('neither postgres nor nobody is a user here');
	const [, , uid, gid] = row.split(':');
	return { uid: Number(uid), gid: Number(gid) };
}

async function version(url: string): Promise<string> {
	const deadline = Date.now() + 20_000;
	for (;;) {
		const client = new pg.Client({ connectionString: url });
		client.on('error', () => undefined);
		try {
			await client.connect();
			const { rows } = await client.query<{ server_version: string }>('show server_version');
			await client.end();
			return `PostgreSQL ${rows[0]?.server_version.split(' ')[0]}`;
		} catch (error) {
			if (Date.now() > deadline) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}
