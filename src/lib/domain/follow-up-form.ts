import { parseApproximateDate, writeApproximateDate, type DateProblem } from './approximate-date';
import { lastDayOf } from './days-covered';
import type { IsoDate } from './day';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import type { ApproximateDate } from './intervention';
import { isPersonalText } from './personal-text';
import type { Result } from './problem';

/** As many characters as the database takes. */
export const LONGEST_INTERPRETATION = 2000;

/** The form as it was filled in. */
export interface FollowUpTexts {
	readonly interpretation: string;
	/** Empty: no further one is planned. */
	readonly nextFollowUp: string;
}

export type FollowUpReason =
	| 'interpretation-missing'
	| 'interpretation-too-long'
	| 'forbidden-character'
	| 'personal-text'
	| 'not-begun'
	| 'next-not-to-come'
	| DateProblem;

export interface FollowUpProblem {
	/** The name of the control that it stands at. */
	readonly field: keyof FollowUpTexts;
	readonly reason: FollowUpReason;
}

/** What somebody makes of it, and when the next one is due; null: none is planned. */
export interface FollowUpContent {
	readonly interpretation: string;
	readonly next: ApproximateDate | null;
}

export function readFollowUpTexts(fields: { get(name: string): unknown }): FollowUpTexts {
	return {
		interpretation: readText(fields.get('interpretation')),
		nextFollowUp: readText(fields.get('nextFollowUp'))
	};
}

/** The form before anybody has written in it: a planned date that is to come stays, one that has come does not. */
export function beginFollowUp(planned: ApproximateDate | null, today: IsoDate): FollowUpTexts {
	const stays = planned !== null && lastDayOf(planned) > today;
	return { interpretation: '', nextFollowUp: stays ? writeApproximateDate(planned) : '' };
}

/** Every problem at once. `start` is the intervention's: what has not begun has nothing to be followed up. */
export function parseFollowUp(
	texts: FollowUpTexts,
	{ start, today }: { readonly start: ApproximateDate; readonly today: IsoDate }
): Result<FollowUpContent, FollowUpProblem> {
	const { interpretation } = texts;
	const unfit = start.date > today ? 'not-begun' : interpretationProblem(interpretation);
	const next = parseNext(texts.nextFollowUp, today);
	const problems: FollowUpProblem[] = [
		...(unfit ? [{ field: 'interpretation', reason: unfit } as const] : []),
		...(next.ok ? [] : next.problems.map((reason) => ({ field: 'nextFollowUp', reason }) as const))
	];
	if (!next.ok || problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { interpretation, next: next.value } };
}

/** Everyone may read it where the intervention is public. */
function interpretationProblem(text: string): FollowUpReason | null {
	if (!text) return 'interpretation-missing';
	if (lengthOf(text) > LONGEST_INTERPRETATION) return 'interpretation-too-long';
	if (hasForbiddenCharacter(text, 'many-lines')) return 'forbidden-character';
	return isPersonalText(text) ? 'personal-text' : null;
}

function parseNext(text: string, today: IsoDate): Result<ApproximateDate | null, FollowUpReason> {
	if (!text) return { ok: true, value: null };
	const parsed = parseApproximateDate(text);
	if (!parsed.ok) return parsed;
	if (lastDayOf(parsed.value) > today) return parsed;
	return { ok: false, problems: ['next-not-to-come'] };
}
