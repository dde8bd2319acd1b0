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
	[['Andel', 'Andel Kvinnor'], 'TK'],
	[['Andel rökare', 'Andel Kvinnor'], 'TT'],
	[['Klass K', 'Klass L', 'Klass M'], 'TTT'],
	[['Antal, K', 'Antal, L'], 'TT'],
	[['Andel som trivs, flickor åk 8 (%)', 'Andel som trivs, pojkar åk 8 (%)'], 'KM'],
	[['Andel rökare bland kvinnor 16–84 år (%)', 'Andel rökare bland män 16–84 år (%)'], 'KM'],
	[['Andel kvinnor i styrelser (%)', 'Andel män i styrelser (%)'], 'KM'],
	[['Kvinnors medellön (kr)', 'Mäns medellön (kr)'], 'KM'],
	[['Trivs, flickor åk 8', 'Trivs, pojkar åk 8', 'Trivs, samtliga åk 8'], 'KMT'],
	[['Naisten työttömyysaste (%)', 'Miesten työttömyysaste (%)'], 'KM'],
	[['Smokers among women 16–84 (%)', 'Smokers among men 16–84 (%)'], 'KM']
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

test.each([
	['Andel som trivs i skolan, flickor åk 8 (%)', 'K'],
	['Andel rökare bland män 16–84 år (%)', 'M'],
	['Andel rökare bland kvinnor (%)', 'K'],
	['Andel kvinnor 16–84 år som röker (%)', 'K'],
	['Share of women who smoke (%)', 'K'],
	['Medellön för kvinnor 20–64 år (kr)', 'K'],
	['Kvinnors medellön (kr)', 'K'],
	['Kvinnor 20–64 år', 'K'],
	['Kvinnor i åldern 20–64 år (%)', 'K'],
	['Antal flickor i åk 8', 'K'],
	['Sysselsatta män 20–64 år (%)', 'M'],
	['Andel kvinnor i styrelser (%)', 'T'],
	['Kvinnor i styrelser (%)', 'T'],
	['Andel kvinnor bland chefer (%)', 'T'],
	['Styrelseledamöter, andel kvinnor (%)', 'T'],
	['Share of women in boards (%)', 'T'],
	['Share of women (%)', 'T'],
	['Kvinnor (%)', 'T'],
	['Naisten osuus (%)', 'T'],
	['Kvinnors andel av inkomsten', 'T'],
	['Kvinnors lön i procent av mäns', 'T'],
	['Antal kvinnor per 100 män', 'T'],
	['Antal män per 100 kvinnor', 'T'],
	['Löneskillnad kvinnor–män (kr)', 'T'],
	['Anmälda brott, våld mot kvinnor (antal)', 'T'],
	['Antal födda barn per kvinna', 'T'],
	['Andel som anser att man kan lita på andra (%)', 'T'],
	['Nöjda, men inte med allt', 'T']
])('%s alone is about %s', async (heading, sex) => {
	const bytes = new TextEncoder().encode(`Kommun;År;${heading};Antal\nPiteå;2023;5;6`);
	const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	expect([problems, sample[0]?.sex]).toEqual([[], sex]);
});

const jsonStat = (contents: readonly string[]) =>
	JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Rökning', id: ['region', 'mått', 'tid'] },
		...{ size: [1, contents.length, 1], value: contents.map((_, at) => at + 5) },
		role: { geo: ['region'], metric: ['mått'], time: ['tid'] },
		dimension: {
			region: { category: { index: ['2581'], label: { '2581': 'Piteå' } } },
			mått: {
				category: {
					index: contents.map((_, at) => `m${at}`),
					label: Object.fromEntries(contents.map((text, at) => [`m${at}`, text]))
				}
			},
			tid: { category: { index: ['2023'] } }
		}
	});
const longCsv = (contents: readonly string[]) =>
	['Kommun;Nyckeltal;År;Värde', ...contents.map((text, at) => `Piteå;${text};2023;${at + 5}`)].join(
		'\n'
	);

test.each([
	[['Rökare bland kvinnor, andel', 'Rökare bland män, andel', 'Rökare, andel'], 'KMT', 1],
	[['Medellön för kvinnor 20–64 år', 'Folkmängd'], 'KT', 2],
	[['Andel kvinnor i styrelser (%)', 'Antal styrelser'], 'TT', 2],
	[['Antal kvinnor per 100 män', 'Antal män per 100 kvinnor'], 'TT', 2]
])('contents %j are about %s', async (contents, sexes, different) => {
	for (const text of [jsonStat(contents), longCsv(contents)]) {
		const bytes = new TextEncoder().encode(text);
		const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
		expect([problems, sample.map(({ sex }) => sex).join('')]).toEqual([[], sexes]);
		expect(new Set(sample.map(({ indicator }) => indicator)).size).toBe(different);
	}
});
