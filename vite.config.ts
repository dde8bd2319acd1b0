import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { LANGUAGES } from './src/lib/domain/language.ts';

const TIMELINE =
	/routes[\\/](\+layout|\(public\)[\\/]tidslinje[\\/]\+page)\.svelte$|runtime[\\/]client[\\/]entry\.js$/;

/** The timeline is the only page with a script: one file and one style sheet instead of thirty. */
function oneScript(): Plugin {
	return {
		name: 'one-script',
		outputOptions(options) {
			if (!/[\\/]client$/.test(options.dir ?? '')) return null;
			return { ...options, codeSplitting: { groups: [{ name: 'timeline', test: TIMELINE }] } };
		}
	};
}

const TEXT_SETTINGS = 'project.inlang/settings.json';

/** Paraglide wants languages and areas in a file: it follows the list of languages and the folder of Swedish texts. */
function writeTextSettings(): void {
	const areas = readdirSync('messages/sv').sort();
	const settings = {
		baseLocale: 'sv',
		locales: LANGUAGES,
		modules: ['./node_modules/@inlang/plugin-message-format/dist/index.js'],
		'plugin.inlang.messageFormat': {
			pathPattern: areas.map((area) => `./messages/{locale}/${area}`)
		}
	};
	const text = `${JSON.stringify(settings, null, '\t')}\n`;
	// Left alone when it says so already: a file that is written again is compiled again.
	if (existsSync(TEXT_SETTINGS) && readFileSync(TEXT_SETTINGS, 'utf8') === text) return;
	mkdirSync(dirname(TEXT_SETTINGS), { recursive: true });
	writeFileSync(TEXT_SETTINGS, text);
}

writeTextSettings();

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			// The patterns of the addresses are the usual ones: written out, they bring a polyfill of 23 kB.
			strategy: ['url', 'baseLocale']
		}),
		sveltekit(),
		oneScript()
	]
});
