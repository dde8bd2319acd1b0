import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const sosDodsorsaker: SourceDefinition = {
	source: {
		id: 'sos-dodsorsaker',
		publisher: 'Socialstyrelsen',
		title: 'Dödsorsaksregistret: antal döda per 100 000 invånare efter dödsorsak och kön',
		licence: 'Offentlig statistik, ange källan',
		licenceUrl: null,
		homepage: 'https://www.socialstyrelsen.se/statistik-och-data/statistik/statistikdatabasen/',
		example: false
	},
	indicators: [
		{
			id: 'hjart-karldodlighet',
			name: {
				sv: 'Dödlighet i hjärt- och kärlsjukdom',
				fi: 'Kuolleisuus sydän- ja verisuonitauteihin',
				fit: 'Kuoleminen syän- ja verisuonitauthiin',
				en: 'Mortality from heart and vascular disease'
			},
			definition: {
				sv: 'Antal döda i cirkulationsorganens sjukdomar per 100 000 av medelfolkmängden under året. Talet är inte omräknat för ålder: där fler är gamla är det högre.',
				fi: 'Verenkiertoelinten sairauksiin kuolleiden määrä sataatuhatta keskiväkiluvun asukasta kohti vuodessa. Lukua ei ole ikävakioitu: se on suurempi siellä, missä ikääntyneitä on enemmän.',
				fit: 'Kunka moni kuolee syän- ja verisuonitauthiin vuoessa sattaatuhatta asukasta kohti. Luku ei ole laskettu samhaan ikhään: se oon isompi sielä, missä vanhoja oon enämpi.',
				en: 'Deaths from diseases of the circulatory system per 100,000 of the mean population in the year. Not age-standardised: higher where more people are old.'
			},
			unit: 'per-hundred-thousand',
			decimals: 0,
			frequency: 'year',
			polarity: 'lower-is-better',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: null,
	table: defineTable({
		columns: ['Region', 'Dödsorsak', 'Kön'],
		optional: [],
		area: 'Region',
		time: 'År',
		contents: ['Antal döda per 100 000 invånare', 'Antal döda per 100 000'],
		ignored: ['Antal döda'],
		dash: 'zero',
		withheld: ['X', 'x'],
		read({ cells }) {
			if (!/^(I00-I99,? )?cirkulationsorganens sjukdomar$/i.test(cells.Dödsorsak)) {
				return { kind: 'skip', reason: 'other-than:cirkulationsorganens sjukdomar' };
			}
			return figureBySex('hjart-karldodlighet', cells.Kön, 'Kön');
		}
	})
};
