import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { ROOMS } from './lint/rooms.js';
import svelteConfig from './svelte.config.js';

/** What a room's places are as patterns of files. */
const patternOf = (/** @type {string} */ place) =>
	/\.\w+$|\*$/.test(place) ? place : `${place}/**/*`;

const rooms = Object.entries(ROOMS);

const EVERYWHERE = [
	{ selector: 'TSEnumDeclaration', message: 'A union of words instead of an enum.' },
	{
		selector: "CallExpression[callee.property.name='prepare']",
		message: 'Named statements break after a reconnect to the embedded database.'
	}
];

/** Where the borders stand. */
const IN_ROOMS = [
	...EVERYWHERE,
	{
		selector: 'ImportExpression > :not(Literal).source',
		message: 'A module is named in full, so that the borders can be checked.'
	}
];

/** Everything that is not in the table is refused: rooms, packages, Node's modules and files without a room. */
const borders = {
	files: ['src/**/*.{js,ts,svelte}', 'data-imports/**/*.ts'],
	plugins: { boundaries },
	settings: {
		'import/resolver': { [fileURLToPath(new URL('lint/resolve.cjs', import.meta.url))]: {} },
		'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
		'boundaries/files': rooms.map(([category, { at }]) => ({
			category,
			pattern: at.map(patternOf)
		}))
	},
	rules: {
		'boundaries/no-unknown-files': 'error',
		'boundaries/no-unknown-dependencies': 'error',
		'boundaries/dependencies': [
			'error',
			{
				default: 'disallow',
				checkAllOrigins: true,
				policies: rooms.map(([type, { may, packages = [], node = false }]) => ({
					from: { file: { categories: { anyOf: [type] } } },
					allow: [
						{ to: { file: { categories: { anyOf: [type, ...may] } } } },
						...packages.map((source) => ({
							to: { module: { origin: source.startsWith('node:') ? 'core' : 'external', source } }
						})),
						...(node ? [{ to: { module: { origin: 'core' } } }] : [])
					]
				}))
			}
		],
		'no-restricted-syntax': ['error', ...IN_ROOMS],
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{ regex: '^\\.\\./', message: 'Across folders: $lib/… or $imports/…, never ../' }
				]
			}
		]
	}
};

const ASKED = 'The time and chance are handed in: this room does not ask for them.';

/** Rooms that must not ask what time it is, nor for chance: the same input always gives the same answer there. */
const clockless = {
	files: rooms
		.filter(([, { clock = false }]) => !clock)
		.flatMap(([, { at }]) => at)
		.filter((place) => !place.endsWith('.css'))
		.map(patternOf),
	rules: {
		'no-restricted-syntax': [
			'error',
			...IN_ROOMS,
			{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: ASKED },
			{ selector: "CallExpression[callee.name='Date']", message: ASKED }
		],
		'no-restricted-properties': [
			'error',
			...[
				['Date', 'now'],
				['Math', 'random'],
				['crypto', 'randomUUID'],
				['crypto', 'getRandomValues']
			].map(([object, property]) => ({ object, property, message: ASKED }))
		]
	}
};

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
			'no-restricted-syntax': ['error', ...EVERYWHERE]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	borders,
	clockless
);
