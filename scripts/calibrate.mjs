// @ts-check
import { join } from 'node:path';
import { root, runSource } from './run-source.mjs';

process.exitCode = await runSource('src/cli/calibrate', [
	join(root, 'src'),
	...process.argv.slice(2)
]);
