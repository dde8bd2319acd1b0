import { sexOfWord } from '$lib/domain/sex-words';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import type { SheetParts } from './sheet-header';

const SEX_HEADING = 'kön';
const APART = /^(.{1,80}?)(?:[ ,:/–-]{1,3}|\s\()([^\s,:/()–-]{1,20})\)?$/u;

interface PlaceAndSex {
	readonly place: string;
	/** Empty where the text is a place alone. */
	readonly sex: string;
}

/** A sheet whose places have sexes behind them, as in `Boden kvinnor` above `Boden män`, with a column of its own for each. */
export function takeSexOfPlaces(parts: SheetParts, areas: AreaSpellings): SheetParts {
	const { headings, rows } = parts;
	for (const at of headings.keys()) {
		const texts = rows.map(({ cells }) => cells[at] ?? '');
		const filled = texts.filter((text) => text !== '');
		if (!filled.some((text) => sexBehind(text) !== null)) continue;
		const read = new Map(filled.map((text) => [text, takeApart(text, areas)]));
		const all = [...read.values()];
		const sexes = all.map((one) => sexOfWord(one?.sex ?? ''));
		if (all.includes(null) || !(sexes.includes('K') && sexes.includes('M'))) continue;
		return {
			...parts,
			headings: [...headings, SEX_HEADING],
			rows: rows.map((row, line) => {
				const { place, sex } = read.get(texts[line] ?? '') ?? { place: '', sex: '' };
				const cells = headings.map((_, index) => (index === at ? place : (row.cells[index] ?? '')));
				// A place without a sex beside ones that have it is of both.
				return { ...row, cells: [...cells, place === '' ? '' : sex || 'totalt'] };
			})
		};
	}
	return parts;
}

function sexBehind(text: string): PlaceAndSex | null {
	const [, place = '', sex = ''] = APART.exec(text) ?? [];
	return place !== '' && sexOfWord(sex) !== null ? { place, sex } : null;
}

function takeApart(text: string, areas: AreaSpellings): PlaceAndSex | null {
	if (readArea(text, areas).ok) return { place: text, sex: '' };
	const apart = sexBehind(text);
	return apart && readArea(apart.place, areas).ok ? apart : null;
}
