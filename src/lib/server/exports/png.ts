import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const resolve = createRequire(import.meta.url).resolve;

/** resvg reads TrueType only: with the pages' woff2 all text would be missing without a word. */
const FONTS = ['400Regular', '600SemiBold'].map((weight) =>
	resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)
);

/** The picture in pixels, as wide as the SVG says. */
export async function renderPng(svg: string): Promise<Uint8Array> {
	const image = await renderAsync(svg, {
		font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }
	});
	return image.asPng();
}
