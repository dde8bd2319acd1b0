/** More different texts than this are no dimension's categories: they are forgotten and read anew. */
const MOST = 50_000;

/** What `read` says of a text, read once: a file says the same few things millions of times. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		if (known.size === MOST) known.clear();
		const value = read(text);
		known.set(ownCopy(text), value);
		return value;
	};
}

/** A text cut out of a file would keep the piece of the file that it was cut from. */
function ownCopy(text: string): string {
	return Buffer.from(text, 'utf16le').toString('utf16le');
}
