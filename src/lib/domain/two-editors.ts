/** The texts of a form by the names of its fields. */
export type FieldTexts = Readonly<Record<string, string>>;

/** What a form says of what it was filled from, beside its texts. */
export interface FormGround {
	/** The texts that stood there when it was opened; null: it does not say. */
	readonly base: FieldTexts | null;
	/** The fields that its writer was asked to choose in. */
	readonly asked: readonly string[];
	/** What was chosen there; a field that is left out was not answered. */
	readonly answers: Readonly<Record<string, 'theirs' | 'mine'>>;
}

/** A field that two have changed, each in their own way. */
export interface Clash {
	readonly field: string;
	readonly theirs: string;
	readonly mine: string;
}

export interface Merged {
	/** Where two clash, the writer's own. */
	readonly texts: FieldTexts;
	readonly clashes: readonly Clash[];
	/** What others have changed since the form was opened, and stays as they left it. */
	readonly kept: readonly string[];
}

/** What a form that two can have open carries; anything that is none of it is as if it were not there. */
export function readGround(form: {
	get(name: string): unknown;
	getAll(name: string): readonly unknown[];
}): FormGround {
	const asked = form.getAll('asked').filter((field) => typeof field === 'string');
	const answers = asked.flatMap((field) => {
		const answer = form.get(`keep-${field}`);
		return answer === 'theirs' || answer === 'mine' ? [[field, answer] as const] : [];
	});
	return { base: parseBase(form.get('base')), asked, answers: Object.fromEntries(answers) };
}

/**
 * Field by field: what only one of the two has changed is taken, and what both have changed is asked about until the writer
 * has said which. An answer holds for the text that was shown with the question. `pressed` are fields that a button says:
 * what it says is never taken for unchanged where somebody else has changed it.
 */
export function mergeTexts(
	{ base, asked, answers }: FormGround,
	mine: FieldTexts,
	theirs: FieldTexts,
	pressed: readonly string[] = []
): Merged {
	const fields = Object.keys(theirs).map((field) => {
		const own = mine[field] ?? '';
		const other = theirs[field] ?? '';
		const was = base?.[field];
		const answer = asked.includes(field) ? (answers[field] ?? 'open') : null;
		if (own === other) return { field, text: own };
		if (answer === 'theirs') return { field, text: other };
		const unchanged = was === other;
		if (unchanged && answer !== 'open') return { field, text: own };
		if (own === was && !pressed.includes(field) && answer === null) {
			return { field, text: other, kept: true };
		}
		return { field, text: own, clash: { field, theirs: other, mine: own } };
	});
	return {
		texts: Object.fromEntries(fields.map(({ field, text }) => [field, text])),
		clashes: fields.flatMap(({ clash }) => (clash ? [clash] : [])),
		kept: fields.flatMap(({ field, kept }) => (kept ? [field] : []))
	};
}

function parseBase(sent: unknown): FieldTexts | null {
	if (typeof sent !== 'string') return null;
	try {
		const read: unknown = JSON.parse(sent);
		if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
		const texts = Object.entries(read).filter(([, text]) => typeof text === 'string');
		return Object.fromEntries(texts) as FieldTexts;
	} catch {
		return null;
	}
}
