interface ChosenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** The file in a form's field, empty or not. Null where none was chosen: a browser then sends one that has neither name nor content. */
export async function readChosenFile(field: unknown): Promise<ChosenFile | null> {
	if (!(field instanceof File) || (field.name === '' && field.size === 0)) return null;
	return { name: field.name, bytes: new Uint8Array(await field.arrayBuffer()) };
}
