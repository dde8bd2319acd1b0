const EMAIL = /[^\s@;,]@[^\s@;,]+\.[a-zåäö]{2}/i;
const PERSONAL_NUMBER = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/;
const PHONE = /^(?:\+|0)[\d\s-]{7,}$/;

/** A text that looks like an e-mail address, a personal number or a telephone number. */
export function isPersonalText(text: string): boolean {
	const trimmed = text.trim();
	return EMAIL.test(trimmed) || PERSONAL_NUMBER.test(trimmed) || PHONE.test(trimmed);
}
