import { inPlainCharacters } from '$lib/domain/plain-characters';

const STREET =
	/^\p{Lu}[\p{L} ]{0,40}(?:gatan?|vägen|väg|gränd|gränden|stigen|allén|torget|backen|tie|katu|kuja|polku|\p{Ll}[gv]\.) \d{1,4} ?\p{L}?(?:,? (?:lgh|lägenhet|as|asunto|tr|vån)\.? ?\d{1,4})?(?:,? \d{3} ?\d{2})?(?:,? \p{Lu}\p{L}+)?$/u;

const BOX =
	/^(?:box|postbox|pl|postilokero|p\.?o\.? box) \d{1,5}(?:,? \d{3} ?\d{2})?(?:,? \p{Lu}\p{L}+)?$/iu;
const POSTAL = /^\d{3} ?\d{2} \p{Lu}\p{L}+$/u;

/** A street with a number, or a box, and nothing else: where somebody lives, unless it says what is there. */
export function isStreetAddress(text: string): boolean {
	const plain = inPlainCharacters(text).trim();
	return (
		plain.length <= 100 &&
		[STREET, BOX, POSTAL].some((pattern) => pattern.test(plain)) &&
		!OF_MANY.test(plain)
	);
}

const OF_MANY =
	/(?<!\p{L})(?:boende|gruppbo|grupp|grp|förskol|fsk|skol|enhet|avd|kök|team|korttids|ldr|lss|särbo|servicebo|äldre|hemtjänst|daglig|kontor|asumis|yksikkö|koti|päiväkoti)/iu;
