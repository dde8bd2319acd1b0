import type { Adapter } from './adapter';
import { regressionAdapters } from './regression';

/** Every kind of case that the library answers. */
export const ADAPTERS: readonly Adapter[] = [...regressionAdapters];
