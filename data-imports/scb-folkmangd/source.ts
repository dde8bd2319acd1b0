import { isoDate } from '$lib/domain/day';
import { defineTable, type SourceDefinition } from '$imports/source';

export const scbFolkmangd: SourceDefinition = {
	source: {
		id: 'scb-folkmangd',
		publisher: 'SCB',
		title: 'Folkmängd 31 december efter region och år 1950–2024 (TAB638)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [
		{
			id: 'befolkning',
			name: {
				sv: 'Folkmängd',
				fi: 'Väkiluku',
				fit: 'Väkiluku',
				en: 'Population'
			},
			definition: {
				sv: 'Antal folkbokförda personer i kommunen den 31 december. Åren före 2025 står i dagens kommunindelning.',
				fi: 'Kunnassa kirjoilla olevien henkilöiden määrä 31. joulukuuta. Vuotta 2025 edeltävät luvut on esitetty nykyisen kuntajaon mukaan.',
				fit: 'Kunka monta ihmistä oli kirjoila kunnassa 31. joulukuuta. Vuosiluvut ennen vuotta 2025 seuraavat tämän päivän kuntajakoa.',
				en: 'Number of people registered as living in the municipality on 31 December. Years before 2025 follow today’s municipal boundaries.'
			},
			unit: 'persons',
			decimals: 0,
			frequency: 'year',
			polarity: 'neither',
			bySex: true,
			windowMonths: 0,
			breaks: [
				{
					period: '2025',
					slight: true,
					note: {
						sv: 'Från och med 2025 lägger SCB en liten slumpmässig avvikelse på varje tal för att skydda enskilda (Cell Key Method). Den är liten, oftast några få personer. Kommunens totala folkmängd kan jämföras med åren före. Delar summerar inte alltid till totalen.',
						fi: 'Vuodesta 2025 alkaen SCB lisää jokaiseen lukuun pienen satunnaisen poikkeaman yksittäisten ihmisten suojaamiseksi (Cell Key Method). Se on pieni, yleensä muutama henkilö. Kunnan koko väkilukua voi verrata aiempiin vuosiin. Osien summa ei aina ole sama kuin kokonaisluku.',
						fit: 'Vuoesta 2025 SCB lissää joka lukhuun pienen sattumanvaraisen eron, ette yksittäiset ihmiset oon suojassa (Cell Key Method). Se on pieni, useimitten muutama ihminen. Kunnan koko väkilukua saattaa verrata aikasemphiin vuosiin. Ossien summa ei aina ole sama ko koko luku.',
						en: 'From 2025 SCB adds a small random deviation to every figure to protect individuals (Cell Key Method). It is small, most often a few persons. The municipality’s total can be compared with the years before. Parts do not always add up to the total.'
					}
				}
			],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		begins: isoDate('1968-01-01'),
		service: 'scb',
		table: 'TAB638',
		path: 'BE/BE0101/BE0101A/BefolkningNy',
		selection: {
			Region: ['*'],
			// The table has no total of these two: left out, SCB sums them itself, exactly before 2025.
			Civilstand: [],
			Alder: ['tot'],
			Kon: [],
			ContentsCode: ['BE0101N1'],
			Tid: ['*']
		}
	},
	table: defineTable({
		columns: ['region'],
		optional: ['civilstånd', 'ålder', 'kön'],
		area: 'region',
		time: 'år',
		contents: ['Folkmängd', 'BE0101N1', 'Population'],
		ignored: ['Folkökning', 'BE0101N2'],
		dash: 'zero',
		read({ cells }) {
			if (!isTotal(cells.civilstånd)) return { kind: 'skip', reason: 'broken-down-by:civilstånd' };
			if (!isTotal(cells.ålder)) return { kind: 'skip', reason: 'broken-down-by:ålder' };
			if (!isTotal(cells.kön)) return { kind: 'skip', reason: 'broken-down-by:kön' };
			return { kind: 'figure', indicatorId: 'befolkning', sex: 'T' };
		}
	})
};

/** SCB writes `totalt ålder`, `tot` or nothing at all where a dimension is summed over. */
function isTotal(text: string | null): boolean {
	return text === null || /^tot/i.test(text);
}
