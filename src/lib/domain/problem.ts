/** What is wrong with a file, where, in plain Swedish. */
export interface FileProblem {
	/** 1-based line in the file, null when it concerns the whole file. */
	readonly line: number | null;
	/** The column's heading or number, null when it concerns the whole line. */
	readonly column: string | null;
	/** The text that could not be read, shortened; null where repeating it would repeat something personal. */
	readonly value: string | null;
	readonly reason: string;
}

export type Result<Value, Problem = FileProblem> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly Problem[] };
