import { flagsForecast } from '$lib/server/files/forecast-words';
import { knownMark, type GapLegend } from '$lib/server/files/gap-legend';
import { flagsPreliminary } from '$lib/server/files/preliminary-words';

/** What a status beside a value says: that there is none, with the mark that every reader knows, or how settled it is. */
export type ObservationStatus =
	| { readonly kind: 'none'; readonly mark: string }
	| {
			readonly kind: 'value';
			readonly preliminary: boolean;
			readonly forecast: boolean;
			/** What else it says, such as `b` for a break in the series; null where it says nothing else. */
			readonly flag: string | null;
	  };

const MARK = /^(?:\.{1,3}|…|[-–—\u2212]|:)$/;
/** Eurostat's flags, one or several together. */
const FLAGS = /^[bcdefinprsuz]{1,4}$/i;
/** They may yet change: provisional, estimated, estimated by Eurostat. */
const UNSETTLED = /[pes]/i;
/** With forecasts, which are left out, and `r` for revised, which changes nothing. */
const TOLD = /[pesfr]/gi;

/**
 * A status of JSON-stat: a mark for none, or flags as Eurostat's (`:` not available, `c` confidential, `z` not applicable, `p` provisional,
 * `e` and `s` estimated, `f` forecast). What the file itself says of a mark comes first.
 */
export function readObservationStatus(status: string, legend: GapLegend): ObservationStatus {
	const text = status.trim();
	const known = knownMark(text, legend);
	if (known !== text || legend.has(text.toLowerCase())) return { kind: 'none', mark: known };
	const [, mark = '', flags = text] = /^(:)\s?(\S{0,4})$/.exec(text) ?? [];
	if (FLAGS.test(flags) && /c/i.test(flags)) return { kind: 'none', mark: ':' };
	if (FLAGS.test(flags) && /z/i.test(flags)) return { kind: 'none', mark: '.' };
	if (mark !== '') return { kind: 'none', mark: '..' };
	if (MARK.test(text)) return { kind: 'none', mark: text };
	if (!FLAGS.test(text)) {
		const preliminary = flagsPreliminary(text);
		const forecast = flagsForecast(text);
		// `A` of SDMX is normal.
		const plain = preliminary || forecast || text === '' || text === 'A';
		return { kind: 'value', preliminary, forecast, flag: plain ? null : text };
	}
	const rest = text.replace(TOLD, '').toLowerCase();
	return {
		kind: 'value',
		preliminary: UNSETTLED.test(text),
		forecast: /f/i.test(text),
		flag: rest === '' ? null : rest
	};
}
