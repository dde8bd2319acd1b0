const LONGEST = 60;

/** Addresses that are pages of their own beside the slugs, so no slug may be one of them. */
const TAKEN = ['ny', 'fil', 'publicera', 'forvantningar'];

/** A title as part of an address: `Trygghetsvandring på hösten` is `trygghetsvandring-pa-hosten`; `insats` when nothing is left. */
export function slugOf(title: string): string {
	const plain = title
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|(?<!-)-+$/g, '');
	if (!plain) return 'insats';
	return TAKEN.includes(plain) ? `${plain}-insats` : plain;
}
