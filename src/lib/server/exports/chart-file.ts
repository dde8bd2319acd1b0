import { render } from 'svelte/server';
import FileFrame from '$lib/charts/FileFrame.svelte';
import type { Chart } from '$lib/domain/chart';
import type { IsoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { describeChart } from '$lib/format/charts/chart-words';
import type { ChartWords } from '$lib/format/charts/chart-words';
import { isReviewed } from '$lib/format/review';
import * as m from '$lib/paraglide/messages';
import { wellFormed } from './well-formed';

export interface FileSettings {
	/** The municipality's name in the language, and where that is: `i Haparanda`. */
	readonly place: string;
	readonly inPlace: string;
	readonly today: IsoDate;
	readonly language: Language;
	readonly theme: 'light' | 'dark';
}

/** A chart as a file of its own: takeaway, legend, source, date, who answered and every mark inside the picture. */
export function renderChartSvg(chart: Chart, settings: FileSettings): string {
	const { place, language } = settings;
	const words = describeChart(chart, place, language);
	const draft = isReviewed(language) ? null : m.common_not_reviewed({}, { locale: language });
	const { body } = render(FileFrame, {
		props: {
			...settings,
			chart,
			words,
			footer: footerOf(words),
			marks: [words.mark, draft].filter((mark) => mark !== null)
		}
	});
	// Svelte's hydration comments are of use only in a page.
	const svg = withoutComments(body).trim();
	return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(svg)}\n`;
}

function footerOf({ footnotes, note, source, date, example }: ChartWords): string[] {
	return [
		...footnotes,
		...(note === null ? [] : [note]),
		[source, date, example].filter((part) => part !== null).join(' · ')
	];
}

/** Text has its marks written as entities, so that every comment is one of Svelte's and ends before the next begins. */
function withoutComments(drawing: string): string {
	const [before = '', ...parts] = drawing.split('<!--');
	return before + parts.map((part) => part.slice(part.indexOf('-->') + 3)).join('');
}
