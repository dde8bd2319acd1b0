/** What of a table was read in one of several ways: somebody must see it before they say yes. */
export interface ReadingNote {
	readonly kind: ReadingNoteKind;
	/** In the words of the file. */
	readonly of: string;
	/** How many values, rows or columns it is about. */
	readonly count: number;
}

export type ReadingNoteKind =
	/** A sign that the format itself has for nothing counted. */
	| 'dash-zero'
	/** A sign that nothing in the file explains. */
	| 'dash-missing'
	/** Names that several places have, none of which is asked for. */
	| 'place-unclear'
	/** Units that stood behind every number of a column and were taken from it. */
	| 'unit-behind'
	/** Headings and names of places with a mark of a footnote or a revision, which is not kept. */
	| 'marks-unread'
	/** Numbers that the workbook shows as so many of a thousand or a million. */
	| 'shown-scaled';

/** Notes of the same kind and words together, in the order in which they came first. */
export function addNotes(notes: readonly ReadingNote[]): readonly ReadingNote[] {
	const sums = new Map<string, ReadingNote>();
	for (const note of notes) {
		const key = `${note.kind} ${note.of}`;
		sums.set(key, { ...note, count: note.count + (sums.get(key)?.count ?? 0) });
	}
	return [...sums.values()];
}

const MOST_NAMED = 5;

/** A note of names or headings, the first of them in words; none where there is none. */
export function noteNames(
	kind: ReadingNote['kind'],
	names: ReadonlySet<string>
): readonly ReadingNote[] {
	if (names.size === 0) return [];
	const said = [...names].slice(0, MOST_NAMED).join(', ');
	return [{ kind, of: names.size > MOST_NAMED ? `${said} …` : said, count: names.size }];
}
