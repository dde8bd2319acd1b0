import type { SourceFaults } from '$lib/domain/source-faults';
import * as m from '$lib/paraglide/messages';
import type { Words } from './words';

export const SOURCE_WORDS: Words<SourceFaults> = {
	'source-unknown-sex': m.problems_source_unknown_sex,
	'source-unknown-part': m.problems_source_unknown_part,
	'source-unknown-word': m.problems_source_unknown_word,
	'source-unknown-indicator': m.problems_source_unknown_indicator
};
