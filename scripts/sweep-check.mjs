// @ts-check
import { runOnDatabase } from './console.mjs';

await runOnDatabase('check-sweep', ({ checkSweepAt }, database) =>
	checkSweepAt(database, new Date())
);
