import { expect, test } from 'vitest';
import { contentDisposition, fileName } from '$lib/server/exports/file-name';
import { sampleChart } from '../../support/charts';

test.each([
	['mood', 'png', 'overtornea_maende_2027-v04_sv.png'],
	['timeline', 'svg', 'overtornea_tidslinje_2026-v10_sv.svg'],
	['indicator', 'csv', 'overtornea_indikator-ohalsotal_2026-03_sv.csv']
] as const)('the file of %s as %s', (kind, format, expected) => {
	expect(fileName('Övertorneå', sampleChart(kind), 'sv', format)).toBe(expected);
});

test('a name cannot break out of its header', () => {
	const header = contentDisposition('a"\r\nSet-Cookie: x=1; Övertorneå.svg', false);
	expect(header).toBe(
		'attachment; filename="a-set-cookie-x-1-overtornea.svg"; ' +
			"filename*=UTF-8''a-set-cookie-x-1-overtornea.svg"
	);
});
