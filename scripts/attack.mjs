// @ts-check
import { runSource } from './run-source.mjs';

process.exitCode = await runSource('attack', process.argv.slice(2));
