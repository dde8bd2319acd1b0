import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { isAnswerWord, isForRemarks, isProse } from '$lib/server/files/persons/answer-word';
import { isCertainPerson, isInitialedPerson } from '$lib/server/files/persons/certain-person';
import {
	endsAsSurname,
	isCalledAsPerson,
	isOrganisationWord,
	isPersonName
} from '$lib/server/files/persons/person-name';
import { plainWord } from '$lib/server/files/persons/plain-word';

/** Words that sentences and remarks have, and names of groups do not. */
const OF_SENTENCES =
	/(?<!\p{L})(?:är|var|mår|mådde|har|hade|blir|blev|kan|vill|ska|känner|känns|kändes|jobbar|orkar|gick|går|varit|borde|måste|behöver|inte|ej|aldrig|alltid|jag|hon|han|hen|vi|ni|de|dem|min|mitt|mina|mycket|bra|dålig\p{L}*|sjuk\p{L}*|trött\p{L}*|borta|stress\p{L}*|tung\p{L}*|jobbig\p{L}*|lugn\p{L}*|rolig\p{L}*|kul|skön\p{L}*|mer|mindre|lite|att|som|men|eftersom|on|oli|ei|olen|minä|hän|että|mutta|hyvä\p{L}*|huono\p{L}*|väsynyt|is|was|are|has|had|not|feels?|felt|he|she|they|my|bad|good|tired|because|that)(?!\p{L})/iu;
const JOINED = / (?:och|samt|ja|sekä|and|&|\+) /iu;

/** Whether several words may be what groups are called: `Kultur och fritid (exempel)`, and no remark. */
export function mayBeGroups(text: string): boolean {
	if (text.length > 100 || OF_SENTENCES.test(text)) return false;
	return JOINED.test(text) || text.split(/[\s,()/]+/).some(isOrganisationWord);
}

/** What divides groups and weeks, and nobody. */
const DIVISIONS =
	/^(?:förvaltning|kommun|ort|postort|status|kön|region|län|land|nämnd|sektor|område|verksamhetsområde|distrikt|skolform|ägare|ägarform|regi|språk|källa|enkät|undersökning|version|kunta|paikkakunta|tila|sukupuoli|alue|kieli|lähde|municipality|town|city|gender|sex|sector|district|language|source|survey|county|country)$/;

/** The columns, from 0, that are none of a compilation's and whose words say nothing of anybody: they divide groups by a word that such columns have, or a group has the same in all its weeks. */
export function harmlessColumns(
	{ cells: headings }: CsvRow,
	rows: readonly CsvRow[],
	names: readonly (CompilationColumn | null)[]
): ReadonlySet<number> {
	const keys = rows.map(({ cells }) => (cells[names.indexOf('group')] ?? '').toLowerCase());
	return new Set(
		headings.flatMap((heading, at) => {
			const name = names[at] ?? null;
			const own = /\(([^()]{1,200})\)$/.exec(name === 'ignored' ? heading : '')?.[1] ?? heading;
			if ((name !== null && name !== 'ignored') || own === '' || isForRemarks(own)) return [];
			const cells = rows.map((row) => row.cells[at] ?? '');
			const isHarmless = DIVISIONS.test(plainWord(own))
				? cells.every(isPlain)
				: isOfGroups(keys, cells) && cells.every(isNobody);
			return isHarmless ? at : [];
		})
	);
}

/** Whether each group has one text only, and some of them stand more than once. */
function isOfGroups(keys: readonly string[], cells: readonly string[]): boolean {
	const pairs = new Set(keys.map((key, at) => JSON.stringify([key, cells[at]])));
	return pairs.size === new Set(keys).size && pairs.size < keys.length;
}

function isNobody(cell: string): boolean {
	return (
		isPlain(cell) && !isCalledAsPerson(cell) && !(/^\p{Lu}/u.test(cell) && endsAsSurname(cell))
	);
}

/** Whether a text is a sign with a letter and a digit in it, as one is told by. */
export function isPersonCode(text: string): boolean {
	return /^(?=.*\d)(?=.*\p{L})\S+$/u.test(text);
}

function isPlain(cell: string): boolean {
	if (cell.length > 60 || isAnswerWord(cell) || isPersonCode(cell)) return false;
	if (isPersonName(cell) || isCertainPerson(cell) || isInitialedPerson(cell)) return false;
	return /\?$/.test(cell) || !isProse(cell) || !OF_SENTENCES.test(cell);
}
