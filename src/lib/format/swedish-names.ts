/** A stretch of a sentence; `lang` where it is a Swedish name in a sentence of another language. */
export interface MarkedText {
	readonly text: string;
	readonly lang: 'sv' | undefined;
}

/** The sentence in stretches, in order, in which each of the names that stand in it is one of its own. */
export function markSwedish(sentence: string, names: readonly string[]): readonly MarkedText[] {
	const longestFirst = [...names].sort((one, other) => other.length - one.length);
	const stretches: MarkedText[] = [];
	let plain = '';
	for (let at = 0; at < sentence.length;) {
		const name = longestFirst.find((one) => one !== '' && sentence.startsWith(one, at));
		if (name === undefined) {
			plain += sentence.charAt(at);
			at += 1;
			continue;
		}
		if (plain !== '') stretches.push({ text: plain, lang: undefined });
		stretches.push({ text: name, lang: 'sv' });
		plain = '';
		at += name.length;
	}
	return plain === '' ? stretches : [...stretches, { text: plain, lang: undefined }];
}
