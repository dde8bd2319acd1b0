import { defineTable, type SourceDefinition } from '$imports/source';

export const scbValdeltagande: SourceDefinition = {
	source: {
		id: 'scb-valdeltagande',
		publisher: 'SCB och Valmyndigheten',
		title: 'Valdeltagande i riksdagsval efter region och valår 1973–2022 (TAB2707)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [
		{
			id: 'valdeltagande-riksdag',
			name: {
				sv: 'Valdeltagande i riksdagsval',
				fi: 'Äänestysaktiivisuus valtiopäivävaaleissa',
				fit: 'Äänestäminen valtiopäivävaalissa',
				en: 'Turnout in parliamentary elections'
			},
			definition: {
				sv: 'Andel av de röstberättigade som röstade i valet till riksdagen. Val hölls vart tredje år till och med 1994 och därefter vart fjärde. Mellan valen finns inga värden.',
				fi: 'Valtiopäivävaaleissa äänestäneiden osuus äänioikeutetuista. Vaalit pidettiin vuoteen 1994 asti joka kolmas vuosi ja sen jälkeen joka neljäs vuosi. Vaalien väliltä ei ole arvoja.',
				fit: 'Kunka suuri osa äänioikeutetuista äänesti valtiopäivävaalissa. Vaalit piethiin joka kolmas vuosi vuotheen 1994 ja sen jälkhiin joka neljäs vuosi. Vaalitten välistä ei ole arvoja.',
				en: 'Share of those entitled to vote who voted in the election to the Riksdag. Elections were held every third year up to 1994 and every fourth year since. There are no values between elections.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'year',
			polarity: 'higher-is-better',
			bySex: false,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'every-election',
		service: 'scb',
		table: 'TAB2707',
		path: 'ME/ME0104/ME0104D/ME0104T4',
		selection: { Region: ['*'], ContentsCode: ['ME0104B8'], Tid: ['*'] }
	},
	table: defineTable({
		columns: ['region'],
		optional: [],
		area: 'region',
		time: 'valår',
		contents: ['Valdeltagande i riksdagsval, procent', 'ME0104B8'],
		ignored: ['Valdeltagande i kommunfullmäktigval, procent', 'ME0104C6'],
		dash: 'not-applicable',
		read: () => ({ kind: 'figure', indicatorId: 'valdeltagande-riksdag', sex: 'T' })
	})
};
