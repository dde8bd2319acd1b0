import { isPersonalText } from '$lib/domain/personal-text';
import { fault, type Fault } from '$lib/domain/problem';
import { answerIn } from './answer-word';
import { isPersonalDimension } from './person-headings';
import { countPersonNames, isCalledAfter, isCalledAsPerson, isPersonName } from './person-name';
import { plainWord } from './plain-word';
import { isOfPublicNames, type TellingColumn } from './public-names';

/** So many names of persons among so many texts of a column are no chance; streets and schools have a few. */
const FEWEST_NAMES = 3;
const FEW_SHARE = 0.3;
const MOST_SHARE = 0.5;

/** Why a table may not be kept, and the first column that says so; null where it is several together. */
export interface OfPersons {
	readonly reason: Fault;
	readonly column: TellingColumn | null;
}

/** Why a table of figures may not be kept: it lists persons, or counts the colours that volunteers answer with; null where neither is seen. */
export function whyOfPersons(columns: readonly TellingColumn[]): OfPersons | null {
	const isListed = (one: TellingColumn) => !isOfPublicNames(one, columns) && isOfPersons(one);
	const column = columns.find(isListed) ?? findNumberedAnswers(columns);
	return column ? { reason: fault('own-table-persons'), column } : whyOfAnswers(columns);
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
	const given = [...texts].filter((text) => text !== '');
	if (isPersonalDimension(heading, given.map(withoutFrame)) || isNamed(heading)) return true;
	const all = given.map((text) => (isCalledAfter(text) ? '' : withoutFrame(text)));
	const names = all.filter((text) => isNamed(text) || countPersonNames(text) > 0).length;
	if (names >= FEWEST_NAMES && names >= all.length * FEW_SHARE) return true;
	const called = all.filter((text) => isNamed(text) || isCalledAsPerson(text)).length;
	return called > 0 && called > all.length * MOST_SHARE;
}

/** A first name before its surname, or behind it. */
function isNamed(text: string): boolean {
	const words = text.split(' ');
	const turned = words.length === 2 ? `${words[1]} ${words[0]}` : text;
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
