import { CHART_KINDS, listChartKinds } from '$lib/domain/chart';
import { seededRandom } from './example-data/random';

/** A page or file that anyone may ask for, and what it can be asked with. */
interface PublicPage {
	/** The address without parameters, of something that the demonstration has. */
	readonly path: string;
	readonly parameters: readonly string[];
}

export interface PublicAddress {
	readonly page: string;
	readonly address: string;
}

const TIMELINE = ['fran', 'till', 'period', 'slag', 'nyckeltal'];
const PANEL = ['fran', 'till', 'kon', 'med', 'grannar', 'liknande'];
const FILE = ['sprak', 'tema', 'excel', 'visa'];
const ID = 'befolkning';
const OF_WEEKS: ReadonlySet<string> = new Set(['mood', 'timeline']);

export const PUBLIC_PAGES: readonly PublicPage[] = [
	{ path: '/', parameters: TIMELINE },
	{ path: '/tidslinje', parameters: TIMELINE },
	{ path: '/tidslinje/__data.json', parameters: [...TIMELINE, 'x-sveltekit-invalidated'] },
	{ path: '/indikatorer', parameters: PANEL },
	{ path: `/indikatorer/${ID}`, parameters: PANEL },
	{ path: `/indikatorer/${ID}/__data.json`, parameters: PANEL },
	{ path: '/insatser', parameters: ['slag', 'sok', 'mal', 'kommunmal', 'plats', 'ar'] },
	{ path: '/insatser/forvantningar', parameters: [] },
	...['csv', 'csv-metadata.json', 'json'].map((format) => ({
		path: `/insatser/omdomen.${format}`,
		parameters: ['slag', 'sok', 'mal', 'kommunmal', 'plats', 'ar', ...FILE]
	})),
	{ path: '/insatser/sportoteket', parameters: ['fraga', 'kvitto'] },
	{ path: `/ursprung/${ID}/2518/2020`, parameters: ['kon'] },
	{ path: '/ursprung/maende', parameters: [] },
	{ path: '/ursprung/maende/2026-09', parameters: [] },
	{ path: '/metod', parameters: [] },
	{ path: '/sa-skyddas-svaren', parameters: [] },
	{ path: '/kontakt', parameters: [] },
	{ path: '/tillganglighet', parameters: [] },
	{ path: '/logga-in', parameters: ['kvitto', 'next', 'sparat', 'ut'] },
	{ path: '/logga-in/kod/abc', parameters: [] },
	{ path: '/halsa', parameters: [] },
	...['svg', 'png', 'csv', 'csv-metadata.json', 'json'].flatMap((format) => [
		...listChartKinds().map((kind) => {
			const { shows, name } = CHART_KINDS[kind];
			if (shows === 'followed') {
				return { path: `/diagram/${name}-kvallsoppen-verkstad.${format}`, parameters: FILE };
			}
			return OF_WEEKS.has(shows)
				? { path: `/diagram/${name}.${format}`, parameters: [...TIMELINE, ...FILE] }
				: { path: `/diagram/${name}-${ID}.${format}`, parameters: [...PANEL, ...FILE] };
		})
	])
];

/** What somebody means by a parameter, and what nobody does. */
const MEANT = [
	...['2026-W01', '2026-W40', '2020-W53', '2000', '2020', 'allt', 'matningen', '26', '52'],
	...['insats', 'handelse', 'T', 'K', 'M', 'KM', '1', '0180', '1480', '2583', '2513', '2514'],
	...['sv', 'en', 'fi', 'fit', 'morkt', 'befolkning', 'ohalsotal', 'sjalvskattad-halsa', 'sport']
];
const NASTY = [
	...['', ' ', '0', '-1', '1e309', 'NaN', 'null', '__proto__', 'constructor', '[object Object]'],
	...['0000-W01', '0001-W01', '0999-W52', '1000-W01', '8999-W52', '9999-W52', '9999-W53'],
	...['0000', '0001', '1900', '2099', '9999', '99999', '9'.repeat(400)],
	...["'; drop table indicator--", '<script>alert(1)</script>', ']]>', '<!--', '${7*7}', '%s%n'],
	...['../../etc/passwd', '/\\evil.example', '//evil.example', 'javascript:alert(1)'],
	...['a'.repeat(81), 'å'.repeat(700), '( '.repeat(300), '-'.repeat(2_000), '\ufffe', '\uffff'],
	...[
		'\u0000',
		'a\u0000b',
		'\u0001',
		'\u001b[31m',
		'\n',
		'\r\nset-cookie: a=b',
		'\u202e',
		'\u{1fffe}'
	],
	...['🙂', '\u{10ffff}', 'e\u0301'.repeat(200), 'ﷺ'.repeat(80)]
];
/** As bytes, which no text encodes to. */
const BROKEN_BYTES = [
	'%',
	'%zz',
	'%FF',
	'%C0%80',
	'%ED%A0%80',
	'%00',
	'%u0000',
	'%2e%2e%2f',
	'%25%30%30'
];

/** Addresses that anyone may ask for, the same ones from the same seed: parameters meant and nasty, alone, together and many times over. */
export function makePublicAddresses(seed: number, count: number): PublicAddress[] {
	const random = seededRandom(seed);
	const below = (most: number) => Math.floor(random() * most);
	const pick = <Value>(from: readonly Value[]) => from[below(from.length)] as Value;
	const value = () => {
		const kind = random();
		if (kind < 0.45) return encodeURIComponent(pick(MEANT));
		return kind < 0.85 ? encodeURIComponent(pick(NASTY)) : pick(BROKEN_BYTES);
	};
	const name = ({ parameters }: PublicPage) =>
		parameters.length > 0 && random() < 0.9 ? pick(parameters) : pick(['q', '/sok', 'a[]', '%00']);
	const search = (page: PublicPage): string => {
		const many = random();
		if (many < 0.12) return `${name(page)}=${value()}&`.repeat(1 + below(900));
		if (many < 0.2)
			return Array.from({ length: 1 + below(600) }, () => `${name(page)}=${value()}`).join('&');
		return Array.from({ length: below(6) }, () => `${name(page)}=${value()}`).join('&');
	};
	/** One part of the path is another; a language may stand before it. */
	const path = (page: PublicPage): string => {
		const parts = page.path.split('/');
		if (random() < 0.15) parts[1 + below(parts.length - 1)] = value();
		return `${pick(['', '', '', '/en', '/fi', '/fit'])}${parts.join('/')}`;
	};
	return Array.from({ length: count }, (_, index) => {
		// Every page in turn, so that none is left to chance.
		const page = PUBLIC_PAGES[index % PUBLIC_PAGES.length] as PublicPage;
		const asked = search(page);
		// More than Node's own limit never reaches a page.
		const address = `${path(page)}${asked ? `?${asked}` : ''}`.slice(0, 14_000);
		return { page: page.path, address };
	});
}
