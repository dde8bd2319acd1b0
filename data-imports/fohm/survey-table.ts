import type { SkipReason } from '$lib/domain/skip';
import { fault } from '$lib/domain/problem';
import { defineTable, figureBySex, type FigurePart, type SourceTable } from '$imports/source';

/** Folkhälsodata gives the interval as rows: text, or code and text, in the column for share and interval. */
const PARTS: Readonly<Record<string, FigurePart>> = {
	andel: 'value',
	'konfidensintervall nedre gräns': 'low',
	'konfidensintervall övre gräns': 'high',
	'01': 'value',
	'02': 'low',
	'03': 'high'
};

/** One answer in one of Folkhälsodata's tables of the survey Hälsa på lika villkor. */
export interface SurveyQuestion {
	readonly indicatorId: string;
	/** Heading of the dimension that holds the answers. */
	readonly question: string;
	/** The answer that the indicator is about, by code or text. */
	readonly answer: RegExp;
	/** Why rows about other answers are left out. */
	readonly otherwise: SkipReason;
	/** What the value may be headed besides `Andel`. */
	readonly contents: readonly string[];
}

/** How Folkhälsodata lays out every table of the survey; women and men are figures of their own. */
export function defineSurveyTable({
	indicatorId,
	question,
	answer,
	otherwise,
	contents
}: SurveyQuestion): SourceTable {
	return defineTable({
		columns: ['Region', question, 'Andel och konfidensintervall', 'Kön'],
		optional: [],
		area: 'Region',
		time: 'År',
		contents: [...contents, 'Andel'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			if (!answer.test(cells[question] ?? '')) return { kind: 'skip', reason: otherwise };
			const measure = cells['Andel och konfidensintervall'] ?? '';
			if (/^04$|^(04 )?antal svar$/i.test(measure))
				return { kind: 'skip', reason: 'answer-counts' };
			const figure = figureBySex(indicatorId, cells.Kön ?? '', 'Kön');
			if (figure.kind !== 'figure') return figure;
			const part = PARTS[measure.toLowerCase()] ?? PARTS[measure.slice(0, 2)];
			if (!part) {
				return {
					kind: 'problem',
					column: 'Andel och konfidensintervall',
					reason: fault('source-unknown-part')
				};
			}
			return { ...figure, part };
		}
	});
}

/** The same selection in each of these tables: share and interval, all, women and men, every area and span. */
export function surveySelection(question: string, answer: string) {
	return {
		Region: ['*'],
		[question]: [answer],
		'Andel och konfidensintervall': ['01', '02', '03'],
		Kön: ['00', '01', '02'],
		År: ['*']
	};
}
