import { textWidth } from './frame';

/** Breaks a name between words so that no line is wider than `width` pixels, where words allow. */
export function wrapWords(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && textWidth(`${line} ${word}`, size) <= width) {
			lines[lines.length - 1] = `${line} ${word}`;
		} else {
			lines.push(word);
		}
	}
	return lines;
}
