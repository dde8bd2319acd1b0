/** Browsers by what only they write of themselves; the first that fits, since most name others too. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\bEdgA?(?:iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(?:Firefox|FxiOS)\//, 'Firefox'],
	[/\b(?:Chrome|CriOS)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];
const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'Mac'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux']
];

/** `Firefox, Windows`: as much as its owner needs to know it again, and no more. Null: it does not say. */
export function deviceOf(userAgent: string | null): string | null {
	const known = [BROWSERS, SYSTEMS].flatMap((names) => {
		const found = names.find(([mark]) => mark.test((userAgent ?? '').slice(0, 500)));
		return found ? [found[1]] : [];
	});
	return known.length > 0 ? known.join(', ') : null;
}
