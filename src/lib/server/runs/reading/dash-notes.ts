import type { Measured } from '$lib/domain/observation';
import type { ReadingNote } from '$lib/domain/reading-note';
import { isDash, isNotFound } from '$lib/server/layout/words/pxweb-number';

/** How a value was read that stands as a dash alone, or as a spreadsheet’s word that a formula found nothing, which means one thing to one publisher and another to the next; none for any other. */
export function noteDash(text: string, { value }: Measured): readonly ReadingNote[] {
	if (isNotFound(text)) return [{ kind: 'dash-missing', of: text, count: 1 }];
	if (!isDash(text)) return [];
	return [{ kind: value === 0 ? 'dash-zero' : 'dash-missing', of: '-', count: 1 }];
}
