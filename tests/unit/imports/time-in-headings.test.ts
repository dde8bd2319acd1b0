import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';

async function read(...lines: readonly string[]) {
	const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
	const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	if (problems.length > 0) return [...new Set(problems.map(({ code }) => code))];
	return sample.map((one) =>
		[one.area, one.period, one.sex, 'value' in one ? one.value : one.gap].join(' ').trim()
	);
}

describe('a year of schools is refused by its own reason', () => {
	test.each([
		[['Kommun;2021/2022;2022/2023', 'Piteå;1;2']],
		[['Kommun;2021/22;2022/23', 'Piteå;1;2']],
		[['Kommun;2009/10;2010/11', 'Piteå;1;2']],
		[['Kommun;Andel 2021/2022', 'Piteå;1']],
		[['Kommun;Andel 2021/2022 (%)', 'Piteå;1']],
		[['Kommun;2021/2022 kvinnor;2021/2022 män', 'Piteå;1;2']],
		[['Kommun;Läsåret 2021/22;Läsåret 2022/23', 'Piteå;1;2']],
		[['Kommun;Läsår 2021-2022', 'Piteå;1']],
		[['Kommun;2020;Andel 2021/22', 'Piteå;1;2']],
		[['Valt läsår: 2022/23', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2']],
		[['Elever 2023', 'Valt läsår: 2022/23', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2']],
		[['Kommun;Skolår;Antal', 'Piteå;2022–2023;1', 'Boden;2022–2023;2']],
		[['Kommun;Läsår;Antal', 'Piteå;2022–2023;1', 'Boden;2022–2023;2']]
	])('%j', async (lines) => {
		expect(await read(...lines)).toEqual(['period-school-year']);
	});
});

test.each(['2022/2021', 'Kvot 2022/2021', '2021/2023', 'Andel 2022/2021 (%)'])(
	'two years such as %s are no year',
	async (heading) => {
		expect(await read(`Kommun;${heading}`, 'Piteå;1', 'Boden;2')).toEqual(['period-unreadable']);
	}
);

test.each([
	[['Kommun;Antal/2022', 'Piteå;1'], ['2581 2022 T 1']],
	[['Prop. 2021/22:3', '', 'Kommun;År;Antal', 'Piteå;2021;1'], ['2581 2021 T 1']]
])('%j is read', async (lines, figures) => {
	expect(await read(...lines)).toEqual(figures);
});
