/**
 * What each room of the house may know: the one table that lint enforces and the tests probe. What is not in a row is
 * refused, so a new room or a new package has to be entered here first.
 *
 * @typedef {object} Room
 * @property {string[]} at folders with all below them, single files, or `folder/*` for the files right in it; no file stands in two rooms
 * @property {string[]} may other rooms
 * @property {string[]} [packages] npm packages and single modules of Node's, `name/*` for a package's own paths, `@scope/*` for a scope
 * @property {boolean} [node] Node's own modules
 * @property {boolean} [clock] may ask what time it is
 */

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
	domain: { at: ['src/lib/domain'], may: [] },
	statistics: {
		at: ['src/lib/statistics'],
		may: ['domain'],
		packages: ['@stdlib/*', 'ml-matrix']
	},
	disclosure: { at: ['src/lib/disclosure'], may: ['domain'] },
	messages: { at: ['src/lib/paraglide', 'messages'], may: [] },
	format: { at: ['src/lib/format'], may: ['domain', 'messages'] },
	charts: {
		at: ['src/lib/charts'],
		may: ['domain', 'format', 'messages'],
		packages: ['d3', 'svelte']
	},
	components: {
		at: ['src/lib/components'],
		may: ['domain', 'format', 'charts', 'messages', 'kit'],
		packages: ['svelte']
	},
	contract: {
		at: ['source', 'fetch-plan', 'municipality'].map((name) => `data-imports/${name}.ts`),
		may: ['domain']
	},
	sources: {
		at: ['data-imports/*/**/*', 'data-imports/registry.ts'],
		may: ['contract', 'domain']
	},
	files: {
		at: ['src/lib/server/files'],
		may: ['domain'],
		packages: ['papaparse', 'read-excel-file/*', 'saxen', 'ical.js'],
		node: true
	},
	layout: { at: ['src/lib/server/layout'], may: ['domain', 'files', 'contract'] },
	publishers: {
		at: ['src/lib/server/publishers'],
		may: ['domain', 'contract', 'files'],
		node: true,
		// The clock that fetches are handed is made here.
		clock: true
	},
	store: {
		at: ['src/lib/server/store'],
		may: ['domain'],
		packages: ['drizzle-orm', 'drizzle-orm/*', 'pg', 'pg-copy-streams', 'zod'],
		node: true
	},
	runs: {
		at: ['src/lib/server/runs'],
		may: ['domain', 'files', 'layout', 'publishers', 'contract', 'store'],
		node: true
	},
	/** Exact counts: for reading, checking and publishing alone. */
	exact: {
		at: ['src/lib/server/exact'],
		may: ['domain', 'store'],
		packages: ['drizzle-orm', 'drizzle-orm/*']
	},
	mood: {
		at: ['src/lib/server/mood'],
		may: ['domain', 'files', 'layout', 'disclosure', 'store', 'runs', 'exact'],
		node: true
	},
	own: {
		at: ['src/lib/server/own'],
		may: ['domain', 'files', 'layout', 'disclosure', 'store', 'runs'],
		node: true
	},
	auth: {
		at: ['src/lib/server/auth'],
		may: ['domain', 'store', 'messages', 'kit'],
		packages: ['@sveltejs/kit', 'lucia', '@node-rs/argon2', 'zod'],
		node: true,
		// Lucia compares with the process clock itself.
		clock: true
	},
	/** What takes so long that a thread of its own works it out. */
	estimates: {
		at: ['src/lib/server/estimates'],
		may: ['domain', 'statistics'],
		node: true,
		clock: true
	},
	views: {
		at: ['src/lib/server/views'],
		may: ['domain', 'statistics', 'disclosure', 'store', 'estimates'],
		packages: ['node:crypto']
	},
	exports: {
		at: ['src/lib/server/exports'],
		may: ['domain', 'format', 'charts', 'views', 'messages'],
		packages: ['svelte', 'svelte/*', '@resvg/resvg-js', 'lru-cache', 'papaparse'],
		node: true
	},
	/** Whole answers that are given again until the data changes. */
	answers: {
		at: ['src/lib/server/answers'],
		may: ['store', 'kit'],
		packages: ['@sveltejs/kit', 'lru-cache'],
		node: true
	},
	jobs: {
		at: ['src/lib/server/jobs'],
		may: ['domain', 'runs', 'mood', 'store'],
		packages: ['croner'],
		node: true
	},
	/** Puts the parts together when the process starts. */
	app: {
		at: ['src/lib/server/*', 'src/lib/server/municipality'],
		may: [
			...['domain', 'format', 'contract', 'sources', 'files', 'layout', 'publishers', 'store'],
			...['runs', 'mood', 'own', 'auth', 'views', 'jobs']
		],
		packages: ['@sveltejs/kit', 'pg', 'zod'],
		node: true,
		clock: true
	},
	cli: {
		at: ['src/cli'],
		may: [
			...[
				'domain',
				'format',
				'statistics',
				'disclosure',
				'contract',
				'sources',
				'files',
				'layout',
				'publishers',
				'store'
			],
			...['runs', 'mood', 'own', 'auth', 'app', 'estimates']
		],
		packages: ['pg', 'zod'],
		node: true,
		clock: true
	},
	routes: {
		at: [
			'src/routes',
			'src/params',
			'src/hooks.server.ts',
			'src/hooks.ts',
			'src/app.d.ts',
			'src/app.css'
		],
		may: [
			...['domain', 'format', 'charts', 'components', 'messages', 'kit', 'contract'],
			...[
				'files',
				'layout',
				'runs',
				'mood',
				'own',
				'auth',
				'views',
				'estimates',
				'exports',
				'answers',
				'jobs',
				'store'
			],
			'app'
		],
		packages: ['@sveltejs/kit', '@sveltejs/kit/*', 'svelte', 'svelte/*', 'zod'],
		node: true
	},
	/** The modules that the framework makes. */
	kit: { at: ['kit'], may: [] }
};
