// @ts-check

/** @typedef {'sv' | 'fi' | 'fit' | 'en'} Language */
/** @typedef {Readonly<Record<Language, string>>} Sentence */

/** What is said before the application, which has all other words, is asked. */
export const BUSY = {
	sv: 'Läget har fler besökare än det hinner med. Försök igen om några sekunder.',
	fi: 'Lägetillä on enemmän kävijöitä kuin se ehtii palvella. Yritä uudelleen muutaman sekunnin kuluttua.',
	fit: 'Lägetissä oon enämpi kävijöitä ko se kerkiää palvela. Yritä uuesti muutaman sekunnin päästä.',
	en: 'Läget has more visitors than it can serve. Try again in a few seconds.'
};

export const OTHER_HOST = {
	sv: 'Läget svarar inte på den här adressen. Kontrollera adressen, eller fråga kommunen vilken som gäller.',
	fi: 'Läget ei vastaa tästä osoitteesta. Tarkista osoite tai kysy oikeaa kunnalta.',
	fit: 'Läget ei vastaa tästä atressista. Kato atressi eli kysy oikea kunnalta.',
	en: 'Läget does not answer at this address. Check the address, or ask the municipality which one is right.'
};

/** Before a page's path, or as a file's parameter: Swedish has neither. */
const LANGUAGE = /^\/(fi|fit|en)(?=[/?]|$)|[?&]sprak=(fi|fit|en)(?=&|$)/;

/**
 * In the language of the address that is asked for.
 * @param {Sentence} sentence
 * @param {string | undefined} address path and parameters
 */
export function sayAt(sentence, address) {
	const found = LANGUAGE.exec(address ?? '');
	return sentence[/** @type {Language} */ (found?.[1] ?? found?.[2] ?? 'sv')];
}
