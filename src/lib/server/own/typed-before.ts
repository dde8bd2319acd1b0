import { readLocalIndicatorTexts, type LocalIndicatorTexts } from '$lib/domain/local-indicator';
import { readPublisherTexts, type PublisherTexts } from '$lib/domain/publisher-texts';
import { ANEW_FIELD } from './table-draft';
import {
	BESIDE_FIELD,
	PLACE_FIELD,
	PROPOSED_PREFIX,
	type TableQuestion
} from '$lib/domain/table-question';

/** What somebody had typed of a new indicator when they chose something else of its table. */
export interface TypedBefore {
	readonly texts: LocalIndicatorTexts;
	/** What the page had proposed then: what is still so was not typed. */
	readonly proposed: LocalIndicatorTexts;
	readonly publisher: PublisherTexts;
}

/** Null where the address holds choices only. */
export function readTypedBefore(address: URLSearchParams): TypedBefore | null {
	if (!address.has('name-sv')) return null;
	const proposed = { get: (name: string) => address.get(`${PROPOSED_PREFIX}${name}`) };
	return {
		texts: readLocalIndicatorTexts(address),
		proposed: readLocalIndicatorTexts(proposed),
		publisher: readPublisherTexts(address)
	};
}

/** Everything in the address but the choices: a form without the fields must bring it along. */
export function listCarried(
	address: URLSearchParams,
	questions: readonly TableQuestion[]
): readonly (readonly [string, string])[] {
	const chosen = new Set([
		'valt',
		'till',
		ANEW_FIELD,
		BESIDE_FIELD,
		PLACE_FIELD,
		...questions.map(({ field }) => field)
	]);
	return [...address].filter(([name]) => !chosen.has(name) && !name.startsWith('/'));
}
