/** No dimension has more categories than this: beyond it all are forgotten, so that memory stays bounded. */
const MOST = 50_000;

/** Wraps `read` so that each text is read once: a file repeats the same few texts millions of times. */
export function readOnce<Value>(read: (text: string) => Value): (text: string) => Value {
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

const BETWEEN = '\u0000';

/** The same of texts that are read together, such as those of a row's columns. */
export function readTogetherOnce<Value>(
	read: (texts: readonly string[]) => Value
): (texts: readonly string[]) => Value {
	const once = readOnce((joined) => read(joined.split(BETWEEN)));
	return (texts) => once(texts.join(BETWEEN));
}

/** A copy of its own: V8 lets a slice hold on to the whole piece of the file that it was cut from. */
function ownCopy(text: string): string {
	return Buffer.from(text, 'utf16le').toString('utf16le');
}
