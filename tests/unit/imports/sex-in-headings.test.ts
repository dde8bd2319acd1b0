import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';

test.each([
	[['Andel kvinnor (%)', 'Andel män (%)'], 'KM'],
	[['Andel kvinnor (%) 2023', 'Andel män (%) 2023'], 'KM'],
	[['Andel kvinnor %', 'Andel män %'], 'KM'],
	[['Medellivslängd kvinnor, år', 'Medellivslängd män, år'], 'KM'],
	[['Kvinnor (antal)', 'Män (antal)'], 'KM'],
	[['Antal, K', 'Antal, M', 'Antal, T'], 'KMT'],
	[['Antal (K)', 'Antal (M)'], 'KM'],
	[['K', 'M', 'T'], 'KMT'],
	[['Andel kvinnor (%)', 'Antal'], 'TT'],
	[['Klass K', 'Klass L', 'Klass M'], 'TTT'],
	[['Antal, K', 'Antal, L'], 'TT']
])('%j is about %s', async (headings, sexes) => {
	const timed = headings.some((heading) => heading.includes('2023'));
	const text = [
		['Kommun', ...(timed ? [] : ['År']), ...headings].join(';'),
		['Piteå', ...(timed ? [] : ['2023']), ...headings.map((_, at) => at + 5)].join(';')
	].join('\n');
	const bytes = new TextEncoder().encode(text);
	const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	expect(problems).toEqual([]);
	expect(sample.map(({ sex }) => sex).join('')).toBe(sexes);
});
