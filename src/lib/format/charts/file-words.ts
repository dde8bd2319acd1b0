import type { Subject } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { PlaceNames } from '$lib/domain/municipality';
import { altText, describeChart } from './chart-words';
import { publicLanguage } from '$lib/format/review';

/** What a page offers beside a chart's files: their language, and the text that stands in for the picture. */
export interface FileWords {
	readonly language: Language;
	readonly altText: string;
}

export function fileWords(subject: Subject, places: PlaceNames, language: Language): FileWords {
	const written = publicLanguage(language);
	return {
		language: written,
		altText: altText(describeChart(subject, places[written].name, written))
	};
}
