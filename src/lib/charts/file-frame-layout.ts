import type { ChartWords } from '$lib/format/charts/chart-words';
import type { Drawing } from './draw-chart';
import type { LegendEntry } from './draw-chart';
import { BOLD, round, textWidth } from './frame';
import { wrapWords } from './wrap-words';

/** A chart file is as wide as a link preview; its height follows what it says. */
export const FILE_WIDTH = 1200;
export const MARGIN = 60;
export const FILE_TEXT = { kicker: 24, body: 24, small: 22 } as const;

interface PlacedLine {
	readonly y: number;
	readonly text: string;
}

export interface FileFrameLayout {
	readonly height: number;
	readonly kickerY: number;
	readonly title: readonly PlacedLine[];
	readonly titleSize: number;
	readonly subtitle: readonly PlacedLine[];
	readonly legend: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
	readonly chart: { readonly y: number; readonly scale: number };
	readonly ruleY: number;
	readonly footer: readonly PlacedLine[];
}

const INNER = FILE_WIDTH - 2 * MARGIN;
const TITLE_SIZES = [42, 36, 32, 29] as const;
const SAMPLE = 40;

/** Stacks takeaway, legend, chart and footer without anything cut off. */
export function layOutFileFrame(
	drawing: Drawing | null,
	words: ChartWords,
	footer: readonly string[]
): FileFrameLayout {
	const scale = drawing ? round((INNER / drawing.layout.width) * 1000) / 1000 : 1;
	let y = MARGIN + 22;
	const kickerY = y;
	y += 22;
	const { size, lines: titleLines } = fitTitle(words.title);
	const title = stack(titleLines, y, Math.round(size * 1.2));
	y += titleLines.length * Math.round(size * 1.2) + 4;
	const subtitleLines =
		words.subtitle === '' ? [] : wrapWords(words.subtitle, INNER, FILE_TEXT.body);
	const subtitle = stack(subtitleLines, y, 32);
	y += subtitle.length * 32 + 18;
	const legend = flow(drawing?.legend ?? [], y);
	y = (legend.at(-1)?.y ?? y) + 34;
	const chartY = y;
	y += Math.ceil((drawing?.layout.height ?? 0) * scale) + 28;
	const ruleY = y;
	const lines = footer.flatMap((line) => wrapWords(line, INNER, FILE_TEXT.small));
	const placed = stack(lines, y + 6, 31);
	return {
		height: y + 6 + lines.length * 31 + MARGIN - 16,
		kickerY,
		title,
		titleSize: size,
		subtitle,
		legend,
		chart: { y: chartY, scale },
		ruleY,
		footer: placed
	};
}

/** Two lines at most where a smaller size allows it. */
function fitTitle(title: string): { size: number; lines: readonly string[] } {
	const tries = TITLE_SIZES.map((size) => ({
		size,
		lines: balance(title, size * BOLD)
	}));
	return tries.find(({ lines }) => lines.length <= 2) ?? tries[tries.length - 1]!;
}

/** As few lines as the width allows, as equally long as words allow. */
function balance(text: string, size: number): string[] {
	const fewest = wrapWords(text, INNER, size);
	for (let width = INNER / 2; width < INNER; width += 20) {
		const lines = wrapWords(text, width, size);
		if (lines.length === fewest.length) return lines;
	}
	return fewest;
}

function stack(lines: readonly string[], top: number, height: number): PlacedLine[] {
	return lines.map((text, row) => ({ y: top + (row + 1) * height - 10, text }));
}

/** Entries side by side, on a new row where one does not fit. */
function flow(entries: readonly LegendEntry[], top: number): FileFrameLayout['legend'] {
	let x = MARGIN;
	let y = top + 22;
	return entries.map((entry) => {
		const width = SAMPLE + 12 + textWidth(entry.words, FILE_TEXT.small) + 34;
		if (x > MARGIN && x + width > FILE_WIDTH - MARGIN) {
			x = MARGIN;
			y += 34;
		}
		const placed = { ...entry, x: round(x), y };
		x += width;
		return placed;
	});
}
