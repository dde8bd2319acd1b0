import { fault, type Result } from '$lib/domain/problem';
import { sexOfWord } from '$lib/domain/sex-words';
import { refuseAt } from '$lib/server/files/cube';
import type { Sheet } from '$lib/server/files/workbook/build-sheet';
import type { FigureTable } from '$lib/server/files/figure-table';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { SheetParts } from '$lib/server/layout/unknown/sheet-header';
import { periodOfTitles } from '$lib/server/layout/unknown/title-period';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

/** The table of a sheet. */
export interface SheetPart extends SheetParts {
	readonly sheet: Sheet;
}

/** What no column of a table says. */
interface Lacking {
	readonly period: boolean;
	readonly area: boolean;
	readonly sex: boolean;
}

/** How the table of a sheet is read by itself. */
export type ReadSheetParts = (parts: SheetParts) => Result<FigureTable>;

interface JoinedSheets {
	readonly headings: readonly string[];
	readonly titles: readonly string[];
	readonly rows: readonly SheetRow[];
}

/**
 * Sheets under the same headings as one table. What only their names or titles say — the year, the place, the sex — is
 * written on each of their rows.
 */
export function tellApart(
	parts: readonly SheetPart[],
	lacking: Lacking,
	areas: AreaSpellings
): Result<JoinedSheets> {
	const told = [
		lacking.period && tell(parts, periodOf, (text) => (/^\d{4}$/.test(text) ? 'År' : 'Period')),
		lacking.area &&
			tell(
				parts,
				(part) => placeOf(part, areas),
				() => 'Region'
			),
		lacking.sex && tell(parts, sexOf, () => 'Kön')
	].filter((one) => one !== false && one !== null);
	const silent = told.find(({ texts }) => texts.includes(null));
	if (silent) {
		const sheet = parts[silent.texts.indexOf(null)]?.sheet.number ?? 1;
		return refuseAt(1, null, fault('excel-sheets-differ', { sheet }));
	}
	const rows = parts.flatMap((part, at) =>
		part.rows.map((row) =>
			prepend(
				row,
				told.map(({ texts }) => texts[at] ?? '')
			)
		)
	);
	const [first] = parts;
	const own = first?.titles ?? [];
	const titles =
		told.length > 0
			? own.filter((title) => parts.every((part) => part.titles.includes(title)))
			: own;
	const headings = [...told.map(({ heading }) => heading), ...(first?.headings ?? [])];
	return { ok: true, value: { headings, titles, rows } };
}

/** What each sheet says of it; null where none does, or all say the same. */
function tell(
	parts: readonly SheetPart[],
	read: (part: SheetPart) => string | null,
	name: (text: string) => string
): { readonly heading: string; readonly texts: readonly (string | null)[] } | null {
	const texts = parts.map(read);
	if (new Set(texts).size === 1) return null;
	const said = texts.find((text) => text !== null) ?? '';
	return { heading: name(said), texts };
}

/** The period that its name is, else the one year of its title, else of its name. Two that differ are none. */
function periodOf({ sheet: { name }, titles }: SheetPart): string | null {
	const named = parseWrittenPeriod(name)?.key ?? yearIn(name);
	const titled = periodOfTitles(titles)?.key ?? null;
	if (named === null || titled === null) return named ?? titled;
	return named.startsWith(titled) ? named : null;
}

function yearIn(text: string): string | null {
	const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
	return years.length === 1 ? (years[0] ?? null) : null;
}

/** Sheets are numbered too: `1` is no code. */
function isWord(text: string): boolean {
	return /\p{L}{2}/u.test(text);
}

function placeOf({ sheet: { name }, titles }: SheetPart, areas: AreaSpellings): string | null {
	const texts = [name, ...titles.flatMap((title) => title.split(','))].map((text) => text.trim());
	return texts.find((text) => isWord(text) && readArea(text, areas).ok) ?? null;
}

function sexOf({ sheet: { name }, titles }: SheetPart): string | null {
	const texts = [name, ...titles.flatMap((title) => title.split(','))];
	return texts.find((text) => sexOfWord(text) !== null)?.trim() ?? null;
}

function prepend(row: SheetRow, texts: readonly string[]): SheetRow {
	if (texts.length === 0) return row;
	const cells = [...texts, ...row.cells];
	if (!row.numbers) return { ...row, cells };
	return { ...row, cells, numbers: new Set([...row.numbers].map((at) => at + texts.length)) };
}
