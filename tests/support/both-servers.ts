import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStore, type OpenStore } from '$lib/server/store/open-store';
import { putSetting } from '$lib/server/store/setting';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';
import { createStarted, layEmpty, layStarted, run } from './first-start';
import { startServer, type Environment, type RunningServer } from './running-server';

/** What a server stands on. */
interface ServerGround {
	/** The embedded database's folder; beside PostgreSQL one that stays empty. */
	readonly folder: string;
	/** What was printed while the demonstration was loaded that this one is a copy of. */
	readonly printedBefore: () => string;
	/** For a stopped server only: the embedded database has one owner at a time. */
	readonly useDatabase: <Found>(use: (open: OpenStore) => Promise<Found>) => Promise<Found>;
	readonly stop: () => Promise<void>;
	/** Starts it again, with what it had printed before gone. */
	readonly start: () => Promise<void>;
}

/** What a server begins from: a database of its own, new and empty or with the first municipality's demonstration loaded. */
interface Beginning {
	readonly loaded: boolean;
	/** The day that the demonstration holds for today; null: the municipality's own. */
	readonly day: string | null;
}

const EMPTY: Beginning = { loaded: false, day: null };
export const DEMONSTRATION: Beginning = { loaded: true, day: null };

interface Place {
	readonly environment: Environment;
	readonly folder: string;
	readonly day: string | null;
	/** Makes the database that the server then starts on; gives what was printed when it was loaded. */
	readonly lay: () => Promise<string>;
	readonly useDatabase: ServerGround['useDatabase'];
}

type Tests = (server: () => RunningServer, ground: ServerGround) => void;

const makeFolder = () => mkdtempSync(join(tmpdir(), 'laget-server-'));

/** One `describe` a database that could be had, each with a server of the build on a copy of the loaded demonstration. */
export function onBothServers(
	title: string,
	environment: Environment,
	tests: Tests,
	day: string | null = null
): void {
	const beginning = { ...DEMONSTRATION, day };
	onEmbeddedServer(title, environment, tests, beginning);
	if (inject('postgres')) onPostgresServer(title, environment, tests, beginning);
}

export function onEmbeddedServer(
	title: string,
	environment: Environment,
	tests: Tests,
	{ loaded, day }: Beginning = EMPTY
): void {
	describe(`${title} (inbyggd databas)`, () => {
		const folder = makeFolder();
		serve(
			{
				...{ folder, day, environment: { ...environment, LAGET_DATA: folder } },
				lay: async () => (loaded ? layStarted(folder, 'demonstration') : ''),
				useDatabase: (use) => useEmbedded(folder, use)
			},
			tests
		);
		afterAll(() => {
			for (const path of [folder, `${folder}-hemlighet`]) {
				rmSync(path, { recursive: true, force: true });
			}
		});
	});
}

/** On the embedded database where there is no PostgreSQL. */
export function onPostgresServer(
	title: string,
	environment: Environment,
	tests: Tests,
	beginning: Beginning = EMPTY
): void {
	const postgres = inject('postgres');
	if (!postgres) {
		onEmbeddedServer(title, environment, tests, beginning);
		return;
	}
	const { loaded, day } = beginning;
	describe(`${title} (PostgreSQL)`, () => {
		const folder = makeFolder();
		const name = `laget_server_${process.pid}_${randomBytes(6).toString('hex')}`;
		const url = new URL(postgres.url);
		url.pathname = `/${name}`;
		serve(
			{
				...{ folder, day },
				lay: async () => {
					if (loaded) return createStarted(postgres, name, 'demonstration');
					await run(postgres.url, `create database ${name} template ${postgres.template}`);
					return '';
				},
				environment: {
					...{ LAGET_DEMO: '1', ...environment, LAGET_DATA: folder, DATABASE_URL: url.href }
				},
				useDatabase: (use) => useOpen(openStore(url.href, false), use)
			},
			tests
		);
		afterAll(async () => {
			await run(postgres.url, `drop database if exists ${name} with (force)`);
			rmSync(folder, { recursive: true, force: true });
		});
	});
}

function serve({ environment, folder, day, lay, useDatabase }: Place, tests: Tests): void {
	let server: RunningServer | null = null;
	let printed = '';
	const start = async () => {
		server = await startServer(environment);
	};
	const stop = async () => {
		server?.process.kill('SIGTERM');
		await server?.ended;
	};
	beforeAll(async () => {
		printed = await lay();
		if (day !== null) await useDatabase((open) => setDay(open, day));
		await start();
	}, 180_000);
	afterAll(stop, 60_000);
	const running = () => {
		if (!server) throw new Error('the server is there only while the tests run');
		return server;
	};
	tests(running, { folder, printedBefore: () => printed, useDatabase, stop, start });
}

/** Lets a demonstration hold another day for today from its next start on. */
export async function setDay({ store }: OpenStore, day: string): Promise<void> {
	await putSetting(store, 'demo', '1');
	await putSetting(store, 'demo_today', day);
}

/** Opens the embedded database of a server that is stopped, or a new one. */
export async function useEmbedded<Found>(
	folder: string,
	use: (open: OpenStore) => Promise<Found>
): Promise<Found> {
	layEmpty(folder);
	const started = await startEmbeddedDatabase({
		folder,
		onDeath: (reason) => console.error(`den inbyggda databasen dog: ${reason}`)
	});
	if (!started.ok) throw new Error(started.reason);
	try {
		return await useOpen(openStore(started.database.url, true), use);
	} finally {
		await started.database.stop();
	}
}

async function useOpen<Found>(
	open: OpenStore,
	use: (open: OpenStore) => Promise<Found>
): Promise<Found> {
	try {
		return await use(open);
	} finally {
		await open.pool.end();
	}
}
