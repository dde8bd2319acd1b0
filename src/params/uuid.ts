/** An id as PostgreSQL writes it. An address with anything else in that place does not match the route. */
export function match(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
