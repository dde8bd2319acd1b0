import { LANGUAGES } from '../../src/lib/domain/language';
import { ROUTE_TABLE } from '../../src/lib/server/auth/rights/route-table';
import { inLanguage } from './pages';

export interface Answer {
	readonly path: string;
	readonly status: number;
	readonly text: string;
}

/** Pages of one route that are looked at in a language; the rest are made by the same lines. */
const MOST_OF_A_ROUTE = 12;
const OTHERS = LANGUAGES.filter((language) => language !== 'sv').join('|');
const PATTERNS = Object.entries(ROUTE_TABLE)
	// The page of a refusal is meant to be refused.
	.filter(([route, acts]) => acts.GET === 'everyone' && route !== '/nekad')
	// A page that is named stands before the one that takes any name in its place.
	.sort(([one], [other]) => Number(one.includes('[')) - Number(other.includes('[')))
	.map(([route]) => ({
		route,
		pattern: new RegExp(
			`^/(?:(${OTHERS})(?=/|$))?/?${route
				.slice(1)
				.replace(/[.]/g, '\\.')
				.replace(/\[[^\]]+\]/g, '[^/.?]+(?:\\.csv-metadata)?')}$`
		)
	}));

/** Which public route an address leads to; null: none. */
function routeOf(path: string): string | null {
	return PATTERNS.find(({ pattern }) => pattern.test(path))?.route ?? null;
}

/** Every public page, in every language, and every file that one of them links to. */
export async function walkSite(origin: string): Promise<readonly Answer[]> {
	const seeds = PATTERNS.filter(({ route }) => !route.includes('[')).flatMap(({ route }) =>
		LANGUAGES.map((language) => inLanguage(language, route))
	);
	const queue = [...seeds];
	const seen = new Set(seeds);
	const visits = new Map<string, number>();
	const answers: Answer[] = [];
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		const response = await fetch(new URL(path, origin), { headers: { accept: 'text/html' } });
		const text = await response.text();
		answers.push({ path, status: response.status, text });
		if (!/html/.test(response.headers.get('content-type') ?? '')) continue;
		for (const link of linksIn(text)) {
			const bare = link.split('?')[0] ?? link;
			const kind = kindOf(bare);
			if (kind === null || seen.has(bare)) continue;
			seen.add(bare);
			const visited = visits.get(kind) ?? 0;
			visits.set(kind, visited + 1);
			if (visited < MOST_OF_A_ROUTE) queue.push(link);
		}
	}
	return answers;
}

export const PUBLIC_ROUTES: readonly string[] = PATTERNS.map(({ route }) => route);

export function reachedRoutes(answers: readonly Answer[]): readonly string[] {
	const reached = answers.map(({ path }) => routeOf(path.split('?')[0] ?? path));
	return PUBLIC_ROUTES.filter((route) => reached.includes(route));
}

/** Pages of a language and route are alike; of files, those of a chart and format. */
function kindOf(path: string): string | null {
	const route = routeOf(path);
	if (route === null) return null;
	const language = /^\/(fi|fit|en)(\/|$)/.exec(path)?.[1] ?? 'sv';
	const chart = /^\/diagram\/([a-z]+)[^.]*(\..+)$/.exec(path);
	return chart ? `${chart[1]}${chart[2]}` : `${language} ${route}`;
}

function linksIn(html: string): string[] {
	return [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);
}
