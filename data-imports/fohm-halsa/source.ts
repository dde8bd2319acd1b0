import { defineTable, type FigurePart, type SourceDefinition } from '$lib/server/imports/source';

/** The publisher gives the interval as rows: text, or code and text, in the column for share and interval. */
const PARTS: Readonly<Record<string, FigurePart>> = {
	andel: 'value',
	'konfidensintervall nedre gräns': 'low',
	'konfidensintervall övre gräns': 'high',
	'01': 'value',
	'02': 'low',
	'03': 'high'
};

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
				fit: 'Ihmisitten oma arvio hyästä tervheyđestä',
				en: 'Self-rated good health'
			},
			definition: {
				sv: 'Andel som svarar att hälsan är bra eller mycket bra i enkäten Hälsa på lika villkor. Varje värde är ett medel över flera år. Spannen överlappar och ska inte jämföras som oberoende mätningar.',
				fi: 'Niiden osuus, jotka vastaavat Hälsa på lika villkor -kyselyssä terveytensä olevan hyvä tai erittäin hyvä. Jokainen arvo on usean vuoden keskiarvo. Jaksot menevät päällekkäin, eikä niitä pidä verrata itsenäisinä mittauksina.',
				fit: 'Kunka suuri osa vastaa, ette tervheys oon hyvä eli oikhein hyvä, kyselyssä Hälsa på lika villkor. Joka arvo oon monen vuođen keskiarvo. Ajat menevät päälekkäin, ja niitä ei saa verrata niinku eri mittauksia.',
				en: 'Share who answer that their health is good or very good in the survey Hälsa på lika villkor. Every value is a mean over several years. The spans overlap and must not be compared as independent measurements.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'span',
			polarity: 'higher-is-better',
			bySex: false,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		service: 'folkhalsodata',
		path: 'A_Mo8/Halsoutfall/01Overgrip/01.01halsgod/halsgodyreg.px',
		selection: {
			Region: ['*'],
			Hälsotillstånd: ['01'],
			'Andel och konfidensintervall': ['01', '02', '03'],
			Kön: ['00'],
			År: ['*']
		}
	},
	table: defineTable({
		columns: ['Region', 'Hälsotillstånd', 'Andel och konfidensintervall', 'Kön'],
		optional: [],
		area: 'Region',
		time: 'År',
		contents: ['Hälsa efter region, kön och år. Andel', 'Andel'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			if (!/^(01 )?bra eller mycket bra hälsa$/i.test(cells.Hälsotillstånd)) {
				return { kind: 'skip', reason: 'annat svar än bra eller mycket bra hälsa' };
			}
			if (!/^(00 )?totalt$/i.test(cells.Kön)) return { kind: 'skip', reason: 'uppdelat på kön' };
			const measure = cells['Andel och konfidensintervall'];
			if (/^(04 )?antal svar$/i.test(measure)) return { kind: 'skip', reason: 'antal svar' };
			const part = PARTS[measure.toLowerCase()] ?? PARTS[measure.slice(0, 2)];
			if (!part) {
				return {
					kind: 'problem',
					column: 'Andel och konfidensintervall',
					reason: 'Texten är varken andel, nedre eller övre gräns.'
				};
			}
			return { kind: 'figure', indicatorId: 'sjalvskattad-halsa', sex: 'T', part };
		}
	})
};
