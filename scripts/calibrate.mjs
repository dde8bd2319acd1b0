// @ts-check
import { join } from 'node:path';
import { root, runSource } from './run-source.mjs';

const tables = join(root, 'src', 'lib', 'statistics', 'calibration');
process.exitCode = await runSource('calibrate', [tables, ...process.argv.slice(2)]);
