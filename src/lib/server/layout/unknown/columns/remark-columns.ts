import { plainHeading } from '$lib/server/files/headed-length';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { CATEGORY, NOTE } from './column-words';
import { numberRows } from './nameless-columns';
import { isRemark } from './row-flags';
import type { SheetColumn } from './sheet-plan';

const REMARK =
	/^(?:\d{2} ?% ?-? ?)?(?:ki|ci|konfidensintervall(?:et)?|confidence interval|luottamusväli|felmarginal|osäkerhet(?:sintervall|smarginal)?|margin of error|virhemarginaali|signifikans|signifikant|significance|significant|merkitsevyys|trend(?:pil)?|färg|colou?r|väri|pil|trafikljus|anm|notering(?:ar)?|övrigt|övrig information|info(?:rmation)?|obs|förbehåll|förklaring(?:ar)?|kommentar till .{1,40}|footnotes?|remarks?|comments?|huomautukset|huom|kommentti|lisätietoja?|merknader|anmerkning(?:er)?|bemærkning(?:er)?|länk(?:ar)?|url|webbadress)\.?!?$/i;
/** What may be so from year to year where a figure is of: it narrows a figure only where it never changes. */
const OF_ROW =
	/^(?:parti(?:er)?|(?:politiskt )?styre|styrande (?:parti(?:er)?|majoritet)|(?:politisk )?majoritet|ledning|(?:mät|insamlings|beräknings)?metod|datainsamling|datakälla|underlag|kvalitet|tillförlitlighet|status|bedömning|parti(?:er)? i styret|(?:ansvarig|kontakt|uppgiftslämnare|uppdaterad av|inrapporterad|rapporterad av)(?: .{1,30})?|(?:senast )?(?:ändrad|registrerad|skapad) av|jämförelse(?: med .{1,30})?|skillnad mot .{1,30}|beskrivning|analys|motivering|åtgärd(?:er)?|kvartil|kvintil|decil|method|quality|reliability|menetelmä|laatu)$/i;
/** What was done or happened beside a figure: the next year's is another, and the series goes on. */
const OF_EVENT =
	/^(?:insats(?:er)?|åtgärd(?:er)?|händelse(?:r)?|satsning(?:ar)?|aktivitet(?:er)?|projekt|beslut|orsak(?:er)?|toimenpi(?:de|teet)|tapahtuma(?:t)?|interventions?|events?|actions?)$/i;
/** What tells what the figures are, whatever else changes with it. */
const OF_CONTENT =
	/^(?:(?:mått|mät)?enhet|mått(?:typ)?|valuta|variabel|värdetyp|typ|indikator|nyckeltal|fråga|(?:unit|measure|variable)s?(?: of measure)?|yksikkö|muuttuja)$/i;
/** As remarks are called, and as often what tells figures apart: `Placering` of children, `Källa` of heat. */
const MAY_TELL = /^(?:källa|källor|source|lähde|rang|rank|ranking|placering|ordning|sijoitus)$/i;
const PLACE_IN_LIST = /^\d{1,4}(?:[.:][ae]?)?(?: ?(?:av|of|\/) ?\d{1,4})?$/i;
const WORDS_OF_SENTENCE = 5;
/** When a figure was revised or fetched. */
const DAY = /^(?:19|20)\d\d-[01]\d-[0-3]\d$/;
/** `± 1,5`, `**`, `ns`, an arrow or the colour of a light: what is said of a figure and tells no figures apart. */
const SAID_OF_FIGURE =
	/^(?:(?:±|\+\/-) ?\d[\d.,]{0,12}(?: ?%)?|\*{1,3}|n\.?s\.?|[↑↓→←↗↘↔⬆⬇➡▲▼►◄▶◀△▽]|röd|gul|grön|red|yellow|green|punainen|keltainen|vihreä)$/iu;
const INTERVAL = /^[([]?(-?\d{1,9}(?:[.,]\d{1,9})?) ?[-–;] ?(-?\d{1,9}(?:[.,]\d{1,9})?)[)\]]?$/;
const MARKED_INTERVAL = /[([.,]/;

/** The columns with those as notes that say something of the figures beside them: no series is to be parted by what changes from year to year. */
export function knowRemarks(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	titles: readonly string[]
): readonly SheetColumn[] {
	const remarks = columns.filter(
		(column) =>
			column.role === 'other' &&
			column.heading !== '' &&
			!isTitled(column, titles) &&
			looksLikeRemark(column, columns, rows)
	);
	const categories = columns.filter((column) => tellsCategories(column, columns, rows));
	const left = remarks.length > 0 && tellRowsApart(columns, remarks, rows) ? remarks : [];
	return columns.map((column) => {
		const { index, heading } = column;
		if (numbersRows(column, columns, rows)) return { index, heading: '', role: 'other' };
		if (categories.includes(column)) return { index, heading, role: 'other' };
		return left.includes(column) ? { index, heading, role: 'note' } : column;
	});
}

const ROW_NUMBER = /^(?:id|#|rad|radnr|radnummer|löpnr|löpnummer|index|row(?: ?(?:no|number))?)$/i;

/** `Id` over 1, 2, 3 … in the first column, without which rows are told apart as well. */
function numbersRows(
	column: SheetColumn,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const { index, heading, role } = column;
	return (
		index === 0 &&
		(role === 'other' || role === 'value') &&
		ROW_NUMBER.test(plainHeading(heading)) &&
		numberRows(rows.map(({ cells }) => cells[index] ?? '')) &&
		tellRowsApart(columns, [column], rows)
	);
}

/** Whether a column that is called as remarks are tells what figures are of: without it two rows would be the same, or several series one. */
function tellsCategories(
	{ index, heading, role }: SheetColumn,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const plain = plainHeading(heading);
	if (role !== 'note' || !NOTE.test(plain)) return false;
	const texts = rows.map(({ cells }) => cells[index] ?? '').filter((text) => text !== '');
	if (2 * texts.length <= rows.length || new Set(texts).size < 2) return false;
	if (texts.every((text) => isRemark(text) || DAY.test(text))) return false;
	const keys = columns.filter(
		(column) => column.index !== index && !['value', 'note'].includes(column.role)
	);
	const told = (by: readonly number[]) =>
		new Set(rows.map(({ cells }) => by.map((at) => cells[at] ?? '').join('\u0000'))).size;
	const others = keys.map((column) => column.index);
	if (told(others) < told([...others, index])) return true;
	if (!MAY_TELL.test(plain) || texts.every((text) => PLACE_IN_LIST.test(text))) return false;
	if (2 * texts.filter(isSentence).length > texts.length) return false;
	const series = seriesWithout(index, columns, rows);
	return [...series.values()].some(({ texts: said }) => said.size > 1);
}

function isSentence(text: string): boolean {
	return text.split(/\s+/).length >= WORDS_OF_SENTENCE;
}

/** A dimension that the title names. */
function isTitled({ heading }: SheetColumn, titles: readonly string[]): boolean {
	const name = plainHeading(heading).toLowerCase();
	return titles.some((title) =>
		title
			.toLowerCase()
			.split(/[^\p{L}\d]+/u)
			.includes(name)
	);
}

function looksLikeRemark(
	{ index, heading }: SheetColumn,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const plain = plainHeading(heading);
	const filled = rows.filter(({ cells }) => (cells[index] ?? '') !== '');
	const isOfRow = OF_ROW.test(plain);
	if (filled.length === 0 || (CATEGORY.test(plain) && !isOfRow)) return false;
	const texts = filled.map(({ cells }) => cells[index] ?? '');
	if (REMARK.test(plain) || texts.every((text) => SAID_OF_FIGURE.test(text))) return true;
	if (!OF_CONTENT.test(plain) && texts.every(isRemark)) return true;
	if (OF_EVENT.test(plain)) return true;
	const values = columns.filter(({ role }) => role === 'value');
	if (
		texts.some((text) => MARKED_INTERVAL.test(text)) &&
		filled.every((row) => isAround(row, index, values))
	)
		return true;
	const series = seriesWithout(index, columns, rows);
	if (![...series.values()].some(({ texts: said }) => said.size > 1)) return false;
	if (2 * texts.length <= rows.length || isOfRow || texts.every((text) => DAY.test(text)))
		return true;
	if (2 * texts.filter(isSentence).length > texts.length) return true;
	const isWorded = texts.every((text) => /\p{L}/u.test(text));
	return isWorded && !OF_CONTENT.test(plain) && tellsOfRows(index, columns, rows, series);
}

/** Whether the interval of a row has one of its figures in it. */
function isAround({ cells }: SheetRow, index: number, values: readonly SheetColumn[]): boolean {
	const [, from, to] = INTERVAL.exec(cells[index] ?? '') ?? [];
	if (from === undefined || to === undefined) return false;
	const [low, high] = [numberOf(from), numberOf(to)];
	return values.some((value) => {
		const number = numberOf(cells[value.index] ?? '');
		return number !== null && low !== null && high !== null && low <= number && number <= high;
	});
}

function numberOf(text: string): number | null {
	return parsePxwebNumber(plainMark(text), 'not-applicable')?.value ?? null;
}

interface SeriesOfRows {
	readonly texts: ReadonlySet<string>;
	readonly rows: number;
}

/** What is one series each without a column, with all that the column says in it; none where no column has periods. */
function seriesWithout(
	index: number,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): ReadonlyMap<string, SeriesOfRows> {
	const keys = columns.filter(
		(column) => column.index !== index && ['area', 'sex', 'content', 'other'].includes(column.role)
	);
	const seen = new Map<string, { texts: Set<string>; rows: number }>();
	if (!columns.some(({ role }) => role === 'period')) return seen;
	for (const { cells } of rows) {
		const key = keys.map((column) => cells[column.index] ?? '').join('\u0000');
		const one = seen.get(key) ?? { texts: new Set<string>(), rows: 0 };
		one.texts.add(cells[index] ?? '');
		one.rows += 1;
		seen.set(key, one);
	}
	return seen;
}

/**
 * Whether a column says of every row what it does of no other: several series have all periods without it, and in one and the same
 * period it says different things of them. What tells figures apart would leave gaps there.
 */
function tellsOfRows(
	index: number,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	series: ReadonlyMap<string, SeriesOfRows>
): boolean {
	const times = columns.filter(({ role }) => role === 'period');
	const told = new Map<string, Set<string>>();
	for (const { cells } of rows) {
		const time = times.map((column) => cells[column.index] ?? '').join('\u0000');
		told.set(time, (told.get(time) ?? new Set()).add(cells[index] ?? ''));
	}
	const isWhole = [...series.values()].every((one) => one.rows === told.size);
	return series.size > 1 && isWhole && [...told.values()].some(({ size }) => size > 1);
}

/** Whether rows are told apart without these columns. */
function tellRowsApart(
	columns: readonly SheetColumn[],
	remarks: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const keys = columns.filter(
		(column) => !remarks.includes(column) && !['value', 'note'].includes(column.role)
	);
	const told = rows.map(({ cells }) => keys.map(({ index }) => cells[index] ?? '').join('\u0000'));
	return new Set(told).size === told.length;
}
