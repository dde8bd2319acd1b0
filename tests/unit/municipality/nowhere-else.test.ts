import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const WRITTEN = /\.(ts|js|mjs|svelte|css|html|json|svg|txt)$/;
/** Made from maps of the whole country, by code; and other countries' places, one of which is named as one of ours. */
const GEOGRAPHY = /(?:(?:neighbours|municipality-map)\.json|other-places\.ts)$/;
const OWN_WORDS = /övertorne|overtorne|matareng|matarenk|matarink|ylitornio/i;
const OWN_CODES = /(?<![0-9a-f])(2518|2583)(?![0-9a-f])/;

test.each(['src', 'messages', 'server', 'static'])(
	'no file under %s knows of one municipality by name or code',
	(folder) => {
		const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter(
			(path) => WRITTEN.test(path) && !GEOGRAPHY.test(path) && !path.includes('paraglide')
		);
		const knowing = files.filter((path) => {
			const text = readFileSync(join(ROOT, folder, path), 'utf8');
			return OWN_WORDS.test(text) || OWN_CODES.test(text);
		});
		expect([files.length > 0, knowing]).toEqual([true, []]);
	}
);
