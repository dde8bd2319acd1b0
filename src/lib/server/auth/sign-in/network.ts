const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** What one household or office holds: an IPv4 address, or a whole IPv6 /64. */
export function networkOf(address: string): string {
	const groups = groupsOf(address);
	return groups ? groups.slice(0, 4).join(':') : address.replace(MAPPED, '');
}

/** What one operator's customers share: an IPv4 /16 or an IPv6 /32. */
export function rangeOf(address: string): string {
	const groups = groupsOf(address);
	if (groups) return groups.slice(0, 2).join(':');
	return address.replace(MAPPED, '').split('.').slice(0, 2).join('.');
}

/** The eight groups of an IPv6 address, without leading zeros; null for anything else. */
function groupsOf(address: string): string[] | null {
	if (!address.includes(':') || MAPPED.test(address)) return null;
	const [before = '', after] = address.toLowerCase().split('::');
	const first = before === '' ? [] : before.split(':');
	const last = after ? after.split(':') : [];
	const missing = after === undefined ? 0 : Math.max(8 - first.length - last.length, 0);
	const groups = [...first, ...Array<string>(missing).fill('0'), ...last];
	return groups.map((group) => group.replace(/^0+(?=.)/, ''));
}
