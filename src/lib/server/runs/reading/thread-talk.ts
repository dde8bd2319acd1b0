import type { CalendarReading } from '$lib/domain/calendar';
import type { Result } from '$lib/domain/problem';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { FigureBatch } from '$lib/server/store/figures/figure-batch';
import type { FileOutcome, Packing } from './figure-taker';

/** What the thread is given: a path or the bytes, and what it must know of the world outside. */
export interface FiguresTask {
	readonly kind: 'figures';
	readonly name: string;
	readonly from: string | Uint8Array;
	readonly context: ReadingContext;
	readonly packing: Packing;
	readonly keepFor?: string | undefined;
	/** Ids of the installation's sources: the thread's entry knows those of every municipality. */
	readonly sourceIds: readonly string[];
}

/** A person's own table, whose rows are wanted as they stand. */
interface TableTask {
	readonly kind: 'table';
	readonly bytes: Uint8Array;
}

/** A calendar whose events are wanted. */
interface CalendarTask {
	readonly kind: 'calendar';
	readonly bytes: Uint8Array;
}

export type ThreadTask = FiguresTask | TableTask | CalendarTask;

/** What the thread says of figures. Everything but the outcome is answered with yes or no, in order. */
export type FromThread =
	| { readonly kind: 'recognised'; readonly sourceId: string; readonly sha256: string }
	| { readonly kind: 'batch'; readonly batch: FigureBatch }
	| { readonly kind: 'again' }
	| { readonly kind: 'progress'; readonly bytes: number }
	| { readonly kind: 'outcome'; readonly outcome: FileOutcome };

export type TableFromThread = Result<OwnTable>;

export type CalendarFromThread = Result<CalendarReading>;
