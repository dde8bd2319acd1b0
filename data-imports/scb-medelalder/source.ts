import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const scbMedelalder: SourceDefinition = {
	source: {
		id: 'scb-medelalder',
		publisher: 'SCB',
		title: 'Befolkningens medelålder efter region och kön, från 1998 (TAB637)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [
		{
			id: 'medelalder',
			name: {
				sv: 'Medelålder',
				fi: 'Keski-ikä',
				fit: 'Keski-ikä',
				en: 'Mean age'
			},
			definition: {
				sv: 'Medelåldern bland de folkbokförda den 31 december, efter kön.',
				fi: 'Kirjoilla olevien keski-ikä 31. joulukuuta sukupuolen mukaan.',
				fit: 'Kirjoila olevitten keski-ikä 31. joulukuuta, naiset ja miehet erikseen.',
				en: 'Mean age of those registered as living there on 31 December, by sex.'
			},
			unit: 'years',
			decimals: 1,
			frequency: 'year',
			polarity: 'neither',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	layoutOnly: true,
	fetch: {
		rhythm: 'yearly',
		service: 'scb',
		table: 'TAB637',
		path: null,
		selection: {
			Region: ['*'],
			Kon: ['1+2', '1', '2'],
			ContentsCode: ['BE0101G9|Medelålder'],
			Tid: ['*']
		}
	},
	table: defineTable({
		columns: ['region', 'kön'],
		optional: [],
		area: 'region',
		time: 'år',
		contents: ['Medelålder', 'BE0101G9'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			return figureBySex('medelalder', cells.kön, 'kön');
		}
	})
};
