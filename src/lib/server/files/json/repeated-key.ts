const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/** Where a text has a key that its object has already, of which a reader would see the last alone; from 1. Null: nowhere. The text is valid JSON, or some of it a line each. */
export function findRepeatedKey(
	text: string
): { readonly line: number; readonly character: number } | null {
	const open: (Set<string> | null)[] = [];
	let before = '';
	let key: { readonly name: string; readonly at: number } | null = null;
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		const keys = open.at(-1);
		if (token === '{') open.push(new Set());
		else if (token === '[') open.push(null);
		else if (token === '}' || token === ']') open.pop();
		else if (token === ':' && keys && key) {
			if (keys.has(key.name)) return placeOf(text, key.at);
			keys.add(key.name);
		}
		const isKey = token.startsWith('"') && (before === '{' || before === ',');
		key = isKey ? { name: nameOf(token), at: index } : null;
		before = token;
	}
	return null;
}

/** With what is written as `\\u0061`. */
function nameOf(token: string): string {
	try {
		return String(JSON.parse(token));
	} catch {
		return token;
	}
}

function placeOf(text: string, at: number) {
	const lines = text.slice(0, at).split('\n');
	return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
}
