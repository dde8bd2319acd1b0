import { parsePeriod, type Period } from '$lib/domain/period';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { roleOf } from '$lib/server/files/dimension-role';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';

/** What a column of a table without a definition holds. */
export type SheetColumn = { readonly index: number; readonly heading: string } & (
	| { readonly role: 'area' | 'sex' | 'content' | 'other' }
	| { readonly role: 'period'; readonly part: 'whole' | 'year' | 'month' | 'quarter' }
	| { readonly role: 'value'; readonly content: string; readonly period: Period | null }
);

const LOOKED_AT = 200;
const IDENTITY = /(^|[ _:-])(id|kod|code|sort|lat|lng)([ _-].*)?$/i;

/** Whether a heading is that of a code or a place on a map, never of a figure. */
export function isIdentity(heading: string): boolean {
	return IDENTITY.test(heading);
}

/** By heading and by what stands under it. */
export function readColumn(
	index: number,
	heading: string,
	rows: readonly SheetRow[],
	areas: AreaSpellings
): SheetColumn {
	const texts = rows
		.slice(0, LOOKED_AT)
		.map(({ cells }) => cells[index] ?? '')
		.filter((text) => text !== '');
	const share = (test: (text: string) => boolean) =>
		texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
	const isNumber = (text: string) => parsePxwebNumber(plainMark(text), 'zero') !== null;
	const named = roleOf(heading);
	const wide = splitPeriodHeading(heading);
	if (wide && share(isNumber) >= 0.6) return { index, heading, role: 'value', ...wide };
	if (named === 'period') return { index, heading, role: 'period', part: partOf(heading, texts) };
	if (named === 'sex') return { index, heading, role: 'sex' };
	const readable = share((text) => readArea(text, areas).ok);
	const coded = share((text) => /^(\d{2}|\d{4})$/.test(text) && readArea(text, areas).ok);
	if (named === 'area' && readable >= 0.5) return { index, heading, role: 'area' };
	// A column of counts is never all area codes; one of codes is nothing else.
	if (coded >= 0.95 || (readable >= 0.8 && (coded < 0.5 || isIdentity(heading)))) {
		return { index, heading, role: 'area' };
	}
	if (named === 'content') return { index, heading, role: 'content' };
	if (share(isNumber) >= 0.6 && !isIdentity(heading) && named === 'other') {
		return { index, heading, role: 'value', content: heading, period: null };
	}
	return { index, heading, role: 'other' };
}

/** `Folkmängd 2017`, `ar_1950`, `2020` or `2026M04`: the content and the period. */
function splitPeriodHeading(heading: string): { content: string; period: Period } | null {
	// A number in a row that was taken for headings is no year.
	const alone =
		/^\d{4}$/.test(heading) && !/^(1[7-9]|20)/.test(heading)
			? null
			: (parsePxwebPeriod(heading) ?? parsePeriod(heading));
	if (alone) return { content: 'Värde', period: alone };
	const found = /^(.*\S)[ _]((?:18|19|20)\d{2}(?:[MKQ]\d{1,2}|[-–]\d{4})?)$/.exec(heading);
	const period = found ? parsePxwebPeriod(found[2] ?? '') : null;
	if (!found || !period) return null;
	const content = /^(ar|år|year)$/i.test(found[1] ?? '') ? 'Värde' : (found[1] ?? '');
	return { content, period };
}

function partOf(heading: string, texts: readonly string[]): 'whole' | 'year' | 'month' | 'quarter' {
	const whole = texts.filter((text) => parseWrittenPeriod(text) !== null).length;
	const years = texts.filter((text) => /^\d{4}$/.test(text)).length;
	if (years === texts.length) return 'year';
	if (whole >= texts.length / 2) return 'whole';
	return /kvartal|quarter/i.test(heading) ? 'quarter' : 'month';
}

/** The column that says most closely which area a row is about: municipality before county, code before name. */
export function chooseArea(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	areas: AreaSpellings
): SheetColumn | null {
	const candidates = columns.filter(({ role }) => role === 'area');
	const score = ({ index, heading }: SheetColumn) => {
		const texts = rows.slice(0, LOOKED_AT).map(({ cells }) => cells[index] ?? '');
		const codes = texts.filter((text) => readArea(text, areas).ok);
		const municipal = codes.filter((text) => {
			const area = readArea(text, areas);
			return area.ok && area.code.length === 4;
		});
		const readable = texts.length === 0 ? 0 : codes.length / texts.length;
		const near = codes.length === 0 ? 0 : municipal.length / codes.length;
		return near * 4 + readable * 2 + (/kod|code|id$/i.test(heading) ? 0.5 : 0);
	};
	return [...candidates].sort((a, b) => score(b) - score(a))[0] ?? null;
}
