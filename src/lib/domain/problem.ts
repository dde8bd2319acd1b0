import type { InterventionReason } from './intervention-problem';
import type { AnswerFaults } from './answer-faults';
import type { CalendarFaults } from './calendar-faults';
import type { FaultValue } from './fault-values';
import type { FileFaults } from './file-faults';
import type { LayoutFaults } from './layout-faults';
import type { MoodFaults } from './mood-faults';
import type { OwnFaults } from './own-faults';
import type { RunFaults } from './run-faults';
import type { SourceFaults } from './source-faults';

/** A row of interventions keeps the rules of their form; `detail` is what the rule quotes. */
type InterventionFaults = Readonly<
	Record<`intervention-${InterventionReason}`, { readonly detail: string }>
>;

/** Every code with what its sentence quotes. */
export interface Faults
	extends
		FileFaults,
		LayoutFaults,
		SourceFaults,
		MoodFaults,
		OwnFaults,
		AnswerFaults,
		CalendarFaults,
		RunFaults,
		InterventionFaults {}

export type ProblemCode = keyof Faults;

/** What is wrong; the words are in format/problems. Made by `fault`, which knows what each code needs. */
export interface Fault {
	readonly code: ProblemCode;
	readonly values?: Readonly<Record<string, FaultValue>>;
}

/** What is wrong with a file, and where. */
export interface FileProblem extends Fault {
	/** 1-based line in the file, null when it concerns the whole file. */
	readonly line: number | null;
	/** The column's heading or its 1-based number, null when it concerns the whole line. */
	readonly column: string | number | null;
	/** The text that could not be read, shortened; null where repeating it would repeat something personal. */
	readonly value: string | null;
	/** The name of a sheet beside the one that is read, or hidden. */
	readonly sheet?: string;
	/** What the value is of, by its categories, where the file has no lines: its line is then the number of the value. */
	readonly cell?: string;
}

export type Result<Value, Problem = FileProblem> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export function fault<Code extends ProblemCode>(
	code: Code,
	...[values]: keyof Faults[Code] extends never ? [] : [Faults[Code]]
): Fault {
	return values === undefined ? { code } : { code, values: { ...values } };
}

/** A problem of the file as a whole. */
export function wholeFile(given: Fault): FileProblem {
	return { line: null, column: null, value: null, ...given };
}
