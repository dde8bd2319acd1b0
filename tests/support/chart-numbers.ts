import type { APIRequestContext, Page } from '@playwright/test';
import Papa from 'papaparse';

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a chart's plain CSV by column. */
export async function readChartCsv(request: APIRequestContext, path: string): Promise<CsvRow[]> {
	const response = await request.get(path);
	const { data, errors } = Papa.parse<CsvRow>(await response.text(), {
		header: true,
		skipEmptyLines: true
	});
	if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
	return data;
}

/** The chart's picture: its description, and the words drawn in it. */
export async function readChartSvg(
	request: APIRequestContext,
	path: string
): Promise<{ description: string; words: string[] }> {
	const svg = await (await request.get(path)).text();
	return {
		description: plain(/<desc>([^]*?)<\/desc>/.exec(svg)?.[1] ?? ''),
		words: [...svg.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, text]) => plain(text ?? ''))
	};
}

/** Every number in the value cells of a page's unfolded tables; the column of notes is not values. */
export async function readTableNumbers(page: Page, noteHeader: string): Promise<number[]> {
	const texts = await page.getByRole('table').evaluateAll(
		(tables, header) =>
			(tables as HTMLTableElement[]).flatMap((table) => {
				const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) =>
					(cell.textContent ?? '').trim()
				);
				const note = heads.indexOf(header);
				return [...(table.tBodies[0]?.rows ?? [])].flatMap((row) =>
					[...row.cells]
						.filter((cell, index) => cell.tagName === 'TD' && index !== note)
						.map((cell) => cell.textContent ?? '')
				);
			}),
		noteHeader
	);
	// Words about a value that is missing may hold a number of their own.
	return texts.filter((text) => /^\s*[−\d]/.test(text)).flatMap(readNumbers);
}

/** The numbers of a Swedish text: `3 995`, `49,4`, `−2`. */
export function readNumbers(text: string): number[] {
	const found = plain(text).match(/(?<!\d)−?\d{1,3}(?: \d{3})+(?:,\d+)?|−?\d+(?:,\d+)?/g) ?? [];
	return found.map((number) =>
		Number(number.replaceAll(' ', '').replace(',', '.').replace('−', '-'))
	);
}

/** Without entities and with ordinary spaces. */
export function plain(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&amp;', '&')
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();
}
