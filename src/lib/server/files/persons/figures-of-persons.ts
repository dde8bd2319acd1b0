import { isPersonalText } from '$lib/domain/personal-text';
import { fault, type Fault } from '$lib/domain/problem';
import { answerIn } from './answer-word';
import { isCertainlyPersonal, isOfThings, isPersonalDimension } from './person-headings';
import {
	countPersonNames,
	isCalledAfter,
	isCalledAsPerson,
	isPersonName,
	isSurnamed
} from './person-name';
import { plainWord } from './plain-word';
import { isOfPublicNames, type TellingColumn } from './public-names';
import { isOneOfPeople } from './role-column';
import { findRowEach, type TableOfTexts } from './row-each';

/** So many names of persons among so many texts of a column are no chance; streets and schools have a few. */
const FEWEST_NAMES = 3;
const FEW_SHARE = 0.3;
const MOST_SHARE = 0.5;

/** Why a table may not be kept, and the first column that says so; null where it is several together. */
export interface OfPersons {
	readonly reason: Fault;
	readonly column: TellingColumn | null;
}

/** The same of a table as it stands in a file, where the rows tell as well. */
export function whyOfTable(table: TableOfTexts, titles: readonly string[] = []): OfPersons | null {
	const columns = table.headings.map((heading, at) => ({
		heading,
		texts: new Set(table.rows.map((cells) => cells[at] ?? ''))
	}));
	const seen = whyOfPersons(columns, titles);
	if (seen) return seen;
	const at = findRowEach(table);
	return at === null ? null : { reason: fault('own-table-rows'), column: columns[at] ?? null };
}

/** Why a table of figures may not be kept: it lists persons, or counts the colours that volunteers answer with; null where neither is seen. */
export function whyOfPersons(
	columns: readonly TellingColumn[],
	titles: readonly string[] = []
): OfPersons | null {
	const isListed = (one: TellingColumn) =>
		!isOfPublicNames(one, columns, titles) && isOfPersons(one);
	const column = columns.find(isListed) ?? findNumberedAnswers(columns);
	return column ? { reason: fault('own-table-persons'), column } : whyOfAnswers(columns);
}

/** The same by headings alone, before anything under them is known. */
export function whyOfHeadings(
	columns: readonly TellingColumn[],
	titles: readonly string[]
): OfPersons | null {
	const column = columns.find(
		(one) => isCertainlyPersonal(one.heading) && !isOfPublicNames(one, columns, titles)
	);
	return column ? { reason: fault('own-table-persons'), column } : null;
}

const LONGEST_HEADING = 60;

/** A heading as it may be said where persons were found; null where it is about somebody itself. */
export function sayHeading(heading: string): string | null {
	const isPlain = heading !== '' && heading.length <= LONGEST_HEADING;
	return isPlain && !isPersonalText(heading) && !isNamed(heading) ? heading : null;
}

const ROW_NUMBER =
	/^(?:id|nr|löp(?:nr|nummer)|rad(?:nr|nummer)?|respondent(?:id|nr)?|svars?(?:id|nr|nummer)|enkät(?:id|nr|nummer)|enkatid|case(?:id)?|obs(?:nr)?)$/;
const QUESTION =
	/^(?:fråga|fraga|fr|f|q|question|kysymys|spørsmål|spm|item|påstående|svar)[\s_.-]?\d{1,3}[a-f]?$/i;

/** Numbered rows beside numbered questions are somebody's answers each, without any name. */
function findNumberedAnswers(columns: readonly TellingColumn[]): TellingColumn | undefined {
	const isNumbered = ({ heading, texts }: TellingColumn) =>
		ROW_NUMBER.test(plainWord(heading)) && texts.size >= FEWEST_NAMES;
	const isAsked = ({ heading, texts }: TellingColumn) =>
		QUESTION.test(heading) || [...texts].some((text) => QUESTION.test(text));
	return columns.find(
		(one) => isNumbered(one) && columns.some((other) => other !== one && isAsked(other))
	);
}

function isOfPersons({ heading, texts }: TellingColumn): boolean {
	const given = [...texts].map(withoutFrame).filter((text) => text !== '');
	if (isPersonalDimension(heading, given) || isNamed(heading)) return true;
	const all = given.map((text) => (isCalledAfter(text) ? '' : text));
	const share = (test: (text: string) => boolean) => all.filter(test).length / all.length;
	const isOne = (text: string) => isNamed(text) || isOneOfPeople(text);
	const enough = all.length >= FEWEST_NAMES;
	if (enough && share((text) => isOne(text) || countPersonNames(text) > 0) >= FEW_SHARE)
		return true;
	if (isOfThings(heading)) return share(isOne) > MOST_SHARE;
	if (all.length > 1 && share((text) => isOne(text) || isCalledAsPerson(text)) > MOST_SHARE)
		return true;
	return share(isOne) > MOST_SHARE || (enough && share(isSurnamed) > MOST_SHARE);
}

/** A first name before its surname, or behind it. */
function isNamed(text: string): boolean {
	const words = text.split(' ');
	const isTurned = words.length === 2 && !/\d/.test(text);
	const turned = isTurned ? `${words[1]} ${words[0]}` : text;
	return isPersonName(text) || isPersonName(turned);
}

/** Without a number before a name, an age behind it, and characters that are not seen. */
function withoutFrame(text: string): string {
	return text
		.replace(/\p{Cf}/gu, '')
		.replace(/^\d{1,4}[.)] /, '')
		.replace(/, \d{1,3} år$/, '')
		.trim();
}

/** Why a table is somebody's answers: one of its columns holds nothing but the three colours, or they head its figures. */
export function whyOfAnswers(columns: readonly TellingColumn[]): OfPersons | null {
	const sets = columns.map(({ texts }) => [...texts].filter((text) => text !== '').map(answerIn));
	const headed = columns.map(({ heading }) => answerIn(heading.replace(/ svar$/i, '')));
	const isAll = (words: readonly (string | null)[]) =>
		new Set(words.filter((word) => word !== null)).size >= 3;
	const answered = sets.findIndex(
		(words) => words.length > 0 && !words.includes(null) && isAll(words)
	);
	if (answered < 0 && !isAll(headed)) return null;
	return { reason: fault('own-table-is-mood'), column: columns[answered] ?? null };
}
