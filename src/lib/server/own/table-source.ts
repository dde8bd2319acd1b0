import type { Source } from '$lib/domain/indicator';
import { hasForbiddenCharacter, lengthOf, readText } from '$lib/domain/form-text';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import { slugOf } from '$lib/domain/slug';

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

/** The table as a source of its own, so that its figures are never taken for the municipality's; in the demonstration all is made up. */
export function tableSource(
	{ publisher, licence }: PublisherTexts,
	title: string,
	example: boolean
): Source {
	return {
		id: `${LOCAL_SOURCE_ID}-${slugOf(`${publisher} ${title}`)}`,
		...{ publisher, title, licence },
		...{ licenceUrl: null, homepage: null, example }
	};
}
