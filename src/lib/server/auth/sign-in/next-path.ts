const HERE = 'http://laget.invalid';

/** Where to go after signing in: a path on this very site, or `fallback` for anything else. */
export function parseNextPath(text: string | null, fallback: string): string {
	if (text === null || text.length > 2000 || !isPlainPath(text)) return fallback;
	if (!URL.canParse(text, HERE)) return fallback;
	const url = new URL(text, HERE);
	if (url.origin !== HERE) return fallback;
	// Dots are gone now: /.//evil.example has become //evil.example.
	const path = url.pathname + url.search;
	return isPlainPath(path) ? path : fallback;
}

function isPlainPath(text: string): boolean {
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0020\u007f\\]/.test(text)) return false;
	return /^\/(?![/\\]|%5c|%2f)/i.test(text);
}
