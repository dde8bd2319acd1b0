// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'node_modules/@expo-google-fonts/source-sans-3');
const target = join(root, 'src/lib/fonts');

/** The package has no variable font: a regular and a semibold of 8.4 KB each do the work of one file. */
const WEIGHTS = { regular: '400Regular', semibold: '600SemiBold' };

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const LETTERS = 'åäöÅÄÖéÉüÜšžŠŽáàêøØæÆ';
const SIGNS = '–—−·…‰«»”“’‘◆→←↑↓≤≥±×§½\u00a0';
/** Source Sans 3 has tabular figures from the start; small capitals and the like would double the size. */
const FEATURES = ['kern', 'tnum', 'lnum'];
const LARGEST_TOGETHER = 30_000;

const text = ASCII + LETTERS + SIGNS;
const wanted = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
for (const weight of Object.values(WEIGHTS)) wanted.update(readFileSync(fontFile(weight)));
const stamp = wanted.digest('hex');
const stampFile = join(target, '.made-from');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
	mkdirSync(target, { recursive: true });
	let bytes = 0;
	for (const [name, weight] of Object.entries(WEIGHTS)) {
		const font = await subsetFont(readFileSync(fontFile(weight)), text, {
			targetFormat: 'woff2',
			keepFeatures: FEATURES
		});
		writeFileSync(join(target, `source-sans-3-${name}.woff2`), font);
		bytes += font.length;
	}
	if (bytes > LARGEST_TOGETHER) throw new Error(`The fonts have grown to ${bytes} bytes`);
	writeFileSync(stampFile, stamp);
}

/** @param {string} weight */
function fontFile(weight) {
	return join(source, weight, `SourceSans3_${weight}.ttf`);
}
