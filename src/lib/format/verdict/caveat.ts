import type { Caveat } from '$lib/domain/caveat';
import type { Language } from '$lib/domain/language';
import { formatNumber, formatSigned } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { formatPercent } from './amount';

/** What a reader must know of a figure that is no verdict: one sentence or two. */
export function describeCaveat(caveat: Caveat, language: Language): string {
	const locale = { locale: language };
	const percent = (value: number) => formatPercent(value, language);
	switch (caveat.kind) {
		case 'outside':
			return m.signals_outside({}, locale);
		case 'run':
			return m.signals_run({ kind: caveat.run, count: String(caveat.weeks) }, locale);
		case 'near':
			return m.signals_near({}, locale);
		case 'hidden':
			return m.signals_hidden({}, locale);
		case 'no-week':
			return m.signals_no_week({}, locale);
		case 'small':
			return m.signals_small(
				{
					change: formatSigned(caveat.change, 0, language),
					noise: formatNumber(caveat.noise, 0, language)
				},
				locale
			);
		case 'few-controls':
			return m.signals_controls(
				{ count: String(caveat.controls), floor: formatNumber(caveat.lowestP, 2, language) },
				locale
			);
		case 'steady':
			return m.signals_steady({ share: percent(caveat.share) }, locale);
		case 'weighted':
			return m.signals_mix(
				{ weighted: percent(caveat.weighted), unweighted: percent(caveat.unweighted) },
				locale
			);
		case 'many-looks':
			return m.signals_many(
				{ count: String(caveat.looks), expected: formatNumber(caveat.expected, 1, language) },
				locale
			);
		case 'family':
			return m.verdict_family(
				{ count: String(caveat.looks), expected: formatNumber(caveat.expected, 1, language) },
				locale
			);
		case 'pre-trend':
			return m.signals_pretrend({}, locale);
		case 'perturbed':
			return m.signals_scb({}, locale);
	}
}
