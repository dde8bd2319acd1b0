import { fault } from '$lib/domain/problem';
import type { Sex } from '$lib/domain/observation';
import { defineTable, type FigurePart, type SourceDefinition } from '$imports/source';

const PARTS: Readonly<Record<string, FigurePart>> = {
	Andel: 'value',
	'Konfidensintervall nedre gräns': 'low',
	'Konfidensintervall övre gräns': 'high'
};

const SEXES: Readonly<Record<string, Sex>> = { Totalt: 'T', Kvinnor: 'K', Män: 'M' };

export const exempelHalsa: SourceDefinition = {
	source: {
		id: 'exempel-halsa',
		publisher: 'Läget (exempeldata)',
		title: 'Påhittad självskattad hälsa med konfidensintervall',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: null,
		example: true
	},
	indicators: [
		{
			id: 'sjalvskattad-halsa-exempel',
			name: {
				sv: 'Självskattad god hälsa (exempeldata)',
				fi: 'Hyväksi koettu terveys (esimerkkitietoa)',
				fit: 'Ihmisitten oma arvio hyästä tervheyestä (esimerkki)',
				en: 'Self-rated good health (example data)'
			},
			definition: {
				sv: 'Påhittad andel som svarar att hälsan är bra eller mycket bra, som medel över flera år med 95 procents konfidensintervall. Säger inget om verkligheten.',
				fi: 'Keksitty osuus niistä, jotka vastaavat terveytensä olevan hyvä tai erittäin hyvä, usean vuoden keskiarvona ja 95 prosentin luottamusvälillä. Ei kerro mitään todellisuudesta.',
				fit: 'Keksitty osa niistä, jokka vastaavat, ette tervheys oon hyvä eli oikhein hyvä, monen vuoen keskiarvo ja 95 prosentin väli. Ei sano mithään toesta.',
				en: 'Made-up share who answer that their health is good or very good, as a mean over several years with a 95 per cent confidence interval. Says nothing about reality.'
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
	fetch: null,
	table: defineTable({
		columns: ['Region', 'Hälsotillstånd', 'Andel och konfidensintervall', 'Kön'],
		optional: [],
		area: 'Region',
		time: 'År',
		contents: ['Hälsa efter region, kön och år. Andel'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			const sex = SEXES[cells.Kön];
			if (!sex)
				return {
					kind: 'problem',
					column: 'Kön',
					reason: fault('source-unknown-word', { words: 'Totalt, Kvinnor, Män' })
				};
			const part = PARTS[cells['Andel och konfidensintervall']];
			return part
				? { kind: 'figure', indicatorId: 'sjalvskattad-halsa-exempel', sex, part }
				: {
						kind: 'problem',
						column: 'Andel och konfidensintervall',
						reason: fault('source-unknown-part')
					};
		}
	})
};
