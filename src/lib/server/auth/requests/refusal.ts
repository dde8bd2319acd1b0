/** An answer rather than a thrown error, which would leave without the headers that the hooks set. */
export function refuse(
	status: number,
	message: string,
	headers: Readonly<Record<string, string>> = {}
): Response {
	return new Response(message, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }
	});
}
