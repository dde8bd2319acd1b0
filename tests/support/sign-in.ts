function findLink(output: string, label: string): URL {
	const line = output.split('\n').find((candidate) => candidate.trim().startsWith(`${label} `));
	const address = line?.trim().split(/\s+/).at(-1);
	if (!address) throw new Error(`no sign-in link for ${label} in:\n${output}`);
	return new URL(address);
}

/** Opens the one-time link that a starting demonstration printed for `label`, as its page's form does; the cookie's text. */
export async function signIn(output: string, label: string): Promise<string> {
	const link = findLink(output, label);
	const response = await fetch(link, {
		method: 'POST',
		headers: {
			origin: link.origin,
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html'
		},
		redirect: 'manual'
	});
	const cookie = response.headers.getSetCookie().find((text) => text.startsWith('session='));
	const found = cookie && /^session=[^;]+/.exec(cookie)?.[0];
	if (!found) throw new Error(`the sign-in link answered ${response.status} without a session`);
	return found;
}
