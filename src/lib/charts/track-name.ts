import type { Panel } from '$lib/domain/chart-subject';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { frequencyWords, unitWords } from '$lib/format/units';
import * as m from '$lib/paraglide/messages';
import { TEXT } from './frame';
import { wrapWords } from './wrap-words';

/** The lines that name a track: what it is, then its unit and rhythm. */
export interface TrackName {
	readonly name: readonly string[];
	readonly detail: readonly string[];
}

export const NAME_LINE = 18;

export function wrapName(name: string, detail: string, width: number): TrackName {
	return {
		// Bold words are a little wider.
		name: wrapWords(name, width, TEXT.label * 1.06),
		detail: detail ? wrapWords(detail, width, TEXT.small) : []
	};
}

export function nameTrack({ indicator }: Panel, width: number, language: Language): TrackName {
	const detail = m.timeline_track_detail(
		{
			unit: unitWords(indicator.unit, language),
			frequency: frequencyWords(indicator.frequency, language)
		},
		{ locale: language }
	);
	return wrapName(inLanguage(indicator.name, language), detail, width);
}
