import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';

const resolve = createRequire(import.meta.url).resolve;

/** resvg reads TrueType only: with the pages' woff2 all text would be missing without a word. */
const FONTS = ['400Regular', '600SemiBold'].map((weight) =>
	resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)
);
/** Of pictures in pixels, in bytes. */
const SIZE = 32 * 1024 * 1024;

/** By what is drawn, so that a picture outlives a change of the data that does not change it. */
const drawn = new LRUCache<string, Uint8Array<ArrayBuffer>, string>({
	maxSize: SIZE,
	sizeCalculation: (picture) => picture.byteLength,
	// One that is forgotten while it is drawn still comes to whoever asked.
	ignoreFetchAbort: true,
	fetchMethod: (_key, _stale, { context }) => draw(context)
});

/** The picture in pixels, as wide as the SVG says: drawn once, however many ask meanwhile. The bytes are kept and not to be written to. */
export function renderPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const key = createHash('sha256').update(svg).digest('base64url');
	return drawn.forceFetch(key, { context: svg });
}

async function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const image = await renderAsync(svg, {
		font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }
	});
	return new Uint8Array(image.asPng());
}
