import type { Nothing } from './fault-values';

/** What a source’s definition can have against a row; a source of any kind manages with these. */
export interface SourceFaults {
	readonly 'source-unknown-sex': Nothing;
	readonly 'source-unknown-part': Nothing;
	readonly 'source-unknown-word': { readonly words: string };
	readonly 'source-unknown-indicator': Nothing;
}
