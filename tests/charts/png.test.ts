import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { renderChartSvg } from '$lib/server/exports/chart-file';
import { renderPng } from '$lib/server/exports/png';
import { sampleChart } from '../support/charts';

const svg = renderChartSvg(sampleChart('mood'), {
	place: 'Övertorneå',
	inPlace: 'i Övertorneå',
	today: isoDate('2026-11-06'),
	language: 'sv',
	theme: 'light'
});

/** Width, height and RGBA rows of a PNG of 8 bits without interlace; its filters undone. */
function decode(png: Uint8Array) {
	const bytes = Buffer.from(png);
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	const parts: Buffer[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
		if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
		parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
	}
	const raw = inflateSync(Buffer.concat(parts));
	const line = width * 4;
	const pixels = Buffer.alloc(line * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (line + 1)] ?? 0;
		for (let x = 0; x < line; x++) {
			const left = x < 4 ? 0 : (pixels[y * line + x - 4] ?? 0);
			const up = y === 0 ? 0 : (pixels[(y - 1) * line + x] ?? 0);
			const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * line + x - 4] ?? 0);
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
			pixels[y * line + x] = ((raw[y * (line + 1) + 1 + x] ?? 0) + guess) & 255;
		}
	}
	return { width, height, pixels };
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
}

test('the picture has its words: dark pixels stand where the takeaway is', async () => {
	const { width, pixels } = decode(await renderPng(svg));
	let dark = 0;
	for (let y = 110; y < 150; y++) {
		for (let x = 60; x < 600; x++) if ((pixels[(y * width + x) * 4] ?? 255) < 100) dark += 1;
	}
	expect(dark).toBeGreaterThan(2000);
});

test('the picture is 1200 pixels wide and far below 5 MB', async () => {
	const png = await renderPng(svg);
	expect([Buffer.from(png).readUInt32BE(16), png.length < 1_000_000]).toEqual([1200, true]);
});

test('the same drawing is drawn once, also when two ask at once, and another drawing is its own', async () => {
	const other = svg.replace('1200', '600');
	const [one, beside, another] = await Promise.all([svg, svg, other].map(renderPng));
	expect([one === beside, one === (await renderPng(svg)), one === another]).toEqual([
		true,
		true,
		false
	]);
});
