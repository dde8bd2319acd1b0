import { beforeAll, describe, expect, test } from 'vitest';
import { CHART_KINDS } from '$lib/domain/chart';
import { LANGUAGES } from '../../src/lib/domain/language';
import { DEMONSTRATION, onEmbeddedServer, onPostgresServer } from '../support/both-servers';
import { municipalityOf } from '../support/municipality';
import { PUBLIC_ROUTES, reachedRoutes, walkSite, type Answer } from '../support/walk-site';

/** Where all municipalities of the country or the county are told of. */
const distributions = Object.values(CHART_KINDS)
	.filter(({ shows }) => shows === 'distribution')
	.map(({ name }) => name);
const COMPARING = new RegExp(
	`^(/(fi|fit|en))?/(indikatorer/|diagram/(${distributions.join('|')})-|ursprung/)`
);
/** Of the first of all municipalities, which is the one that a start without LAGET_AREA has loaded. */
const onLoadedServer: typeof onEmbeddedServer = (title, environment, tests) =>
	onEmbeddedServer(title, environment, tests, DEMONSTRATION);
const UNREACHED = ['/halsa', '/logga-in/kod/[token]', '/logga-ut'];

describe.each([
	{
		folder: 'haparanda',
		other: 'overtornea',
		// Pages are the same on both databases, which every test of what they read sees to.
		onServer: onPostgresServer,
		words: /övertorne|overtorne|matareng|matarenk|ylitornio/i
	},
	{
		folder: 'overtornea',
		other: 'haparanda',
		onServer: onLoadedServer,
		words: /haparand|haaparan/i
	}
])('an instance of $folder', ({ folder, other, onServer, words }) => {
	const own = municipalityOf(folder);
	const foreign = municipalityOf(other);

	onServer('walked through', { LAGET_AREA: folder }, (server) => {
		let answers: readonly Answer[];
		beforeAll(async () => {
			answers = await walkSite(server().origin);
		}, 240_000);

		test('answers on every public route', () => {
			const reached = reachedRoutes(answers);
			const missing = PUBLIC_ROUTES.filter(
				(route) => !reached.includes(route) && !UNREACHED.includes(route)
			);
			const broken = answers.filter(({ status }) => status >= 400).map(({ path }) => path);
			expect({ missing, broken }).toEqual({ missing: [], broken: [] });
		});

		test('says its own name in each language', () => {
			const header = (path: string) => answers.find((answer) => answer.path === path)?.text ?? '';
			const silent = LANGUAGES.filter(
				(language) =>
					!header(language === 'sv' ? '/' : `/${language}`).includes(own.names[language].official)
			);
			expect(silent).toEqual([]);
		});

		test('never names the other municipality outside comparisons', () => {
			const named = answers.filter(({ path, text }) => !COMPARING.test(path) && words.test(text));
			expect(named.map(({ path }) => path)).toEqual([]);
		});

		test('names the other in comparisons only as the name in the list of areas', () => {
			const others = new RegExp(words.source, 'gi');
			const wrong = answers.filter(({ path, text }) => {
				const found = COMPARING.test(path) ? text.replaceAll(foreign.name, '') : '';
				return others.test(found) || text.includes(foreign.names.sv.official);
			});
			expect(wrong.map(({ path }) => path)).toEqual([]);
		});
	});
});
