import type { Observation } from '$lib/domain/observation';

/** Figures as the database takes them, made where they are read: text for COPY, else an array literal a column. */
export type FigureBatch =
	| { readonly kind: 'copy'; readonly rows: number; readonly text: string }
	| { readonly kind: 'columns'; readonly rows: number; readonly columns: readonly string[] };

/** In the order of `STAGED_COLUMNS`. */
const READ: readonly ((figure: Observation) => string | number | boolean | null)[] = [
	({ areaCode }) => areaCode,
	({ indicatorId }) => indicatorId,
	({ period }) => period.key,
	({ sex }) => sex,
	({ period }) => period.start,
	({ period }) => period.end,
	({ value }) => value,
	({ gap }) => gap,
	({ interval }) => interval?.low ?? null,
	({ interval }) => interval?.high ?? null,
	({ preliminary }) => preliminary,
	({ note }) => note
];

export function packFigures(
	figures: readonly Observation[],
	kind: FigureBatch['kind']
): FigureBatch {
	const rows = figures.length;
	if (kind === 'copy') return { kind, rows, text: figures.map(toCopyLine).join('') };
	const columns = READ.map((read) => `{${figures.map((one) => toElement(read(one))).join(',')}}`);
	return { kind, rows, columns };
}

function toCopyLine(figure: Observation): string {
	let line = '';
	for (const read of READ) {
		const value = read(figure);
		const text = value === null ? '\\N' : typeof value === 'string' ? escapeCopy(value) : value;
		line += line === '' ? text : `\t${text}`;
	}
	return `${line}\n`;
}

function escapeCopy(text: string): string {
	if (!/[\\\t\n\r]/.test(text)) return text;
	return text
		.replaceAll('\\', '\\\\')
		.replaceAll('\t', '\\t')
		.replaceAll('\n', '\\n')
		.replaceAll('\r', '\\r');
}

function toElement(value: string | number | boolean | null): string {
	if (value === null) return 'NULL';
	return typeof value === 'string' ? `"${value.replace(/[\\"]/g, '\\$&')}"` : String(value);
}
