import type { SourceDefinition } from '$imports/source';
import { defineSurveyTable, surveySelection } from '$imports/fohm/survey-table';

export const fohmTillit: SourceDefinition = {
	source: {
		id: 'fohm-tillit',
		publisher: 'Folkhälsomyndigheten',
		title: 'Sociala relationer efter region, kön och år (Hälsa på lika villkor)',
		licence: 'Offentlig statistik, ange källan',
		licenceUrl: null,
		homepage: 'https://www.folkhalsomyndigheten.se/folkhalsorapportering-statistik/',
		example: false
	},
	indicators: [
		{
			id: 'svart-att-lita',
			name: {
				sv: 'Svårt att lita på andra',
				fi: 'Vaikea luottaa muihin',
				fit: 'Vaikea luottaa muihin',
				en: 'Difficulty trusting others'
			},
			definition: {
				sv: 'Andel 16–84 år som svarar att man inte kan lita på de flesta, i enkäten Hälsa på lika villkor. Finns för län och riket. Varje värde är ett medel över flera år. Spannen överlappar och ska inte jämföras som oberoende mätningar.',
				fi: 'Niiden 16–84-vuotiaiden osuus, jotka vastaavat Hälsa på lika villkor -kyselyssä, ettei useimpiin voi luottaa. Saatavilla lääneistä ja koko maasta. Jokainen arvo on usean vuoden keskiarvo. Jaksot menevät päällekkäin, eikä niitä pidä verrata itsenäisinä mittauksina.',
				fit: 'Kunka suuri osa 16–84 vuotta vastaa, ette useimphiin ei saata luottaa, kyselyssä Hälsa på lika villkor. Lukuja oon lääneistä ja koko maasta. Joka arvo oon monen vuoen keskiarvo. Ajat menevät päälekkäin, ja niitä ei saa verrata niinku eri mittauksia.',
				en: 'Share aged 16–84 who answer that most people cannot be trusted, in the survey Hälsa på lika villkor. Available for counties and the country. Every value is a mean over several years. The spans overlap and must not be compared as independent measurements.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'span',
			polarity: 'lower-is-better',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		service: 'folkhalsodata',
		path: 'B_HLV/eSocialarel/aSocialarel/hlv1socxreg.px',
		selection: surveySelection('Sociala relationer', 'Svårt att lita på andra')
	},
	table: defineSurveyTable({
		indicatorId: 'svart-att-lita',
		question: 'Sociala relationer',
		answer: /^(\S{1,3} )?svårt att lita på andra$/i,
		otherwise: 'other-than:svårt att lita på andra',
		contents: ['Sociala relationer efter region, kön och år. Andel']
	})
};
