import { plainWord } from './plain-word';

/** Headings that only a list of people or of single answers has. */
const PERSONAL =
	/^(mejl|namn|för(namn|ochefternamn)|fullständigtnamn|dittnamn|efternamn|name|yourname|lastname|surname|firstname|fullname|displayname|e?-?post|epost.*|e?mail.*|mailadress|person(nummer|nr|id)?|pnr|ssn|född|födelse.*|telefon.*|tele?nr|tfn|mobil.*|phone.*|svarandeid|respondentid|svarsid|responseid|anonym(id|nr)?|anställnings?(nummer|nr|id)|anst(nr|id)|anställningsnummer|personalnummer|personalnr|employee(id|number|no)?|signatur|initialer|initials|nimikirjaimet|adress.*|hemadress|ip|ipadress|ipaddress|nimi|sukunimi|etunimi|sähköposti.*|puhelin.*|henkilötunnus|hetu|vastaaja|henkilö|työntekijä|tidstämpel|timestamp|starttime|starttid|completiontime|slutförandetid|sluttid|lastmodifiedtime|submittedat|inskickad|inskickat|svaratden|svarstid|aikaleima|aloitusaika|valmistumisaika|kontaktperson|device(id)?|enhetsid|userid|useragent|sessionid|ipadresser)$/;

/** Of these a table of figures has none for any other reason: names, numbers and addresses of single persons. */
const CERTAIN =
	/^((för|efter)namn|person(nummer|nr)|pnr|epost(adress)?|email|mejl|telefon(nummer)?|mobil(nummer)?)$/;

/** What begins as such a heading, and tells groups or things apart. */
const OF_GROUPS =
	/^(födelse(land|landgrupp|region|världsdel|kohort|ort|län|år)|född(a|i.*)?|mobil(täckning|abonnemang|nät|telefoni).*|telefon(abonnemang|samtal|i).*|adress(ändring|punkt|plats).*)$/;

/** Whether a heading of a title or a table of figures can be nothing but that of persons. */
export function isCertainlyPersonal(heading: string): boolean {
	return CERTAIN.test(plainWord(heading));
}

/** Whether a table of figures under the heading lists persons; `Födelseland` tells groups of them apart. */
export function isPersonalDimension(heading: string, cells: readonly string[]): boolean {
	return !OF_GROUPS.test(plainWord(heading)) && isPersonalColumn(heading, cells);
}

/** Words of those who answered. */
const REMARKS = /^(kommentar.*|comment.*|kommentti|kommentit|fritext.*|frittsvar|meddelande)$/;

/** Persons by name or number where they are listed, a number of people where they are counted. */
const COUNTABLE =
	/^(respondent(er|en)?|deltagare.*|användare.*|user.*|anställd.*|medarbetare.*|participants?|osallistujat?|vem|vemärdu|brukare|handläggare|klient(er)?|anst|initialerpå)$/;

/** Whether a column of these cells holds persons. One for remarks that nobody made says nothing of anybody. */
export function isPersonalColumn(heading: string, cells: readonly string[]): boolean {
	const word = plainWord(heading);
	if (PERSONAL.test(word)) return true;
	const filled = cells.filter((cell) => cell !== '');
	if (REMARKS.test(word)) return filled.length > 0;
	return COUNTABLE.test(word) && !filled.every((cell) => Number(cell) >= 5);
}

/** Whether a column is for what somebody has to say, about anything. */
export function isForRemarks(heading: string): boolean {
	return REMARKS.test(plainWord(heading));
}

/** A label with words behind it, such as `Kommentar: …` below a table, is no heading. */
export function isPersonalHeadings(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '');
	const short = filled.every((cell) => cell.split(' ').length <= 4);
	return filled.length >= 2 && short && filled.some((cell) => PERSONAL.test(plainWord(cell)));
}
