import type { SourceDefinition } from '$imports/source';
import { defineSurveyTable, surveySelection } from '$imports/fohm/survey-table';

export const fohmHalsa: SourceDefinition = {
	source: {
		id: 'fohm-halsa',
		publisher: 'Folkhälsomyndigheten',
		title: 'Självskattat allmänt hälsotillstånd efter region, kön och år (Hälsa på lika villkor)',
		licence: 'Offentlig statistik, ange källan',
		licenceUrl: null,
		homepage: 'https://www.folkhalsomyndigheten.se/folkhalsorapportering-statistik/',
		example: false
	},
	indicators: [
		{
			id: 'sjalvskattad-halsa',
			name: {
				sv: 'Självskattad god hälsa',
				fi: 'Hyväksi koettu terveys',
				fit: 'Ihmisitten oma arvio hyästä tervheyestä',
				en: 'Self-rated good health'
			},
			definition: {
				sv: 'Andel som svarar att hälsan är bra eller mycket bra i enkäten Hälsa på lika villkor. Varje värde är ett medel över flera år. Spannen överlappar och ska inte jämföras som oberoende mätningar.',
				fi: 'Niiden osuus, jotka vastaavat Hälsa på lika villkor -kyselyssä terveytensä olevan hyvä tai erittäin hyvä. Jokainen arvo on usean vuoden keskiarvo. Jaksot menevät päällekkäin, eikä niitä pidä verrata itsenäisinä mittauksina.',
				fit: 'Kunka suuri osa vastaa, ette tervheys oon hyvä eli oikhein hyvä, kyselyssä Hälsa på lika villkor. Joka arvo oon monen vuoen keskiarvo. Ajat menevät päälekkäin, ja niitä ei saa verrata niinku eri mittauksia.',
				en: 'Share who answer that their health is good or very good in the survey Hälsa på lika villkor. Every value is a mean over several years. The spans overlap and must not be compared as independent measurements.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'span',
			polarity: 'higher-is-better',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		service: 'folkhalsodata',
		rhythm: 'yearly',
		path: 'A_Mo8/Halsoutfall/01Overgrip/01.01halsgod/halsgodyreg.px',
		selection: surveySelection('Hälsotillstånd', '01')
	},
	table: defineSurveyTable({
		indicatorId: 'sjalvskattad-halsa',
		question: 'Hälsotillstånd',
		answer: /^(01|(01 )?bra eller mycket bra hälsa)$/i,
		otherwise: 'other-than:bra eller mycket bra hälsa',
		contents: ['Hälsa efter region, kön och år. Andel']
	})
};
