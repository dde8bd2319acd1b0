import type { Language } from '$lib/domain/language';
import { isJudged, ownEvidenceOf, type ChangeScale, type Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { CellWords } from '$lib/format/verdict/cell';
import { reasonInShort } from '$lib/format/verdict/cell';
import { unitWords } from '$lib/format/units';
import { describeVerdict } from '$lib/format/verdict/verdict';
import * as m from '$lib/paraglide/messages';
import { yesOrNo } from './status';
import type { Coded, Column } from './table';

/** A verdict, and what stands in the matrix for it. */
export interface ToldVerdict {
	readonly verdict: Verdict;
	readonly cell: CellWords;
}

/** Everything that a file tells of a verdict, on the mood series as on an indicator. */
export function verdictColumns(language: Language): Column<ToldVerdict>[] {
	const number = (key: 'estimate' | 'low' | 'high' | 'detectable') => ({
		key,
		label: NUMBER_LABELS[key],
		cell: ({ verdict }: ToldVerdict) => verdict.evidence?.[key] ?? null
	});
	const ofItsOwn = (key: 'estimate' | 'low' | 'high' | 'detectable') => ({
		key: `own_${key}`,
		label: OWN_LABELS[key],
		cell: ({ verdict }: ToldVerdict) => ownEvidenceOf(verdict)?.[key] ?? null
	});
	return [
		{
			key: 'class',
			label: m.matrix_file_class,
			cell: ({ verdict }) => ({
				code: verdict.class,
				words: m.verdict_label({ class: verdict.class }, { locale: language })
			})
		},
		{
			key: 'shape',
			label: m.matrix_file_shape,
			cell: ({ cell }) => ({
				code: cell.shape,
				words: [cell.word, cell.detail].filter(Boolean).join(': ')
			})
		},
		{
			key: 'verdict',
			label: m.matrix_file_verdict,
			cell: ({ verdict }) => describeVerdict(verdict, language).short
		},
		...(['estimate', 'low', 'high', 'detectable'] as const).map(number),
		{
			key: 'unit',
			label: m.charts_column_unit,
			cell: ({ verdict }) => unitOf(verdict.question.scale, language)
		},
		{
			key: 'reasons',
			label: m.matrix_file_reasons,
			cell: ({ verdict }) => reasonsOf(verdict, language)
		},
		{ key: 'from', label: m.matrix_file_from, cell: ({ verdict }) => judgeableFrom(verdict) },
		{
			key: 'together',
			label: m.matrix_file_together,
			cell: ({ verdict: { question } }) =>
				question.about.kind === 'joint' ? question.about.titles.length : 1
		},
		{
			key: 'members',
			label: m.matrix_file_members,
			cell: ({ verdict: { question } }) =>
				question.about.kind === 'joint' ? question.about.titles.join('; ') : null
		},
		...(['estimate', 'low', 'high', 'detectable'] as const).map(ofItsOwn),
		{
			key: 'preliminary',
			label: m.matrix_file_preliminary,
			cell: ({ verdict }) => {
				const told = verdict.flags.some(({ kind }) => kind === 'preliminary');
				return yesOrNo(isJudged(verdict) && told, language);
			}
		},
		{
			key: 'observed',
			label: m.matrix_file_observed,
			cell: ({ verdict }) => after(verdict, 'observed')
		},
		{
			key: 'expected_low',
			label: m.matrix_file_expected_low,
			cell: ({ verdict }) => after(verdict, 'low')
		},
		{
			key: 'expected_high',
			label: m.matrix_file_expected_high,
			cell: ({ verdict }) => after(verdict, 'high')
		},
		{ key: 'method', label: m.matrix_file_method, cell: ({ verdict }) => verdict.method }
	];
}

const NUMBER_LABELS = {
	estimate: m.matrix_file_estimate,
	low: m.matrix_file_low,
	high: m.matrix_file_high,
	detectable: m.matrix_file_detectable
} as const;

const OWN_LABELS = {
	estimate: m.matrix_file_own_estimate,
	low: m.matrix_file_own_low,
	high: m.matrix_file_own_high,
	detectable: m.matrix_file_own_detectable
} as const;

function unitOf({ unit }: ChangeScale, language: Language): Coded {
	const words =
		unit === 'percentage-points'
			? m.matrix_unit_points({}, { locale: language })
			: unitWords(unit, language);
	return { code: unit, words };
}

function reasonsOf(verdict: Verdict, language: Language): Coded | null {
	if (verdict.class !== 'cannot-be-determined') return null;
	const kinds = verdict.reasons.map(({ kind }) => kind);
	return {
		code: kinds.join('; '),
		words: kinds.map((kind) => reasonInShort(kind, language)).join('; ')
	};
}

/** The week, or the last period whose value it waits for. */
function judgeableFrom(verdict: Verdict): string | null {
	if (verdict.class !== 'cannot-be-determined') return null;
	return verdict.reasons.map(awaited).find((one) => one !== null) ?? null;
}

function awaited(reason: VerdictReason): string | null {
	switch (reason.kind) {
		case 'too-early':
			return reason.from;
		case 'awaits-value':
			return reason.last.key;
		default:
			return null;
	}
}

/** The week after an event, and what was expected of it; null for everything else. */
function after(verdict: Verdict, which: 'observed' | 'low' | 'high'): number | null {
	return verdict.class === 'event' ? (verdict.after?.[which] ?? null) : null;
}
