import { hasForbiddenCharacter, lengthOf } from './form-text';

/** As many characters as the database takes. */
export const LONGEST_INQUIRY = 2000;

export type InquiryProblem = 'missing' | 'too-long' | 'forbidden-character';

/** Null: the text can be sent. */
export function inquiryProblemOf(text: string): InquiryProblem | null {
	if (!text) return 'missing';
	if (lengthOf(text) > LONGEST_INQUIRY) return 'too-long';
	return hasForbiddenCharacter(text, 'many-lines') ? 'forbidden-character' : null;
}
