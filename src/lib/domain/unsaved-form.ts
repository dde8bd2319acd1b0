/** What somebody sent after their session had ended: nothing of it is stored, and it can be sent again. */
export interface UnsavedForm {
	/** The path that it was sent to, with the action's parameter. */
	readonly to: string;
	/** In the order in which they were sent; never a password. */
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** A file was among them. It has to be chosen again. */
	readonly hadFile: boolean;
}

/** Fields that hold passwords: they are never sent back to a page. */
export const SECRET_FIELDS: readonly string[] = ['password', 'current', 'chosen'];

/** Null where nothing in the form is worth sending again, or where a password was in it. */
export function readUnsaved(to: string, form: FormData): UnsavedForm | null {
	const sent = [...form];
	if (sent.some(([name]) => SECRET_FIELDS.includes(name))) return null;
	const fields = sent.flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[name, value]] : []
	);
	if (fields.every(([, value]) => value.trim() === '')) return null;
	const hadFile = sent.some(([, value]) => typeof value !== 'string' && value.size > 0);
	return { to, fields, hadFile };
}

/** Null: the text is none that `JSON.stringify` makes of an unsaved form. */
export function parseUnsaved(text: string | null): UnsavedForm | null {
	if (text === null) return null;
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return null;
	}
	return isUnsaved(read) ? read : null;
}

function isUnsaved(read: unknown): read is UnsavedForm {
	if (typeof read !== 'object' || read === null) return false;
	const { to, fields, hadFile } = read as Record<string, unknown>;
	if (typeof to !== 'string' || typeof hadFile !== 'boolean' || !Array.isArray(fields)) {
		return false;
	}
	return fields.every(
		(field: unknown) =>
			Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string')
	);
}

/** The texts that a person can have written, to be read and copied: marks, numbers of versions, what a form was filled from and empty fields are left out. */
export function textsOf({ fields }: UnsavedForm): string[] {
	return fields
		.filter(([name]) => name !== 'base')
		.map(([, value]) => value.trim())
		.filter((text) => /\p{L}/u.test(text) && /\s/u.test(text));
}
