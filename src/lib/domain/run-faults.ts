import type { Nothing } from './fault-values';

/** What can end an import besides its file. */
export interface RunFaults {
	readonly 'run-cancelled': Nothing;
	readonly 'run-interrupted': Nothing;
	readonly 'run-taken': { readonly source: string; readonly figure: string };
	readonly 'said-before': { readonly sentence: string };
}
