import type { Period } from '$lib/domain/period';
import { fault, type Fault } from '$lib/domain/problem';
import { saysForecast } from '$lib/server/files/forecast-words';
import type { FigureTable } from '$lib/server/files/figure-table';
import { readLegend } from '$lib/server/files/preliminary-legend';
import { monthOfName } from '$lib/domain/month-words';
import { ABOUT_FIGURES } from './preliminary-title';

/** Which values the words around a table say are foretold. */
export interface Foretold {
	readonly isForetold: (period: Period) => boolean;
	/** Whether they name the periods of some. */
	readonly some: boolean;
	/** Words that speak of forecasts without saying of which values; null where there are none. */
	readonly unclear: string | null;
	/** Whether titles call all of it a forecast. */
	readonly whole: boolean;
}

/** From the first year to the last. */
type Years = readonly [number, number];

const ALWAYS = 9999;
const MOST_WORDS = 80;

/** By the titles above a table and the notes around it: `Värdena för 2024 och 2025 är prognoser`, `Folkmängd 2022–2024 och prognos till 2030`. */
export function foretoldBy(titles: readonly string[], notes: readonly string[]): Foretold {
	const years: Years[] = [];
	let unclear: string | null = null;
	let whole = false;
	const speaking = (lines: readonly string[]) =>
		lines
			.flatMap((line) => line.slice(0, 2_000).split(/\.\s|[;!]/))
			.map((sentence) =>
				sentence.trim().replace(/^(?:not|noter|anm|obs|notes?|huom)\s?[.:]\s?/i, '')
			)
			.filter((sentence) => saysForecast(sentence) && !isLegend(sentence));
	for (const title of speaking(titles)) {
		const observed = yearsObserved(title);
		if (observed.length > 0) years.push([Math.max(...observed) + 1, ALWAYS]);
		else if (BESIDE_OUTCOME.test(title)) unclear ??= title.slice(0, MOST_WORDS);
		else whole = true;
	}
	for (const note of speaking(notes)) {
		const said = isOfFigures(note) ? yearsForetold(note) : [];
		if (said.length === 0) unclear ??= note.slice(0, MOST_WORDS);
		years.push(...said);
	}
	const isForetold = ({ start, end }: Period) => {
		const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
		return years.some(([from, to]) => last >= from && first <= to);
	};
	return { isForetold, some: years.length > 0, unclear, whole };
}

/** The title of a table and its other lines. */
export function wordsAround({
	title,
	words = []
}: Pick<FigureTable, 'title' | 'words'>): readonly [readonly string[], readonly string[]] {
	return [title === null ? [] : [title], words.filter((line) => line !== title)];
}

/** What marks stand for is told of each of them. */
function isLegend(sentence: string): boolean {
	return [...readLegend([sentence]).values()].some(({ kind }) => kind === 'forecast');
}

/** The line around a table that calls some of its values forecasts, by their mark or their years; null where none does. */
export function findForecastNote(lines: readonly string[]): Fault | null {
	const found = lines.find((line) => isLegend(line) || foretoldBy([], [line]).some);
	return found === undefined
		? null
		: fault('values-may-be-forecasts', { words: found.slice(0, MOST_WORDS) });
}

/** Observed values are named beside the others. */
const BESIDE_OUTCOME =
	/(?<!\p{L})(?:utfall|faktisk[at]?|observera\p{L}{1,3}|histori\p{L}{1,4}|toteutu\p{L}+|outcomes?|actuals?|observed)(?!\p{L})|(?:och|samt|and|ja) (?:\p{L}{1,30} )?(?:prognos|fram(?:skrivning|räkning)|ennuste|forecast|projection)/iu;
const CONNECTED = /,|\s(?:och|samt|and|ja|&)\s/;

/** The years of the parts of a title that do not speak of forecasts: `Folkmängd 2022–2024` beside `prognos till 2030`. */
function yearsObserved(title: string): readonly number[] {
	const parts = title.split(CONNECTED);
	const first = parts.findIndex(saysForecast);
	return parts.slice(0, first).flatMap(yearsOf);
}

const FORECAST_WORD = /prognos|framskriv|framräkn|ennuste|forecast|project/i;
const SMALL =
	/^(?:med|t|o|m|fr|efter|sedan|prel\p{L}*|endast|bara|since|after|until|to|alkaen|jälkeen)\.?$/iu;

/** Whether a note speaks of the table's own figures: a source's `befolkningsprognos 2024` is from that year and of others. */
function isOfFigures(note: string): boolean {
	const words = note.split(/[\s.,:()–-]+/).filter((word) => /\p{L}/u.test(word));
	return (
		words.every(
			(word) =>
				ABOUT_FIGURES.test(word) ||
				SMALL.test(word) ||
				monthOfName(word) !== null ||
				/^prognos(?:er|en|erna|värden?|tiserade?)?$|^framskriv(?:na|ning|ningar)$|^forecasts?$|^ennuste(?:et|tta)?$/i.test(
					word
				)
		) && FORECAST_WORD.test(note)
	);
}

const FROM =
	/(?:från|fr\.? ?o\.? ?m\.?|from|since|sedan|alkaen)(?: och med)?(?: år)? ((?:19|20)\d\d)/i;
const AFTER = /(?:efter|after|jälkeen)(?: år)? ((?:19|20)\d\d)/i;
const SPAN = /((?:19|20)\d\d) ?[-–—] ?((?:19|20)\d\d)/;

/** Empty where a note names no year. */
function yearsForetold(note: string): readonly Years[] {
	const [, from] = FROM.exec(note) ?? [];
	if (from) return [[Number(from), ALWAYS]];
	const [, after] = AFTER.exec(note) ?? [];
	if (after) return [[Number(after) + 1, ALWAYS]];
	const [, first, last] = SPAN.exec(note) ?? [];
	if (first && last) return [[Number(first), Number(last)]];
	return yearsOf(note).map((year) => [year, year]);
}

function yearsOf(text: string): readonly number[] {
	return (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
}
