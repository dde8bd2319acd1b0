import type { Page } from '@playwright/test';
import type { Role } from '../../src/lib/domain/account';
import type { Language } from '../../src/lib/domain/language';
import { E2E_CODE } from './e2e-municipality';

/** Every public page by its Swedish address; the one page of an intervention is found by `findInterventionPath`. */
export const PUBLIC_PATHS = [
	'/',
	'/tidslinje',
	'/indikatorer',
	'/indikatorer/befolkning',
	'/indikatorer/ohalsotal',
	`/ursprung/befolkning/${E2E_CODE}/2025`,
	'/ursprung/maende',
	'/ursprung/maende/2026-10',
	'/insatser',
	'/insatser/forvantningar',
	'/metod',
	'/sa-skyddas-svaren',
	'/tillganglighet',
	'/kontakt',
	'/logga-in'
] as const;

/** Every page behind a sign-in, with a role that may see it. */
export const STAFF_PATHS: readonly (readonly [Role, string])[] = [
	['coordinator', '/arbete'],
	['coordinator', '/arbete/insatser'],
	['coordinator', '/arbete/insatser/ny'],
	['coordinator', '/arbete/insatser/publicera'],
	['coordinator', '/arbete/insatser/fil'],
	['coordinator', '/arbete/import'],
	['coordinator', '/arbete/import/maende'],
	['coordinator', '/arbete/grupper'],
	['coordinator', '/arbete/signaler'],
	['coordinator', '/arbete/import/maende/skriv'],
	['coordinator', '/arbete/nyckeltal'],
	['coordinator', '/arbete/nyckeltal/kolada'],
	['coordinator', '/arbete/kallor'],
	['coordinator', '/arbete/fragor'],
	['team', '/arbete/forslag'],
	['admin', '/arbete/konton'],
	['admin', '/arbete/kommunen'],
	['coordinator', '/arbete/mitt-konto'],
	['communicator', '/arbete/exportera']
];

/** The address in a language: Swedish has none of its own. */
export function inLanguage(language: Language, path: string): string {
	if (language === 'sv') return path;
	return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** Swedish path of an intervention that everyone may read. */
export async function findInterventionPath(page: Page): Promise<string> {
	await page.goto('/');
	const links = page.getByRole('main').getByRole('link');
	const paths = await links.evaluateAll((found) =>
		found.map((link) => link.getAttribute('href') ?? '')
	);
	const path = paths.find((href) => /^\/insatser\/[^/?#]+$/.test(href));
	if (!path) throw new Error('the start page links to no intervention');
	return path;
}
