import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const afOppetArbetslosa: SourceDefinition = {
	source: {
		id: 'af-oppet-arbetslosa',
		publisher: 'Arbetsförmedlingen',
		title: 'Öppet arbetslösa kvinnor och män, årsmedeltal',
		licence: 'Offentlig statistik, ange källan',
		licenceUrl: null,
		homepage: 'https://arbetsformedlingen.se/statistik',
		example: false
	},
	indicators: [
		{
			id: 'oppet-arbetslosa',
			name: {
				sv: 'Öppet arbetslösa',
				fi: 'Avoimesti työttömät',
				fit: 'Avoimesti työttömät',
				en: 'Registered unemployed'
			},
			definition: {
				sv: 'Andel av den registerbaserade arbetskraften som söker arbete och kan börja genast, medeltal för året. De som går i program räknas inte. I en liten kommun är det få personer.',
				fi: 'Niiden osuus rekisteripohjaisesta työvoimasta, jotka hakevat työtä ja voivat aloittaa heti, vuoden keskiarvo. Ohjelmiin osallistuvia ei lasketa. Pienessä kunnassa heitä on vähän.',
				fit: 'Kunka suuri osa työvoimasta hakkee työtä ja saattaa alkaa heti, vuoen keskiarvo. Net jokka oon ohjelmissa ei lasketa. Pienessä kunnassa niitä oon vähän.',
				en: 'Share of the register-based labour force that seeks work and can start at once, mean of the year. Those in programmes are not counted. In a small municipality they are few.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'year',
			polarity: 'lower-is-better',
			bySex: true,
			breaks: [
				{
					period: '2023',
					note: {
						sv: 'Till och med 2022 räknas åldrarna 16–64 år, därefter 16–65 år.',
						fi: 'Vuoteen 2022 asti mukana ovat 16–64-vuotiaat, sen jälkeen 16–65-vuotiaat.',
						fit: 'Vuotheen 2022 asti lasketaan 16–64 vuotta, sen jälkhiin 16–65 vuotta.',
						en: 'Up to 2022 ages 16–64 are counted, from 2023 ages 16–65.'
					}
				}
			],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: null,
	table: defineTable({
		columns: ['Kommun/Region', 'Kön'],
		optional: [],
		area: 'Kommun/Region',
		time: 'År',
		contents: ['Öppet arbetslösa, andel av den registerbaserade arbetskraften'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			return figureBySex('oppet-arbetslosa', cells.Kön, 'Kön');
		}
	})
};
