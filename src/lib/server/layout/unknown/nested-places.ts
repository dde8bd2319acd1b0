/** Of places that lie in each other the innermost: `1440` of `14` and `1440`; null where two of them do not. */
export function innermost(codes: readonly string[]): string | null {
	const [inner] = [...codes].sort((a, b) => depth(b) - depth(a));
	return inner !== undefined && codes.every((code) => isWithin(inner, code)) ? inner : null;
}

function depth(code: string): number {
	return code === '00' ? 0 : code.length;
}

/** Whether a place lies in another, or is it: everything in `00`. */
function isWithin(code: string, other: string): boolean {
	return other === '00' || code === other || (other.length === 2 && code.startsWith(other));
}
