import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { yearPeriod } from '$lib/domain/period';
import Preview from '../../src/routes/(staff)/arbete/nyckeltal/tabell/[table=uuid]/TablePreview.svelte';

test('the preview of a table says which values may yet change', () => {
	const point = (year: number, value: number, preliminary: boolean) => ({
		...{ value, gap: null, line: 2, areaCode: '2518', preliminary },
		period: yearPeriod(year)
	});
	const points = [point(2023, 81, false), point(2024, 82, true)];
	const series = { frequency: 'year', sex: 'T', elsewhere: null, points };
	const props = { series, decimals: 0, areaNames: { '2518': 'Övertorneå' } };
	const { body } = render(Preview as never, { props: props as never });
	expect(body.match(/8\d(?:, preliminärt)?(?=<)/g)).toEqual(['82, preliminärt', '81']);
});
