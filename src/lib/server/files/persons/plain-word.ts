/** `E-postadress (privat)` and `e_postadress` are one word. */
export function plainWord(heading: string): string {
	return heading
		.normalize('NFC')
		.toLowerCase()
		.replace(/\([^()]*\)/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
