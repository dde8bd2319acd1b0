import { fault, wholeFile } from '$lib/domain/problem';

/** What a run says that somebody cancelled. */
export const CANCELLED = wholeFile(fault('run-cancelled'));
