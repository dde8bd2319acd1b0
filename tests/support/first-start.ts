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
import { inject } from 'vitest';
import { startServer, type Environment } from './running-server';

/** Lays a migrated and empty embedded database in a folder that has none. */
export function layEmpty(folder: string): void {
	const data = join(folder, 'database');
	if (existsSync(data)) return;
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	cpSync(inject('embeddedTemplate'), data, { recursive: true });
}

/** Lays the demonstration as a first start leaves it in a folder that is not there yet, and its secret beside it. */
export async function layDemonstration(folder: string): Promise<void> {
	const made = join(inject('firstStarts'), 'demonstration');
	await once(made, async () => {
		for (const path of [made, `${made}-hemlighet`]) rmSync(path, { recursive: true, force: true });
		return startAndStop({ LAGET_DATA: made });
	});
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	cpSync(join(made, 'database'), join(folder, 'database'), { recursive: true });
	cpSync(`${made}-hemlighet`, `${folder}-hemlighet`);
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
