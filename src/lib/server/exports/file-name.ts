import type { Figure } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';

const FORMATS = ['svg', 'png', 'csv', 'csv-metadata.json'] as const;
export type FileFormat = (typeof FORMATS)[number];

export function isFileFormat(text: string): text is FileFormat {
	return (FORMATS as readonly string[]).includes(text);
}

/** `kalix_maende_2026-v44_sv.png`: what, until when and in which language, in letters that every system bears. */
export function fileName(
	place: string,
	figure: Figure,
	language: Language,
	format: FileFormat
): string {
	const parts = [place, nameOf(figure), lastPeriodOf(figure), language];
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

function nameOf(figure: Figure): string {
	if (figure.kind === 'mood') return 'maende';
	if (figure.kind === 'timeline') return 'tidslinje';
	if (figure.kind === 'indicator') return `indikator-${figure.panel.indicator.id}`;
	const form = figure.kind === 'map' ? 'karta' : 'spridning';
	return `${form}-${figure.distribution.indicator.id}`;
}

function lastPeriodOf(figure: Figure): string {
	if (figure.kind === 'indicator') {
		const ends = figure.panel.series.flatMap(({ points }) => points.map(({ period }) => period));
		const last = ends.sort((a, b) => a.end.localeCompare(b.end)).at(-1);
		return last ? last.key.replace('--', '-').replace('-W', '-v') : '';
	}
	if (figure.kind === 'strip' || figure.kind === 'map')
		return figure.distribution.period.key.replace('--', '-');
	const mood = figure.kind === 'mood' ? figure.mood : figure.timeline.mood;
	const last = mood.points.findLast(({ gap }) => gap === null) ?? mood.points.at(-1);
	return last?.week.replace('-W', '-v') ?? '';
}

function plainLetters(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9_-]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
