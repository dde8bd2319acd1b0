import { expect, test } from 'vitest';
import { languageHref } from '$lib/format/language-href';

test.each([
	['/', 'fi', '/fi'],
	['/?period=26', 'fit', '/fit?period=26'],
	['/tidslinje?period=26', 'fi', '/fi/tidslinje?period=26'],
	['/fi/tidslinje', 'sv', '/tidslinje'],
	['/fi', 'sv', '/']
] as const)('%s in %s is at %s, where nothing redirects', (path, language, href) => {
	expect(languageHref(path, language)).toBe(href);
});
