import { defineTable, type SourceDefinition } from '$imports/source';

export const exempelOhalsotal: SourceDefinition = {
	source: {
		id: 'exempel-ohalsotal',
		publisher: 'Läget (exempeldata)',
		title: 'Påhittat ohälsotal per månad',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: null,
		example: true
	},
	indicators: [
		{
			id: 'ohalsotal-exempel',
			name: {
				sv: 'Ohälsotalet (exempeldata)',
				fi: 'Sairauspoissaololuku (esimerkkitietoa)',
				fit: 'Sairausluku (esimerkki)',
				en: 'Ill-health rate (example data)'
			},
			definition: {
				sv: 'Påhittat antal ersatta dagar per försäkrad, räknat på tolv månader. Två månader i rad delar elva månaders uppgifter. Säger inget om verkligheten.',
				fi: 'Keksitty korvattujen päivien määrä vakuutettua kohti kahdentoista kuukauden ajalta. Peräkkäisillä kuukausilla on yhteistä yksitoista kuukautta. Ei kerro mitään todellisuudesta.',
				fit: 'Keksitty määrä korvattuja päiviä vakuutettua kohti, kahentoista kuukauen aikana. Kahela peräkkäisellä kuukauella oon ykstoista yhtheistä kuukautta. Ei sano mithään toesta.',
				en: 'Made-up number of compensated days per insured person, counted over twelve months. Two months in a row share eleven months of data. Says nothing about reality.'
			},
			unit: 'days',
			decimals: 1,
			frequency: 'month',
			polarity: 'lower-is-better',
			bySex: false,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: null,
	table: defineTable({
		columns: ['region'],
		optional: [],
		area: 'region',
		time: 'månad',
		contents: ['Ohälsotal', 'Ohälsotalet'],
		ignored: [],
		dash: 'not-applicable',
		read: () => ({ kind: 'figure', indicatorId: 'ohalsotal-exempel', sex: 'T' })
	})
};
