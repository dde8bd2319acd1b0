import type { Result } from '$lib/domain/problem';
import type { PublicTable } from '$lib/domain/public-table';
import type { Skipped } from '$lib/domain/skip';
import type { PublishedFile } from '$lib/server/files/published-file';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { FigureBatch } from '$lib/server/store/figures/figure-batch';
import type { FileDescription } from './file-description';
import type { Sources } from '$imports/source';

/** Where the figures of a file go while it is read. Every answer is waited for: nothing piles up. */
export interface FigureTaker {
	/** The source is known before the first batch. False: these bytes are not wanted. */
	readonly recognised: (sourceId: string, sha256: string) => Promise<boolean>;
	readonly batch: (batch: FigureBatch) => Promise<void>;
	/** What was given is void; the same file is given from its beginning. */
	readonly again: () => Promise<void>;
	/** False stops the reading. */
	readonly progress: (bytes: number) => Promise<boolean>;
}

/** In what form figures are wanted, and how many at a time. */
export interface Packing {
	readonly kind: FigureBatch['kind'];
	readonly rows: number;
}

/** What came of reading a file. Figures that were given count only when it was `read`. */
export type FileOutcome =
	| {
			readonly kind: 'read';
			readonly sourceId: string;
			readonly rowsRead: number;
			readonly observations: number;
			readonly skipped: Skipped;
			/** What the file says in words beside what its source says already. */
			readonly beside: readonly string[];
			readonly indicatorIds: readonly string[];
	  }
	| {
			readonly kind: 'refused';
			readonly description: FileDescription;
			/** What of it may be wanted nevertheless, or why nothing; absent where nobody asked or nothing could be read. */
			readonly table?: Result<PublicTable>;
	  }
	/** Somebody asked it to stop, or did not want these bytes. */
	| { readonly kind: 'stopped' };

/** What is to be read, and how its figures are wanted. */
export interface ReadingTask {
	readonly file: PublishedFile;
	readonly context: ReadingContext;
	readonly packing: Packing;
	/** The municipality for which a table is kept that no source takes; absent: none is. */
	readonly keepFor?: string | undefined;
}

/** Reads a published file by the source that knows it, wherever that is done. */
export type FileReader = (task: ReadingTask, taker: FigureTaker) => Promise<FileOutcome>;

/** What files are read with: the sources that may know them, and where the reading is done. */
export interface SourceReader {
	readonly sources: Sources;
	readonly read: FileReader;
}
