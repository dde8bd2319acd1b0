import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { LANGUAGES, type Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { handleError } from '../../src/hooks.server';
import { OTHER_HOST } from '../../server/words.mjs';
import { DEMONSTRATION, onEmbeddedServer } from '../support/both-servers';
import { reckonLix, runningText } from '../support/lix';
import { inLanguage } from '../support/pages';
import { readPageText } from '../support/page-text';
import { ask } from '../support/raw-request';
import { visitAll, type Visitor } from '../support/visitors';
import { walkSite, type Answer } from '../support/walk-site';

const MOST_LIX = 40;
/** A page with fewer sentences has too few to tell by. */
const LEAST_SENTENCES = 5;
const OTHERS = LANGUAGES.filter((language) => language !== 'sv');
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

onEmbeddedServer(
	'the words of public pages',
	{},
	(server) => {
		let pages: readonly Answer[];
		let politician: Visitor;
		beforeAll(async () => {
			const found = (await visitAll(server())).find(({ role }) => role === 'politician');
			if (!found) throw new Error('no politician');
			politician = found;
			const answers = await walkSite(server().origin);
			pages = answers.filter(({ text }) => text.startsWith('<!doctype html>'));
		}, 480_000);
		const pagesIn = (language: Language) =>
			pages.filter(({ text }) => text.includes(`<html lang="${language}"`));

		test('are easy to read in Swedish: LIX is below 40 on every page', () => {
			const read = pagesIn('sv').map(({ path, text }) => ({
				path,
				...reckonLix(runningText(text))
			}));
			const told = read.filter(({ sentences }) => sentences >= LEAST_SENTENCES);
			const hard = told.filter(({ lix }) => lix >= MOST_LIX);
			expect(told.length).toBeGreaterThan(25);
			expect(hard.map(({ path, lix }) => `${path}: ${lix.toFixed(1)}`)).toEqual([]);
		});

		test.each(OTHERS)('are marked where they are Swedish on a page in %s', (language) => {
			const swedish = swedishTexts();
			const unmarked = pagesIn(language).flatMap(({ path, text }) =>
				readPageText(text)
					// Text to copy is one text, and is pasted without any marks.
					.filter(({ lang, block }) => lang !== 'sv' && block.tag !== 'textarea')
					.flatMap((said) => swedish.filter((known) => said.text.includes(known)))
					.map((known) => `${path}: ${known}`)
			);
			expect([pagesIn(language).length > 30, unmarked]).toEqual([true, []]);
		});

		describe.each(LANGUAGES)('that refuse, in %s,', (language) => {
			const locale = { locale: language };
			const at = (path: string) => inLanguage(language, path);
			const own = () => ({ ...FORM, origin: server().origin });
			const refusals: readonly {
				readonly what: string;
				readonly status: number;
				readonly words: () => string;
				readonly send: () => Promise<{ readonly status: number; readonly text: string }>;
			}[] = [
				{
					what: 'a page that does not exist',
					status: 404,
					words: () => m.common_error_missing_help({}, locale),
					send: () => ask(server().origin, at('/finns-inte'), { headers: { accept: 'text/html' } })
				},
				{
					what: 'a role that may not',
					status: 403,
					words: () => m.accounts_forbidden({}, locale),
					send: async () => {
						const answer = await politician.get(at('/arbete/konton'));
						return { status: answer.status, text: await answer.text() };
					}
				},
				{
					what: 'a method that a page does not have',
					status: 405,
					words: () => m.accounts_bad_request({}, locale),
					send: () => ask(server().origin, at('/metod'), { method: 'PUT', headers: own() })
				},
				{
					what: 'a form that another site sends',
					status: 403,
					words: () => m.accounts_foreign_request({}, locale),
					send: () =>
						ask(server().origin, at('/logga-in'), {
							method: 'POST',
							headers: { ...FORM, origin: 'https://annan.example' },
							body: 'email=a'
						})
				},
				{
					what: 'an address that no page can mean',
					status: 400,
					words: () => m.common_address_unreadable({}, locale),
					send: () => ask(server().origin, at('/metod?a=%00'))
				},
				{
					what: 'an address that is too long',
					status: 414,
					words: () => m.common_address_too_long({}, locale),
					send: () => ask(server().origin, at(`/metod?a=${'a'.repeat(9_000)}`))
				},
				{
					what: 'too many attempts to sign in',
					status: 429,
					words: () => m.accounts_problem_too_many({}, locale),
					send: () => tryUntilRefused(at('/logga-in'))
				},
				{
					what: 'a name that is not ours',
					status: 421,
					words: () => OTHER_HOST[language],
					send: () => ask(server().origin, at('/'), { headers: { host: 'annan.example' } })
				}
			];

			test.each(refusals)('$what', async ({ status, words, send }) => {
				const answer = await send();
				expect(answer.status).toBe(status);
				expect(plainOf(answer.text)).toContain(words());
				if (answer.text.includes('<html')) {
					expect(answer.text).toContain(`<html lang="${language}"`);
				}
				expect(words().match(/[.](?= |$)/g)?.length ?? 0).toBeGreaterThan(
					// The heading over it says what is wrong.
					status === 404 ? 0 : 1
				);
			});

			test('what broke on our side', () => {
				const event = {
					locals: { language },
					request: { method: 'GET' },
					route: { id: '/(public)/metod' }
				};
				const input = { error: new Error('broken on purpose'), event, status: 500, message: '' };
				expect(handleError(input as never)).toMatchObject({
					message: m.accounts_broken({}, locale),
					reference: expect.stringMatching(/^[0-9a-f]{8}$/)
				});
			});
		});

		/** The same address as often as the sign-in looks at it. */
		async function tryUntilRefused(path: string): ReturnType<typeof ask> {
			const { origin } = server();
			const body = 'email=nagon%40exempel.se&password=inte-det-har-ordet';
			const headers = { ...FORM, origin };
			let answer = await ask(origin, path, { method: 'POST', headers, body });
			for (let tried = 1; tried < 40 && answer.status !== 429; tried += 1) {
				answer = await ask(origin, path, { method: 'POST', headers, body });
			}
			return answer;
		}
	},
	DEMONSTRATION
);

/** What the demonstration has in Swedish alone: what it says of its interventions, and what publishers call their tables. */
function swedishTexts(): readonly string[] {
	const file = 'data-imports/municipalities/overtornea/insatser/interventions.csv';
	const { data } = parse<Record<string, string>>(readFileSync(file, 'utf8'), {
		header: true,
		delimiter: ';',
		skipEmptyLines: true
	});
	const said = data.flatMap((row) =>
		['titel', 'plats', 'ansvarig', 'beskrivning', 'källa'].map((column) => row[column] ?? '')
	);
	const titles = SOURCES.map(({ source }) => source.title);
	// Of one word it may be a name, which is the same in every language.
	return [...new Set([...said, ...titles])].filter((text) => /\s/.test(text.trim()));
}

function plainOf(html: string): string {
	return html.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
}
