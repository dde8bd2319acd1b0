import { monthOfName } from '$lib/domain/month-words';

const SEASON =
	/^(våren?|sommaren?|hösten?|vintern?|vår|ht|vt|höstterminen|vårterminen|termin|läsår(et)?|lå|tertial|t[1-3]|kevät|kesä|syksy|talvi|spring|summer|autumn|winter)$/;
const PART =
	/^(v|vecka|veckor|veckorna|week|weeks|viikko|viikot|uke|uge|kv|kvartal|kvartalet|quarter|halvår|halvåret|[vqkh]\d{1,2})$/;

/** Whether what stands beside a year still says which part of it is meant: `jan-mar`, `T1`, `HT`, `v 10-12`. */
export function namesPartOfYear(text: string): boolean {
	const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
	return words.some(
		(word) =>
			SEASON.test(word) || PART.test(word) || (word.length < 11 && monthOfName(word) !== null)
	);
}
