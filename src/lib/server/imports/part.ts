/** An answer of a service, laid aside until it is read. */
export interface StoredAnswer {
	readonly size: number;
	read(): Promise<Uint8Array>;
}

/** A piece of a source's figures that is read at once. Its answers belong together: a value and its margin may stand in different ones. */
export interface Part {
	readonly answers: readonly StoredAnswer[];
}
