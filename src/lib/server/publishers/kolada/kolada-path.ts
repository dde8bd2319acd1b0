/** Of an address in Kolada's answer, without host and version: the service is asked where it is known to be, whatever an answer says. */
export function koladaPath(address: string): string {
	const { pathname, search } = new URL(address, 'https://kolada.invalid');
	return pathname.replace(/^\/v\d+(?=\/)/, '') + search;
}
