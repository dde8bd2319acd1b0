import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const PACKAGE = '^(?!\\$|\\.|#|node:)[@a-z]';
const DATABASE_PACKAGES = '^(drizzle-orm|pg|@electric-sql)(/|$)';
const SERVER = '^\\$lib/server(/|$)';

/** One block per folder: a later `no-restricted-imports` for the same file replaces an earlier one. */
function border(files, forbidden) {
	const patterns = forbidden.map(([regex, message]) => ({ regex, message }));
	return {
		files,
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...patterns,
						{ regex: '^\\.\\./', message: 'Across folders: $lib/… or $imports/…, never ../' }
					]
				}
			]
		}
	};
}

const lib = (folders) => `^\\$lib/(${folders.join('|')})(/|$)`;
const server = (folders) => `^\\$lib/server/(${folders.join('|')})(/|$)`;

const borders = [
	border(
		['src/lib/domain/**'],
		[
			[PACKAGE, 'domain imports nothing'],
			['^(node:|\\$)', 'domain imports nothing']
		]
	),
	...['statistics', 'disclosure'].map((folder) =>
		border(
			[`src/lib/${folder}/**`],
			[
				[`^\\$lib/(?!(domain|${folder})(/|$))`, `${folder} knows only domain`],
				['^(\\$app|\\$env|node:|svelte|@sveltejs)', 'no clock, no database, no Svelte'],
				[DATABASE_PACKAGES, 'no database']
			]
		)
	),
	border(
		['src/lib/format/**'],
		[
			['^\\$lib/(?!(domain|paraglide|format)(/|$))', 'format knows domain and messages'],
			['^(\\$app|\\$env|node:)', 'no HTTP, no database'],
			[DATABASE_PACKAGES, 'no database']
		]
	),
	border(
		['src/lib/charts/**'],
		[
			[SERVER, 'charts draw what they are given'],
			['^(\\$app|\\$env|node:)', 'charts run anywhere'],
			[DATABASE_PACKAGES, 'no database']
		]
	),
	border(
		['src/lib/components/**'],
		[
			[SERVER, 'components draw what they are given'],
			[lib(['statistics', 'disclosure']), 'arithmetic lives in views'],
			[DATABASE_PACKAGES, 'no database']
		]
	),
	border(
		['data-imports/**'],
		[
			[
				'^\\$lib/(?!domain(/|$)|server/layout/words/sex-words$)',
				'a source definition knows only its contract'
			],
			[DATABASE_PACKAGES, 'no database']
		]
	),
	border(
		['src/lib/server/store/**'],
		[
			['^\\$lib/(?!(domain|server/store)(/|$))', 'the store knows domain'],
			['^(\\$app|@sveltejs)', 'no HTTP']
		]
	),
	...['files', 'layout', 'publishers', 'runs', 'mood', 'own', 'jobs'].map((folder) =>
		border(
			[`src/lib/server/${folder}/**`],
			[
				[server(['views', 'exports', 'auth', 'app']), 'what reads and stores knows no views'],
				['^(\\$app|@sveltejs)', 'no HTTP'],
				[DATABASE_PACKAGES, 'queries live in the store']
			]
		)
	),
	border(
		['src/lib/server/auth/**'],
		[
			[server(['views', 'exports', 'runs', 'mood', 'own']), 'auth knows no views'],
			[DATABASE_PACKAGES, 'queries live in the store']
		]
	),
	border(
		['src/lib/server/views/**'],
		[
			[
				server(['exports', 'runs', 'mood', 'own', 'auth', 'app']),
				'views read the store and know no request'
			],
			[lib(['format', 'paraglide', 'components', 'charts']), 'views do not format'],
			['^(\\$app|@sveltejs|svelte)', 'no HTTP, no Svelte'],
			[DATABASE_PACKAGES, 'queries live in the store']
		]
	),
	border(
		['src/lib/server/exports/**'],
		[
			[
				server(['store', 'runs', 'mood', 'own', 'auth', 'app']),
				'exports draw views and never read the store'
			],
			[DATABASE_PACKAGES, 'no database']
		]
	),
	border(
		['src/routes/**'],
		[
			['^(drizzle-orm|pg|papaparse)(/|$)', 'routes call views and store functions'],
			[lib(['statistics', 'disclosure']), 'arithmetic lives in views']
		]
	),
	border(
		['src/cli/**'],
		[
			['^(\\$app|\\$env|@sveltejs)', 'the console has no request'],
			[server(['views', 'exports']), 'the console shows no pages']
		]
	)
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'.laget/',
			'src/lib/paraglide/',
			'test-results/',
			'playwright-report/',
			'reports/',
			'.stryker-tmp/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'A union of words instead of an enum.' },
				{
					selector: "CallExpression[callee.property.name='prepare']",
					message: 'Named statements break after a reconnect to the embedded database.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	...borders
);
