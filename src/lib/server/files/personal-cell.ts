const EMAIL = /[^\s@;,]+@[^\s@;,]+\.[a-zåäö]{2,}/i;
const PERSONAL_NUMBER = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/;
const PHONE = /^(?:\+|0)[\d\s-]{7,}$/;

/** A cell that looks like an e-mail address, a personal number or a telephone number. */
export function isPersonalCell(cell: string): boolean {
	const text = cell.trim();
	return EMAIL.test(text) || PERSONAL_NUMBER.test(text) || PHONE.test(text);
}
