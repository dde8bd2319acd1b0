import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { layEmpty } from './first-start';
import type { KilledProcess } from './import-until-killed';

/** A database that a process may be killed at, and put back to where it was. */
export interface Ground {
	readonly where: Pick<KilledProcess, 'url' | 'folder'>;
	/** Keeps what is there now under this name. */
	readonly keep: (name: string) => Promise<void>;
	readonly restore: (name: string) => Promise<void>;
	readonly remove: () => Promise<void>;
}

/** The state that was found at the start, and whether it lived to the end. */
export interface Lived {
	readonly state: string;
	readonly done: boolean;
}

export function embeddedGround(): Ground {
	const folder = mkdtempSync(join(tmpdir(), 'laget-kill-'));
	const [now, kept] = [join(folder, 'now'), (name: string) => join(folder, `kept-${name}`)];
	layEmpty(now);
	return {
		where: { url: null, folder: now },
		keep: async (name) => cpSync(now, kept(name), { recursive: true }),
		async restore(name) {
			rmSync(now, { recursive: true, force: true });
			cpSync(kept(name), now, { recursive: true });
		},
		remove: async () => rmSync(folder, { recursive: true, force: true })
	};
}

export async function postgresGround(server: { url: string; template: string }): Promise<Ground> {
	const admin = new pg.Pool({ connectionString: server.url, max: 1 });
	const name = `laget_kill_${process.pid}_${randomBytes(4).toString('hex')}`;
	const made = new Set([name]);
	const copy = async (from: string, to: string) => {
		await admin.query(`drop database if exists ${to} with (force)`);
		// Those of a process that was killed may still be ending.
		await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [
			from
		]);
		await admin.query(`create database ${to} template ${from}`);
		made.add(to);
	};
	await copy(server.template, name);
	const own = new URL(server.url);
	own.pathname = `/${name}`;
	return {
		where: { url: own.href, folder: '' },
		keep: (kept) => copy(name, `${name}_${kept}`),
		restore: (kept) => copy(`${name}_${kept}`, name),
		async remove() {
			for (const one of made) await admin.query(`drop database if exists ${one} with (force)`);
			await admin.end();
		}
	};
}

/** Runs the built script once in a process of its own, which is killed. */
export async function runVictim(script: string, task: KilledProcess): Promise<Lived> {
	const child = spawn(process.execPath, [script, JSON.stringify(task)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (bytes) => (output += bytes));
	const [code, signal] = await once(child, 'close');
	const [state = '', done] = output.split('\n');
	if (code !== 0 && signal !== 'SIGKILL') throw new Error(`The process ended with code ${code}`);
	return { state, done: done === 'klar' };
}
