// @ts-check
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const failure = await prepare(root, { build: true });
if (failure) {
	console.error(failure);
	process.exitCode = 1;
}
