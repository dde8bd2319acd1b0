import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildScript } from '../support/built-script';
import { runUntilCut } from '../support/cut-off';
import { writeFigureFile } from '../support/figure-file';
import type { KilledTask } from '../support/killed-import';
import { embeddedGround, postgresGround, runVictim, type Ground } from '../support/killing-ground';

/** Several batches and slices on the embedded database. */
const ROWS = 1_600;

const folder = mkdtempSync(join(tmpdir(), 'laget-files-'));
const [first, second] = [join(folder, 'ett.csv'), join(folder, 'två.csv')];
let victim: Awaited<ReturnType<typeof buildScript>>;

beforeAll(async () => {
	victim = await buildScript('tests/support/import-until-killed.ts');
	await writeFigureFile(first, ROWS);
	// Two figures changed and a hundred gone.
	await writeFigureFile(second, ROWS - 100, 1);
});
afterAll(() => {
	victim.remove();
	rmSync(folder, { recursive: true, force: true });
});

type Run = (ground: Ground, task: KilledTask) => ReturnType<typeof runVictim>;

const inProcess: Run = ({ where }, task) => runVictim(victim.script, { ...where, ...task });
const cutOff: Run = ({ where }, task) => runUntilCut(where.url ?? '', task);
/** Only what is killed needs a process of its own. */
const killed: Run = (ground, task) =>
	task.killBefore === null ? cutOff(ground, task) : inProcess(ground, task);

/** Kills before each `stride`th statement. */
function killEverywhere(
	where: string,
	stride: number,
	make: () => Promise<Ground>,
	runOn: Run
): void {
	describe(where, () => {
		let ground: Ground;
		beforeAll(async () => {
			ground = await make();
		});
		afterAll(() => ground.remove());

		const run = (file: KilledTask['file'], killBefore: number | null = null) =>
			runOn(ground, { file, killBefore });

		/** Every state that was found after a kill; and that it lives to the end with enough statements. */
		async function killAtEach(file: KilledTask['file'], from: string) {
			await run('rest');
			await ground.keep(from);
			const { state: before } = await run(file);
			const { state: after } = await run('rest');
			const halves: string[] = [];
			let killed = 0;
			await ground.restore(from);
			for (let number = 1; ; number += stride) {
				const { state, ...found } = await run(file, number);
				let { done } = found;
				// What it found is what the kill before it left.
				if (state !== before && state !== after) halves.push(`${number - stride}: ${state}`);
				if (state !== before) {
					await ground.restore(from);
					({ done } = await run(file, number));
				}
				if (done) break;
				killed += 1;
			}
			const { state: end } = await run('rest');
			return { halves, ended: end === after && after !== before, enough: killed * stride > 12 };
		}

		const WHOLE = { halves: [], ended: true, enough: true };

		test('a first import is there whole or not at all', async () => {
			expect(await killAtEach(first, 'empty')).toEqual(WHOLE);
		}, 900_000);

		test('an import that changes figures and takes some away has done so or has not', async () => {
			expect(await killAtEach(second, 'one')).toEqual(WHOLE);
		}, 900_000);

		test('an import is undone or stands', async () => {
			const outcome = await killAtEach(null, 'two');
			expect({ ...outcome, enough: true }).toEqual(WHOLE);
		}, 900_000);
	});
}

const postgres = inject('postgres');
if (postgres) {
	const make = () => postgresGround(postgres);
	killEverywhere('connections gone at every statement (PostgreSQL)', 1, make, cutOff);
	// That a process which is killed is the same to the database: a start takes as long as ten such.
	killEverywhere('kill -9 at one statement in 16 (PostgreSQL)', 16, make, killed);
}
// The statements are the same; one start of the embedded database takes longer still.
const stride = postgres ? 4 : 1;
killEverywhere(
	`kill -9 at one statement in ${stride} (inbyggd databas)`,
	stride,
	async () => embeddedGround(),
	inProcess
);
