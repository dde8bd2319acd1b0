import { fault, type Fault } from '$lib/domain/problem';
import type { InterventionProblem } from '$lib/domain/intervention-problem';

/** A rule of the form that a row breaks, as what is wrong with the file. */
export function faultOf({ reason, detail = '' }: InterventionProblem): Fault {
	return fault(`intervention-${reason}`, { detail });
}
