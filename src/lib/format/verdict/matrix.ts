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
	const { alone, together, undetermined, event, ...questions } = count.questions;
	const early = questions['too-early'];
	const headline = headlineOf(count.shapes, language);
	const all = alone + together + undetermined + event + early;
	return {
		headline: isSelection
			? m.matrix_headline_selection({ headline }, { locale: language })
			: headline,
		lead: [...foundIn(count, language), ...notFoundIn(count, language)].join(' '),
		note: m.matrix_questions(
			{
				...{ all: String(all), alone: String(alone), together: String(together) },
				...{ undetermined: String(undetermined), early: String(early), events: String(event) }
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
		[shapes.equivalent, m.matrix_lead_equivalent]
	] as const;
	const { sets, interventions } = together;
	const inputs = { sets: String(sets), count: String(interventions) };
	return [
		...told.flatMap(([count, words]) =>
			count > 0 ? [words({ count: String(count) }, { locale: language })] : []
		),
		...(sets > 0 ? [m.matrix_lead_together(inputs, { locale: language })] : [])
	];
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
		...(shapes['too-early'] === 0 ? [] : [sayEarly(early, soonest, language)]),
		...(shapes.event > 0 ? [m.matrix_lead_events({ count: String(shapes.event) }, locale)] : [])
	];
}

function sayEarly(count: string, soonest: MatrixCount['soonest'], language: Language): string {
	const locale = { locale: language };
	if (soonest === null) return m.matrix_lead_early_unknown({ count }, locale);
	const week = formatWeek(soonest, language, { year: true, long: true });
	return m.matrix_lead_early({ count, week }, locale);
}
