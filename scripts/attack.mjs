// @ts-check
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root, runSource } from './run-source.mjs';
import { run } from './run.mjs';

/** What is seen of servers that run: all addresses, files, database, folder and log. */
const LIVE = ['twins', 'open-month', 'exact-counts', 'exact-role', 'public-record'];

const words = process.argv.slice(2).filter((word) => word !== '--live');
const live = process.argv.includes('--live') ? await attackServers() : true;
const holds = (await runSource('src/cli/attack', words)) === 0;
process.exitCode = live && holds ? 0 : 1;

/** Everything published through the real importer and server, with what everyone and no one may see of it. */
async function attackServers() {
	const failure = await prepare(root, { build: true });
	if (failure) {
		console.error(failure);
		return false;
	}
	const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
	const files = LIVE.map((name) => `tests/integration/${name}.test.ts`);
	const { code } = await run(process.execPath, [vitest, 'run', '--project=integration', ...files], {
		cwd: root,
		show: true
	});
	return code === 0;
}
