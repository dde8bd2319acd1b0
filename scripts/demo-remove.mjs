// @ts-check
import { runOnDatabase } from './console.mjs';

await runOnDatabase('remove-demo', ({ removeDemoAt }, database) => removeDemoAt(database));
