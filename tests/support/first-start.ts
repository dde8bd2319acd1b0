import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { startServer, type Environment } from './running-server';

/** What a first start loads: the first municipality's demonstration, or what every installation has. */
export type Loaded = 'demonstration' | 'figures';

const ENVIRONMENT: Record<Loaded, Environment> = {
	demonstration: {},
	figures: { LAGET_DEMO: '0' }
};

/** Lays a migrated and empty embedded database in a folder that has none. */
export function layEmpty(folder: string): void {
	const data = join(folder, 'database');
	if (existsSync(data)) return;
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	cpSync(inject('embeddedTemplate'), data, { recursive: true });
}

/** Lays what a first start leaves in a folder that is not there yet, and its secret beside it; gives what the start printed. */
export async function layStarted(folder: string, loaded: Loaded): Promise<string> {
	const made = join(inject('firstStarts'), loaded);
	const printed = await once(made, async () => {
		for (const path of [made, `${made}-hemlighet`]) rmSync(path, { recursive: true, force: true });
		return startAndStop({ ...ENVIRONMENT[loaded], LAGET_DATA: made });
	});
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	cpSync(join(made, 'database'), join(folder, 'database'), { recursive: true });
	cpSync(`${made}-hemlighet`, `${folder}-hemlighet`);
	return printed;
}

/** Creates a PostgreSQL database of this name as a first start leaves it; gives what the start printed. */
export async function createStarted(
	postgres: { readonly url: string; readonly template: string },
	name: string,
	loaded: Loaded
): Promise<string> {
	const made = `${postgres.template}_${loaded}`;
	const place = join(inject('firstStarts'), `${loaded}-postgres`);
	const printed = await once(place, async () => {
		await run(postgres.url, `drop database if exists ${made} with (force)`);
		await run(postgres.url, `create database ${made} template ${postgres.template}`);
		const url = new URL(postgres.url);
		url.pathname = `/${made}`;
		const said = await startAndStop({
			...{ LAGET_DEMO: '1', ...ENVIRONMENT[loaded], LAGET_DATA: place, DATABASE_URL: url.href },
			LAGET_SECRET: 'a secret of tests that is as long as is needed'
		});
		// A connection may still be ending, and a database in use cannot be copied.
		await run(
			postgres.url,
			`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${made}'`
		);
		return said;
	});
	await run(postgres.url, `create database ${name} template ${made}`);
	return printed;
}

/** Runs `make` for the first of all test files that comes; the others wait for what it gave. */
async function once(place: string, make: () => Promise<string>): Promise<string> {
	const [kept, claim] = [`${place}.printed`, `${place}.claim`];
	while (!existsSync(kept)) {
		if (isTaken(claim)) {
			await pause(100);
			continue;
		}
		try {
			if (existsSync(kept)) break;
			writeFileSync(`${kept}.new`, await make());
			renameSync(`${kept}.new`, kept);
		} finally {
			rmSync(claim, { recursive: true });
		}
	}
	return readFileSync(kept, 'utf8');
}

/** Of all processes that ask for it, one is told that it was not. */
function isTaken(claim: string): boolean {
	try {
		mkdirSync(claim);
		return false;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
		throw error;
	}
}

async function startAndStop(environment: Environment): Promise<string> {
	const server = await startServer(environment);
	server.process.kill('SIGTERM');
	const { code } = await server.ended;
	if (code !== 0) throw new Error(`the first start ended with ${code}: ${server.output()}`);
	return server.output();
}

/** One statement on a connection of its own. */
export async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}
