// @ts-check
import { root, runOnDatabase } from './console.mjs';

await runOnDatabase('remove-demo', ({ removeDemoAt }, { url, embedded }) =>
	removeDemoAt(url, embedded, root)
);
