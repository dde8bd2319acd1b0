import { hasForbiddenCharacter, lengthOf, readText } from './form-text';

/** Who has published a table, as a person writes it. */
export interface PublisherTexts {
	readonly publisher: string;
	readonly licence: string;
}

export type PublisherProblem = {
	readonly field: keyof PublisherTexts;
	readonly reason: 'missing' | 'too-long' | 'forbidden-character';
};

const LONGEST = { publisher: 120, licence: 200 } as const;

export function readPublisherTexts(fields: { get(name: string): unknown }): PublisherTexts {
	return { publisher: readText(fields.get('publisher')), licence: readText(fields.get('licence')) };
}

/** Every problem at once. */
export function checkPublisher(texts: PublisherTexts): readonly PublisherProblem[] {
	const problems: PublisherProblem[] = [];
	if (texts.publisher === '') problems.push({ field: 'publisher', reason: 'missing' });
	for (const field of ['publisher', 'licence'] as const) {
		if (lengthOf(texts[field]) > LONGEST[field]) problems.push({ field, reason: 'too-long' });
		if (hasForbiddenCharacter(texts[field], 'one-line')) {
			problems.push({ field, reason: 'forbidden-character' });
		}
	}
	return problems;
}
