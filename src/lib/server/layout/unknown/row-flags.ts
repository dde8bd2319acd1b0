import { plainHeading } from '$lib/server/files/headed-length';
import { flagsPreliminary, saysPreliminary } from '$lib/server/files/preliminary-words';

const FLAG_HEADING =
	/^(?:obs(?:ervation)?s?[ _]?(?:flag|status)|flagg?(?:a|or|s)?(?: codes?)?|rev(?:idera[dt])?\.?|(?:data|figur)?status|preliminär[at]?|prel\.?)$/i;
/** Eurostat's and SDMX's flags of observations, and words for the same. */
const FLAG =
	/^(?:[:abcdefimnprsuz]|(?:def|rev|prel|est)\.?|utfall|prognos|forecast|projected|ennuste|definitiv[at]?|slutlig[at]?|revidera(?:d|t|de)|preliminär[at]?|skatta(?:d|t|de)|final|revised|provisional|preliminary|estimated|estimate)$/i;
const YES = /^(?:ja|yes|x)$/i;
const NO = /^(?:nej|no)$/i;

/** Whether a column says of the figures beside it how settled they are, and nothing else: `OBS_FLAG` with `p`, `Status` with `prel.`. */
export function areFlags(heading: string, texts: readonly string[]): boolean {
	return (
		FLAG_HEADING.test(plainHeading(heading)) &&
		texts.length > 0 &&
		texts.every(
			(text) => FLAG.test(text) || (saysPreliminary(heading) && (YES.test(text) || NO.test(text)))
		)
	);
}

/** Whether a flag of such a column says that its row may yet change. */
export function isPreliminaryFlag(heading: string, flag: string): boolean {
	return flagsPreliminary(flag) || (saysPreliminary(heading) && YES.test(flag));
}
