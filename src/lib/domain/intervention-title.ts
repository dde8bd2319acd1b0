import type { InterventionCard } from './intervention-card';
import type { Language } from './language';

/** In the reader's language where it has one; `lang` is then undefined, else Swedish. */
export function titleIn(
	{ title, card }: { readonly title: string; readonly card?: InterventionCard },
	language: Language
): { readonly text: string; readonly lang: 'sv' | undefined } {
	const other = language === 'sv' ? undefined : card?.otherTitles[language];
	return other ? { text: other, lang: undefined } : { text: title, lang: 'sv' };
}
