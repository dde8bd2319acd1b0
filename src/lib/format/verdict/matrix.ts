import { judgedOf, type MatrixCount, type MatrixFamily } from '$lib/domain/intervention-matrix';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import { describeCaveat } from './caveat';
import { reasonInShort } from './cell';
import * as m from '$lib/paraglide/messages';

/** What the matrix says in all. */
export interface MatrixWords {
	/** The mood column. */
	readonly headline: string;
	/** The same, taken apart: what was found, what not and why, and when more can be said. */
	readonly lead: string;
	/** Every cell. */
	readonly note: string;
}

/** `isSelection`: it is about what a reader has asked for, not about all. */
export function describeMatrix(
	count: MatrixCount,
	language: Language,
	isSelection = false
): MatrixWords {
	const { judged, undetermined, event, ...questions } = count.questions;
	const early = questions['too-early'];
	const headline = headlineOf(count.shapes, language);
	const all = judged + undetermined + event + early;
	return {
		headline: isSelection
			? m.matrix_headline_selection({ headline }, { locale: language })
			: headline,
		lead: [...foundIn(count, language), ...notFoundIn(count, language)].join(' '),
		note: m.matrix_questions(
			{
				...{ all: String(all), judged: String(judged), undetermined: String(undetermined) },
				...{ early: String(early), events: String(event) }
			},
			{ locale: language }
		)
	};
}

/** How many verdicts chance alone may have made clear; null where there are too few to say it of. */
export function describeChance(
	{ mood, indicators, expectedFalse }: MatrixFamily,
	language: Language
): string | null {
	if (mood + indicators < 2) return null;
	if (indicators === 0) {
		return describeCaveat({ kind: 'family', looks: mood, expected: expectedFalse }, language);
	}
	return m.matrix_chance(
		{
			...{ mood: String(mood), indicators: String(indicators) },
			expected: formatNumber(expectedFalse, 1, language)
		},
		{ locale: language }
	);
}

function headlineOf(shapes: MatrixCount['shapes'], language: Language): string {
	const locale = { locale: language };
	const judged = judgedOf(shapes);
	const clear = String(shapes.up + shapes.down);
	if (judged === 0) return m.matrix_headline_none({}, locale);
	if (judged === 1) return m.matrix_headline_one({ clear }, locale);
	return m.matrix_headline({ judged: String(judged), clear }, locale);
}

function foundIn({ shapes, together }: MatrixCount, language: Language): string[] {
	const told = [
		[shapes.up, m.matrix_lead_up],
		[shapes.down, m.matrix_lead_down],
		[shapes['no-clear-change'], m.matrix_lead_no_clear],
		[shapes.equivalent, m.matrix_lead_equivalent],
		[together, m.matrix_lead_together]
	] as const;
	return told.flatMap(([count, words]) =>
		count > 0 ? [words({ count: String(count) }, { locale: language })] : []
	);
}

function notFoundIn({ shapes, reasons, soonest }: MatrixCount, language: Language): string[] {
	const locale = { locale: language };
	const why = reasons.map(({ kind, count }) =>
		m.matrix_reason_count({ reason: reasonInShort(kind, language), count: String(count) }, locale)
	);
	const early = String(shapes['too-early']);
	return [
		...(shapes.undetermined > 0
			? [
					m.matrix_lead_undetermined(
						{ count: String(shapes.undetermined), why: formatList(why, language) },
						locale
					)
				]
			: []),
		...(soonest === null
			? []
			: [
					m.matrix_lead_early(
						{ count: early, week: formatWeek(soonest, language, { year: true, long: true }) },
						locale
					)
				]),
		...(shapes.event > 0 ? [m.matrix_lead_events({ count: String(shapes.event) }, locale)] : [])
	];
}
