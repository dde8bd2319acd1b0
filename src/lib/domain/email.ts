const EMAIL = /^[^\s@<>"]{1,64}@[^\s@.<>"]+(\.[^\s@.<>"]+)+$/;
const LONGEST = 254;

export function isEmail(text: string): boolean {
	return text.length <= LONGEST && EMAIL.test(text);
}
