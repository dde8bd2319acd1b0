import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that stand in any file of the folder, in either way that a program writes letters, or in what is given beside it. */
export function findKeptWords(
	folder: string,
	beside: readonly string[],
	words: readonly string[]
): string[] {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const contents = [
		...paths.map((path) => readFileSync(path)),
		...beside.map((text) => Buffer.from(text))
	];
	return words.filter((word) =>
		(['utf8', 'utf16le', 'latin1', 'base64'] as const).some((encoding) => {
			const sought = encoding === 'base64' ? Buffer.from(btoa(word)) : Buffer.from(word, encoding);
			return contents.some((bytes) => bytes.includes(sought));
		})
	);
}
