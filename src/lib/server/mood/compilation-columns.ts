/** What a column of a compilation holds. `ignored` are sums that follow from the others. */
export type CompilationColumn =
	| 'week'
	| 'year'
	| 'group'
	| 'kind'
	| 'green'
	| 'yellow'
	| 'red'
	| 'invited'
	| 'answers'
	| 'ignored';

const NAMES: Readonly<Record<CompilationColumn, readonly string[]>> = {
	week: ['vecka', 'vecknr', 'veckonummer', 'v', 'week', 'årvecka', 'isovecka', 'period', 'viikko'],
	year: ['år', 'year', 'vuosi'],
	group: ['grupp', 'gruppnamn', 'group', 'enhet', 'organisation', 'arbetsplats', 'ryhmä'],
	kind: ['typ', 'type', 'slag', 'gruppstyp', 'grupptyp', 'kind', 'tyyppi'],
	green: ['grön', 'gröna', 'antalgrön', 'antalgröna', 'green', 'vihreä', 'vihreät'],
	yellow: ['gul', 'gula', 'antalgul', 'antalgula', 'yellow', 'keltainen', 'keltaiset'],
	red: ['röd', 'röda', 'antalröd', 'antalröda', 'red', 'punainen', 'punaiset'],
	invited: ['inbjudna', 'antalinbjudna', 'tillfrågade', 'invited', 'utskickade', 'kutsutut'],
	answers: ['svar', 'antalsvar', 'svarande', 'antalsvarande', 'answers', 'n', 'vastaukset'],
	ignored: [
		'svarsfrekvens',
		'andelgrön',
		'andelgröna',
		'andelgul',
		'andelgula',
		'andelröd',
		'andelröda',
		'månad'
	]
};

/** Headings that only a list of people or of single answers has. */
const PERSONAL =
	/^(namn|för.*namn|efternamn|name|.*lastname|.*firstname|fullname|e?-?post|epost.*|e?mail.*|.*mailadress|person(nummer|nr|id)|pnr|ssn|födelse.*|telefon.*|tele?nr|mobil.*|phone.*|respondent.*|svarandeid|deltagare.*|användare.*|user.*|anställning.*|employee.*|adress.*|ip|ipadress|kommentar.*|comment.*|fritext|meddelande|färg|mående|mood|answer|dittsvar|nimi|sähköposti|puhelin|henkilötunnus)$/;

/** Null: not a heading of a compilation. */
export function columnOf(heading: string): CompilationColumn | null {
	const word = plainWord(heading);
	const entries = Object.entries(NAMES) as [CompilationColumn, readonly string[]][];
	return entries.find(([, names]) => names.includes(word))?.[0] ?? null;
}

export function isPersonalHeading(heading: string): boolean {
	return PERSONAL.test(plainWord(heading));
}

/** `Andel gröna (%)` and `andel_grona` are one word; å, ä and ö may be written without their marks. */
function plainWord(heading: string): string {
	const word = heading
		.normalize('NFC')
		.toLowerCase()
		.replace(/\([^()]*\)/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
	return WITHOUT_MARKS.get(word) ?? word;
}

const WITHOUT_MARKS = new Map(
	Object.values(NAMES)
		.flat()
		.filter((name) => /[åäö]/.test(name))
		.map((name) => [name.normalize('NFD').replace(/\p{M}/gu, ''), name])
);
