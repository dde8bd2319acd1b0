import type { Subject } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';
import type { PlaceNames } from '$lib/domain/municipality';
import { altText, describeFigure } from './figure-words';
import { publicLanguage } from './review';

/** What a page offers beside a figure's files: their language, and the text that stands in for the picture. */
export interface FileWords {
	readonly language: Language;
	readonly altText: string;
}

export function fileWords(subject: Subject, places: PlaceNames, language: Language): FileWords {
	const written = publicLanguage(language);
	return {
		language: written,
		altText: altText(describeFigure(subject, places[written].name, written))
	};
}
