import { hasForbiddenCharacter, lengthOf } from './form-text';

/** As many characters as the database takes. */
export const LONGEST_QUESTION = 2000;

export type QuestionProblem = 'missing' | 'too-long' | 'forbidden-character';

/** Null: the text can be sent. */
export function questionProblemOf(text: string): QuestionProblem | null {
	if (!text) return 'missing';
	if (lengthOf(text) > LONGEST_QUESTION) return 'too-long';
	return hasForbiddenCharacter(text, 'many-lines') ? 'forbidden-character' : null;
}
