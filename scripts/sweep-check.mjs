// @ts-check
import { runOnDatabase } from './console.mjs';

await runOnDatabase('check-sweep', ({ checkSweepAt }, { url, embedded }) =>
	checkSweepAt(url, embedded, new Date())
);
