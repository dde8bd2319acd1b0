import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const fkOhalsotal: SourceDefinition = {
	source: {
		id: 'fk-ohalsotal',
		publisher: 'Försäkringskassan',
		title: 'Ohälsotalet i december, riket och län 2011–2025',
		licence: 'Offentlig statistik, ange källan',
		licenceUrl: null,
		homepage: 'https://www.forsakringskassan.se/statistik-och-analys/statistikdatabas',
		example: false
	},
	indicators: [
		{
			id: 'ohalsotal',
			name: {
				sv: 'Ohälsotalet',
				fi: 'Sairauspoissaololuku',
				fit: 'Sairausluku',
				en: 'Ill-health rate'
			},
			definition: {
				sv: 'Dagar per år med sjukpenning, rehabiliteringspenning, sjukersättning eller aktivitetsersättning, per försäkrad 16–64 år. Varje värde räknar de tolv månaderna till och med den månad det står för.',
				fi: 'Sairausrahan, kuntoutusrahan, sairauskorvauksen tai aktiivisuuskorvauksen päivät vuodessa vakuutettua 16–64-vuotiasta kohti. Jokainen arvo kattaa sen kuukauteen päättyvät kaksitoista kuukautta.',
				fit: 'Kunka monta päivää vuoessa ihmiset 16–64 vuotta saavat sairausrahhaa, kuntoutusrahhaa eli sairauskorvausta, vakuutettua kohti. Joka arvossa oon kakstoista kuukautta siihen kuukautheen asti.',
				en: 'Days a year with sickness, rehabilitation, sickness compensation or activity compensation benefit per insured person aged 16–64. Every value counts the twelve months up to and including the month it stands for.'
			},
			unit: 'days',
			decimals: 1,
			frequency: 'month',
			polarity: 'lower-is-better',
			bySex: true,
			windowMonths: 12,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'monthly',
		service: 'forsakringskassan',
		dataset: 'ohm-ohalsotal',
		table: 'SJPohttal',
		parameters: [
			['kon_kod', 'ALL'],
			['aldersklass_kod', 'ALL']
		]
	},
	table: defineTable({
		columns: ['region'],
		optional: ['kön', 'ålder'],
		area: 'region',
		time: 'månad',
		contents: ['Ohälsotalet'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			// The service's files write `ALL` where its tables have words; a file may lack the column.
			if (cells.ålder !== null && !/^(samtliga 16-64 år|all)$/i.test(cells.ålder)) {
				return { kind: 'skip', reason: 'broken-down-by:ålder' };
			}
			return figureBySex('ohalsotal', cells.kön, 'kön');
		}
	})
};
