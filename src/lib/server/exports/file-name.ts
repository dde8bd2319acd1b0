import { bySubject, chartName, idOf } from '$lib/domain/chart';
import type { Chart } from '$lib/domain/chart';
import type { MoodSeries, Subject } from '$lib/domain/chart-subject';
import type { Period } from '$lib/domain/period';
import type { Language } from '$lib/domain/language';

const TABLE_FORMATS = ['csv', 'csv-metadata.json', 'json'] as const;
const FORMATS = ['svg', 'png', ...TABLE_FORMATS] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type ExportFormat = (typeof FORMATS)[number];

export function isTableFormat(text: string): text is TableFormat {
	return (TABLE_FORMATS as readonly string[]).includes(text);
}

export function isFileFormat(text: string): text is ExportFormat {
	return (FORMATS as readonly string[]).includes(text);
}

/** `kalix_maende_2026-v44_sv.png`: what, until when and in which language, in letters that every system bears. */
export function fileName(
	place: string,
	chart: Chart,
	language: Language,
	format: ExportFormat
): string {
	return joinName([place, nameOf(chart), lastPeriodOf(chart), language], format);
}

/** Of a file that is no chart’s, in the same letters. */
export function joinName(parts: readonly string[], format: ExportFormat): string {
	return `${parts
		.filter((part) => part !== '')
		.map(plainLetters)
		.join('_')}.${format}`;
}

/** RFC 6266; the name is already ASCII, and both forms are given for old and new readers. */
export function contentDisposition(name: string, inline: boolean): string {
	const ending = /(\.csv-metadata)?\.[a-z]+$/.exec(name)?.[0] ?? '';
	const plain = plainLetters(name.slice(0, name.length - ending.length));
	const safe = `${plain}${ending}`;
	const kind = inline ? 'inline' : 'attachment';
	return `${kind}; filename="${safe}"; filename*=UTF-8''${encodeURIComponent(safe)}`;
}

function nameOf(chart: Chart): string {
	return chartName(chart.kind, idOf(chart));
}

function lastPeriodOf(subject: Subject): string {
	return bySubject(subject, {
		mood: ({ mood }) => lastWeek(mood),
		timeline: ({ timeline }) => lastWeek(timeline.mood),
		followed: ({ followed }) => lastWeek(followed.mood),
		panel({ panel }) {
			const all = panel.series.flatMap(({ points }) => points.map(({ period }) => period));
			const last = all.sort((a, b) => a.end.localeCompare(b.end)).at(-1);
			return last ? writePeriod(last) : '';
		},
		distribution: ({ distribution }) => writePeriod(distribution.period)
	});
}

function lastWeek({ points }: MoodSeries): string {
	const last = points.findLast(({ gap }) => gap === null) ?? points.at(-1);
	return last?.week.replace('-W', '-v') ?? '';
}

function writePeriod({ key }: Period): string {
	return key.replace('--', '-').replace('-W', '-v');
}

function plainLetters(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9_-]+/g, '-')
		.replace(/^-+|(?<!-)-+$/g, '');
}
