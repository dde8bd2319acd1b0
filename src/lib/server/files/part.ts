/** An answer of a service, laid aside until it is read. */
export interface StoredAnswer {
	readonly size: number;
	/** Units that it states for its contents; none where it states none. */
	readonly units: readonly string[];
	read(): Promise<Uint8Array>;
}

/** A piece of a source's figures that is read at once. Its answers belong together: a value and its margin may stand in different ones. */
export interface Part {
	readonly answers: readonly StoredAnswer[];
}

/** All of a source's figures as its service gave them. */
export interface Gathered {
	/** What was asked, for the history: `SCB TAB638`. */
	readonly name: string;
	readonly parts: readonly Part[];
	/** When the service says that its figures were last changed; null where it does not say. */
	readonly publishedAt: Date | null;
}
