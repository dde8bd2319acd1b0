/** An id as PostgreSQL writes it: anything else in its place is another page, or none. */
export function match(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
