import { isPersonalAmongNumbers, isPersonalText } from '$lib/domain/personal-text';
import { isForRemarks } from './answer-word';
import { areMostlyNames, isPersonName } from './person-name';
import { roleIn } from './person-roles';
import { plainWord } from './plain-word';
import { areSinglePeople } from './role-column';

/** Headings that only a list of people or of single answers has. */
const PERSONAL =
	/^(mejl|för(namn|ochefternamn)|fullständigtnamn|dittnamn|efternamn|yourname|lastname|surname|firstname|fullname|displayname|epost.*|e?mail.*|mailadress|person(nummer|nr|id)?|pnr|ssn|född|födelse(?:dag|datum|tid|nr|nummer)|telefon.*|tele?nr|tfn|mobil.*|phone.*|svarandeid|respondentid|svarsid|responseid|anonym(id|nr)?|anställnings?(nummer|nr|id)|anst(nr|id)|löne(nummer|nr)|anställningsnummer|personalnummer|personalnr|employee(id|number|no)?|signatur|initialer|initials|nimikirjaimet|adress.*|hemadress|ip|ipadress|ipaddress|sukunimi|etunimi|sähköposti.*|puhelin.*|henkilötunnus|hetu|vastaaja|henkilö|työntekijä|tidss?tämpel|timestamp|starttime|starttid|completiontime|slutförandetid|sluttid|lastmodifiedtime|submittedat|inskickad|inskickat|svaratden|svarstid|aikaleima|aloitusaika|valmistumisaika|kontaktperson|device(id)?|enhetsid|vem(?:svara|valde|är|har|gav|tryckte).*|(?:kuka|ketkä)(?:vasta|valitsi|on).*|who(?:answered|chose|is|has|said).*|userid|useragent|sessionid|ipadresser)$/;

/** Persons', and as often those of municipalities, schools or companies. */
const NAMES = /^(namn|name|nimi)$/;

/** Of these a table of figures has none for any other reason: names, numbers and addresses of single persons. */
const CERTAIN =
	/^((för|efter)namn|person(nummer|nr)|pnr|epost(adress)?|email|mejl|telefon(nummer)?|mobil(nummer)?)$/;

/** What begins as such a heading, and tells groups or things apart. */
const OF_GROUPS =
	/^(födelse(land|landgrupp|region|världsdel|kohort|ort|län|år)|född(a|i.*)?|mobil(täckning|abonnemang|nät|telefoni).*|telefon(abonnemang|samtal|växel|kö|i).*|adress(ändring|punkt|plats).*|enhetsid|person)$/;

/** What files, reports and other things are numbered by. */
const OF_RECORDS =
	/^(?:(?:rapport|report|raportti|batch|export|import|körning|run|uttag|utdrag|leverans|version|dataset|checksum|hash)s?|(?:rapport|report|raportti|batch|export|import|fil|file|körning|run|uttag|utdrag|leverans|ärende|mätning|mät|omgång|object|objekt|dataset|faktura|order|projekt|project|grupp|group|enhet|unit|org|organisation|kommun)s?(?:id|nr|nummer|no|number|kod|code))$/;

/** Whether a column numbers things: `report_id` and `batch` are no person's number. */
export function isOfRecords(heading: string): boolean {
	return OF_RECORDS.test(plainWord(heading));
}

/** Whether a cell has somebody's address or number in it, under its heading. */
export function isPersonalUnder(heading: string, cell: string): boolean {
	return isOfRecords(heading) ? isPersonalAmongNumbers(cell) : isPersonalText(cell);
}

/** Whether a heading of a title or a table of figures can be nothing but that of persons. */
export function isCertainlyPersonal(heading: string): boolean {
	return CERTAIN.test(plainWord(heading));
}

/** Whether a table of figures under the heading lists persons; `Födelseland` tells groups of them apart. */
export function isPersonalDimension(heading: string, cells: readonly string[]): boolean {
	const word = plainWord(heading);
	if (isCount(heading, cells)) return false;
	if (NAMES.test(word)) return areMostlyNames(cells);
	if (areSinglePeople(heading, cells)) return true;
	if (BORN.test(word)) return cells.some((cell) => BIRTHDAY.test(cell));
	return !OF_GROUPS.test(word) && PERSONAL.test(word);
}

/** `E-post (antal mejl)` over numbers that are too short for a telephone or a person. */
function isCount(heading: string, cells: readonly string[]): boolean {
	const isSaid = /(?<!\p{L})(?:antal|andel|lkm|number of)(?!\p{L})/iu.test(heading);
	return isSaid && cells.length > 0 && cells.every((cell) => /^\d{1,6}$/.test(cell));
}

const BORN = /^(?:född|syntynyt|syntymä|born|birth)/;
const BIRTHDAY = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/;

const THINGS =
	/(?:skol(?:a|or)|gata|gator|väg(?:ar)?|ort(?:er)?|by(?:ar)?|station(?:er)?|mätpunkt(?:er)?|plats(?:er)?|sjö(?:ar)?|vattendrag|båt(?:ar)?|fartyg|storm(?:ar)?|ras(?:er)?|företag|förening(?:ar)?|bolag|enhet(?:er)?|avdelning(?:ar)?|arbetsställen?|kyrk(?:a|or)|församling(?:ar)?|butik(?:er)?|område(?:n)?|hus|byggnad(?:er)?|fastighet(?:er)?|produkt(?:er)?|art(?:er)?|verk|titel|lag|klubb(?:ar)?|school|street|place|village|company|club|koulu|katu|kylä|yritys|seura|paikka)$/;

/** Whether a heading is of things, which are called after people often enough. */
export function isOfThings(heading: string): boolean {
	return THINGS.test(plainWord(heading));
}

/** What a telephone, a computer or a browser is told by, in Swedish, Finnish and English. */
const DEVICES =
	/^(?:ip(?:v[46]|nr|nummer|no|osoite)?|mac(?:adress|address|osoite)?|imei|imsi|udid|idfa|gaid|android(?:id)?|advertisingid|cookies?(?:id)?|laite(?:tunnus|id)?|enhets?(?:identitet|ensid)|datorid|datornamn|device(?:name|model|type|uuid)?|installation(?:s?id)?|visitor(?:id)?|besökarid|browser(?:id)?|webbläsare|selain|token|fingerprint)$/;

/** Whether a column of answers says by which device each was given. */
export function isOfDevices(heading: string): boolean {
	return DEVICES.test(plainWord(heading));
}

/** Persons by name or number where they are listed, a number of people where they are counted. */
const COUNTABLE =
	/^(respondent(er|en)?|deltagare.*|användare.*|user.*|anställd.*|medarbetare.*|participants?|osallistujat?|vem|vemärdu|brukare|handläggare|klient(er)?|anst|initialerpå)$/;

/** Whether a column of these cells holds persons. One for remarks that nobody made says nothing of anybody. */
export function isPersonalColumn(heading: string, cells: readonly string[]): boolean {
	const word = plainWord(heading);
	const filled = cells.filter((cell) => cell !== '');
	if (NAMES.test(word)) return areMostlyNames(filled) || filled.some(isPersonName);
	if (PERSONAL.test(word) || DEVICES.test(word)) return true;
	if (isForRemarks(heading)) return filled.length > 0;
	const isUncounted = COUNTABLE.test(word) && !filled.every((cell) => Number(cell) >= 5);
	return isUncounted || areSinglePeople(heading, [...new Set(filled)]);
}

/** A label with words behind it, such as `Kommentar: …` below a table, is no heading. */
export function isPersonalHeadings(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '');
	const short = filled.every((cell) => cell.split(' ').length <= 4);
	return filled.length >= 2 && short && filled.some((cell) => isPersonalWord(cell));
}

function isPersonalWord(heading: string): boolean {
	const word = plainWord(heading);
	return PERSONAL.test(word) || NAMES.test(word) || roleIn(heading) === 'id';
}
