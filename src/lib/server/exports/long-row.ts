import { writeApproximateDate } from '$lib/domain/approximate-date';
import { spanOf } from '$lib/domain/days-covered';
import type { Distribution, MoodSeries, Panel } from '$lib/domain/chart-subject';
import type { ShownIntervention } from '$lib/domain/intervention';
import { titleIn } from '$lib/domain/intervention-title';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { MOODS } from '$lib/domain/mood';
import type { Mood } from '$lib/domain/mood';
import { figureKeyOf, type ProvenanceFile, type ProvenanceIndex } from '$lib/domain/provenance';
import type { Sex } from '$lib/domain/observation';
import { areaWords } from '$lib/format/area';
import { gapWords } from '$lib/format/gap';
import { circumstanceWords } from '$lib/format/intervention';
import { licenceWords } from '$lib/format/licence';
import { pointSource } from '$lib/format/series';
import { machineNumber } from '$lib/format/number';
import { volunteersLine } from '$lib/format/mood-series-words';
import { unitWords } from '$lib/format/units';
import * as m from '$lib/paraglide/messages';
import { listMoodRows, moodPeriodOf } from '$lib/domain/mood-row';
import { moodStatus, observationStatus, sexWords } from './status';
import type { Coded } from './table';

/** One value, or one intervention, of whatever series: the row that everything on one time axis has in common. */
export interface LongRow {
	readonly part: Coded;
	readonly series: string;
	readonly areaCode: string | null;
	readonly area: string;
	readonly sex: Coded | null;
	readonly period: string;
	readonly start: string;
	/** Null: still going on. */
	readonly end: string | null;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly unit: Coded | null;
	readonly status: Coded;
	readonly note: string | null;
	readonly source: string | null;
	readonly licence: string | null;
	readonly example: boolean;
	/** The file that the value was read from; null where there is none, or none that may be told. */
	readonly file: ProvenanceFile | null;
	/** `2026-02-21: 4120`, newest first; null: never changed. */
	readonly earlier: string | null;
	/** What a circumstance is; null for everything else. */
	readonly circumstance: Coded | null;
}

const NO_PROVENANCE = { file: null, earlier: null };

export function panelRows(
	panel: Panel,
	language: Language,
	provenance: ProvenanceIndex
): LongRow[] {
	const { indicator } = panel;
	const part = { code: 'indicator', words: m.charts_part_indicator({}, { locale: language }) };
	return panel.series.flatMap((series) =>
		// With what the latest value shown is compared with, so that the words can be recomputed from the file alone.
		[...(series.before ?? []), ...series.points].map((point) => {
			const source = pointSource(panel, series, point);
			return {
				part,
				series: inLanguage(indicator.name, language),
				// The municipality’s line stands for a place of another country, which has no code of ours.
				areaCode: series.areaName === indicator.place ? null : series.areaCode,
				area: areaWords({ code: series.areaCode, name: series.areaName }, language),
				sex: sexWords(series.sex, language),
				period: point.period.key.replace('--', '–'),
				start: point.period.start,
				end: point.period.end,
				value: point.value,
				low: point.interval?.low ?? null,
				high: point.interval?.high ?? null,
				unit: { code: indicator.unit, words: unitWords(indicator.unit, language) },
				status: observationStatus(point, language),
				note: point.note,
				source: source.publisher,
				licence: licenceWords(source.licence, language),
				example: source.example,
				circumstance: null,
				...provenanceOf(provenance, series, point.period.key, language)
			};
		})
	);
}

export function distributionRows(
	distribution: Distribution,
	language: Language,
	provenance: ProvenanceIndex
): LongRow[] {
	const { indicator, period, sex, source, values } = distribution;
	return values.map(({ areaCode, areaName, value }) => ({
		part: { code: 'indicator', words: m.charts_part_indicator({}, { locale: language }) },
		series: inLanguage(indicator.name, language),
		areaCode,
		area: areaName,
		sex: sexWords(sex, language),
		period: period.key.replace('--', '–'),
		start: period.start,
		end: period.end,
		value,
		low: null,
		high: null,
		unit: { code: indicator.unit, words: unitWords(indicator.unit, language) },
		status: { code: 'value', words: m.charts_status_value({}, { locale: language }) },
		note: null,
		source: source.publisher,
		licence: licenceWords(source.licence, language),
		example: source.example,
		circumstance: null,
		...provenanceOf(provenance, { indicatorId: indicator.id, areaCode, sex }, period.key, language)
	}));
}

/** Three rows a week, and three for a month that came as a sum. */
export function moodRows(mood: MoodSeries, place: string, language: Language): LongRow[] {
	const locale = { locale: language };
	const common = {
		part: { code: 'mood', words: m.charts_part_mood({}, locale) },
		areaCode: null,
		area: place,
		sex: null,
		unit: { code: 'percent', words: unitWords('percent', language) },
		note: volunteersLine(mood, language),
		source: m.charts_publisher_mood({ place }, locale),
		licence: null,
		example: mood.example,
		circumstance: null,
		...NO_PROVENANCE
	};
	return listMoodRows(mood).flatMap((row) =>
		MOODS.map((colour) => {
			const share = row.gap === null ? row.shares[colour] : null;
			return {
				...common,
				series: colourWords(colour, language),
				...moodPeriodOf(row),
				value: share,
				low: null,
				high: null,
				status: moodStatus(row, language)
			};
		})
	);
}

export function interventionRow(
	intervention: ShownIntervention,
	place: string,
	language: Language
): LongRow {
	const locale = { locale: language };
	const { circumstance } = intervention;
	const { from, to } = spanOf(intervention);
	return {
		part: { code: intervention.kind, words: m.charts_part_intervention({}, locale) },
		series: titleIn(intervention, language).text,
		areaCode: intervention.areaCode,
		area: intervention.place ?? place,
		sex: null,
		period: writeApproximateDate(intervention.start),
		start: from,
		end: to,
		value: null,
		low: null,
		high: null,
		unit: null,
		status: { code: 'event', words: m.charts_status_event({}, locale) },
		note: null,
		source: intervention.source,
		licence: null,
		example: intervention.example,
		circumstance: circumstance && {
			code: circumstance,
			words: circumstanceWords(circumstance, language)
		},
		...NO_PROVENANCE
	};
}

function provenanceOf(
	{ files, imports, earlier }: ProvenanceIndex,
	line: { readonly indicatorId: string; readonly areaCode: string; readonly sex: Sex },
	periodKey: string,
	language: Language
): Pick<LongRow, 'file' | 'earlier'> {
	const key = figureKeyOf(line, periodKey);
	const written = (earlier[key] ?? []).map(({ replacedOn, value, gap }) => {
		const was = value === null ? gapWords(gap ?? 'missing', language) : machineNumber(value);
		return `${replacedOn}: ${was}`;
	});
	return {
		file: files[imports[key] ?? ''] ?? null,
		earlier: written.length > 0 ? written.join('; ') : null
	};
}

const COLOURS = {
	green: m.common_mood_green_short,
	yellow: m.common_mood_yellow_short,
	red: m.common_mood_red_short
} as const satisfies Record<Mood, unknown>;

function colourWords(colour: Mood, language: Language): string {
	return COLOURS[colour]({}, { locale: language });
}
