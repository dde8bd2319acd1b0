import { foldName } from './area-words';

/** In these languages countries are named in the tables that a municipality meets. */
const LANGUAGES = ['sv', 'en', 'fi', 'nb', 'da', 'is', 'de', 'fr'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const HOME = 'SE';
/** Of CLDR's names: unions, and what stands for no place. */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

/** What countries are called beside their names; capitals tell `US` from the pronoun. */
const SHORT = /(?<!\p{L})(?:USA?|U\.S\.|UK|U\.K\.|England|Scotland|Skottland)(?![\p{L}\d])/u;

const MOST_WORDS = 4;
let known: ReadonlySet<string> | null = null;

/** Whether words name a country that is none of ours: `Number of dogs by state, United States`. */
export function namesOtherCountry(line: string): boolean {
	if (SHORT.test(line)) return true;
	known ??= listNames();
	const words = foldName(line.slice(0, 2_000)).split(/[^\p{L}]+/u);
	for (let from = 0; from < words.length; from += 1) {
		for (let many = 1; many <= MOST_WORDS; many += 1) {
			if (known.has(words.slice(from, from + many).join(' '))) return true;
		}
	}
	return false;
}

/** Every country and territory of ISO 3166-1 but Sweden, as Unicode's CLDR names them. */
function listNames(): ReadonlySet<string> {
	const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
	const names = LANGUAGES.flatMap((language) => {
		const namer = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		return codes
			.filter((code) => code !== HOME && !NO_COUNTRY.includes(code))
			.flatMap((code) => namer.of(code) ?? []);
	});
	return new Set(
		names
			.map((name) =>
				foldName(name)
					.split(/[^\p{L}]+/u)
					.join(' ')
					.trim()
			)
			.filter(({ length }) => length > 3)
	);
}
