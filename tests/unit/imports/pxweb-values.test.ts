import { describe, expect, test } from 'vitest';
import { decodeText } from '$lib/server/files/decode-text';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';

describe('a period', () => {
	test.each([
		['2024', '2024'],
		['2026M04', '2026-04'],
		['2024K1', '2024-Q1'],
		['2024-S1', '2024-H1'],
		['2024S2', '2024-H2'],
		['2024Q4', '2024-Q4'],
		['2021-2024', '2021--2024'],
		['2021–2024', '2021--2024'],
		['2024-05', '2024-05']
	])('%s is %s', (text, key) => {
		expect(parsePxwebPeriod(text)?.key).toBe(key);
	});

	test.each([
		'',
		'0000',
		'0114',
		'24',
		'2024M13',
		'2024M4',
		'2024K5',
		'2024-2021',
		'2024-2024',
		'2024 p',
		'Januari'
	])('"%s" is none', (text) => {
		expect(parsePxwebPeriod(text)).toBeNull();
	});
});

describe('a number', () => {
	test.each([
		['4057', 4057],
		['4 057', 4057],
		['4\u202f057', 4057],
		['1 234 567,5', 1234567.5],
		['63.7', 63.7],
		['63,7', 63.7],
		['-3.2', -3.2],
		['\u22123,2', -3.2],
		['33.799999999999997', 33.8]
	])('%s is %d', (text, value) => {
		expect(parsePxwebNumber(text, 'zero')).toEqual({ value, gap: null });
	});

	test.each([
		'',
		'1e400',
		'9'.repeat(400),
		'NaN',
		'Infinity',
		'1.2.3',
		'12 34',
		'1 2345',
		'0x10',
		'5*',
		'constructor'
	])('"%s" is none', (text) => {
		expect(parsePxwebNumber(text, 'zero')).toBeNull();
	});
});

describe('bytes become text', () => {
	const read = (bytes: Uint8Array) => {
		const text = decodeText(bytes);
		return text.ok ? text.value : text.problems;
	};

	test.each<[string, Uint8Array]>([
		['UTF-8', new TextEncoder().encode('Övertorneå')],
		['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFFÖvertorneå')],
		['Latin-1', Uint8Array.from(Buffer.from('Övertorneå', 'latin1'))],
		['letters and marks apart', new TextEncoder().encode('Övertorneå'.normalize('NFD'))]
	])('from %s', (_, bytes) => {
		expect(read(bytes)).toBe('Övertorneå');
	});

	test('from Windows-1252 with its own dash', () => {
		expect(read(Uint8Array.from([0x32, 0x96, 0xe5]))).toBe('2–å');
	});
});
