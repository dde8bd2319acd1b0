import type { Measured } from '$lib/domain/observation';
import type { ReadingNote } from '$lib/domain/reading-note';
import { isDash } from '$lib/server/layout/words/pxweb-number';

/** How a value was read that stands as a dash alone, which means one thing to one publisher and another to the next; none for any other. */
export function noteDash(text: string, { value }: Measured): readonly ReadingNote[] {
	if (!isDash(text)) return [];
	return [{ kind: value === 0 ? 'dash-zero' : 'dash-missing', of: '-', count: 1 }];
}
