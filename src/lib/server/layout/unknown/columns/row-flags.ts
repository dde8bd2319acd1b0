import { plainHeading } from '$lib/server/files/headed-length';
import { markOfWords, NO_LEGEND } from '$lib/server/files/gap-legend';
import { readObservationStatus } from '$lib/server/files/json/observation-status';
import { flagsPreliminary, saysPreliminary } from '$lib/server/files/preliminary-words';

const FLAG_HEADING =
	/^(?:obs(?:ervation)?s?[ _]?(?:flag|status)(?: \(flag\)(?: v2 structure)?)?|flagg?(?:a|or|s)?(?: codes?)?|rev(?:idera[dt])?\.?|(?:data|figur|statistik|värde|publicerings)?status|preliminär[at]?|prel\.?)$/i;
/** Eurostat's and SDMX's flags of observations, and words for the same. */
const FLAG =
	/^(?:[:abcdefimnprsuz]|(?:def|rev|prel|est)\.?|utfall|prognos|forecast|projected|ennuste|definitiv[at]?|slutlig[at]?|officiell[at]?|fastställ(?:d|t|da)|revidera(?:d|t|de)|preliminär[at]?|skatta(?:d|t|de)|final|official|revised|provisional|preliminary|estimated|estimate)$/i;
/** Several of Eurostat's together. */
const FLAGS = /^[bcdefinprsuz]{2,4}$/i;
const OF_OBSERVATIONS = /obs|flag/i;
/** Eurostat's words for them, which stand in a column of their own. */
const IN_WORDS =
	/^(?:break|low reliab|estimated|eurostat estimate|provisional|definition differs|confidential|not (?:significant|applicable|available)|forecast|revised|see metadata|imputed|normal value)/i;
const YES = /^(?:ja|yes|x)$/i;
const NO = /^(?:nej|no)$/i;
/** They say that nothing is to be said. */
const SETTLED =
	/^(?:a|nej|no|utfall|(?:def|rev)\.?|definitiv[at]?|slutlig[at]?|officiell[at]?|fastställ(?:d|t|da)|revidera(?:d|t|de)|final|official|revised|normal value)$/i;

/** What a flag says of its row: that it may yet change or is foretold, why it has no value, and what else. */
export interface RowFlag {
	readonly preliminary: boolean;
	readonly forecast: boolean;
	/** The mark that every reader knows for why there is no value; null where the flag says nothing of that. */
	readonly gap: string | null;
	/** What is to be told of the value, such as `b` for a break in the series; null where nothing is. */
	readonly told: string | null;
}

const NOTHING: RowFlag = { preliminary: false, forecast: false, gap: null, told: null };
const LONGEST_REMARK = 40;

/** Whether a column is called as those are that say how settled figures are, whatever stands under it. */
export function headsFlags(heading: string): boolean {
	return FLAG_HEADING.test(plainHeading(heading)) || FLAG_HEADING.test(heading);
}

/** Words that say of a value how settled it is or why there is none, in a column of any name; null for other words, and for longer ones, which may be about anything. */
export function readRemark(text: string): RowFlag | null {
	if (text.length > LONGEST_REMARK) return null;
	if (/\p{L}{3}/u.test(text) && FLAG.test(text)) {
		const flag = readFlag('', text);
		return flag.told === null ? flag : null;
	}
	if (saysPreliminary(text)) return { ...NOTHING, preliminary: true };
	const mark = markOfWords(text);
	return mark === null || mark === '0' ? null : { ...NOTHING, gap: mark };
}

/** Whether a text is such words and nothing else: `2,5 prel.` is a number. */
export function isRemark(text: string): boolean {
	return !/^\W{0,3}\d/.test(text) && readRemark(text) !== null;
}

/** Whether a column says of the figures beside it how settled they are, and nothing else: `OBS_FLAG` with `p`, `Status` with `prel.`. */
export function areFlags(heading: string, texts: readonly string[]): boolean {
	if (!headsFlags(heading)) return false;
	return texts.length > 0 && texts.every((text) => isFlag(heading, text));
}

function isFlag(heading: string, text: string): boolean {
	if (FLAG.test(text)) return true;
	if (OF_OBSERVATIONS.test(heading) && (FLAGS.test(text) || IN_WORDS.test(text))) return true;
	return saysPreliminary(heading) && (YES.test(text) || NO.test(text));
}

/** Whether flags are the words for those of another column. */
export function areWordsOfFlags(texts: readonly string[]): boolean {
	return texts.every((text) => IN_WORDS.test(text));
}

/** What a flag of such a column says. */
export function readFlag(heading: string, flag: string): RowFlag {
	const isYes = saysPreliminary(heading) && YES.test(flag);
	if (flag === '' || isYes || SETTLED.test(flag)) return { ...NOTHING, preliminary: isYes };
	const status = readObservationStatus(flag, NO_LEGEND);
	if (status.kind === 'none') return { ...NOTHING, gap: status.mark };
	const preliminary = status.preliminary || flagsPreliminary(flag);
	return { ...NOTHING, preliminary, forecast: status.forecast, told: status.flag };
}
