import { defineTable, type SourceDefinition } from '$imports/source';

export const exempelArbetsloshet: SourceDefinition = {
	source: {
		id: 'exempel-arbetsloshet',
		publisher: 'Läget (exempeldata)',
		title: 'Påhittad arbetslöshet per månad',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: null,
		example: true
	},
	indicators: [
		{
			id: 'arbetsloshet-exempel',
			name: {
				sv: 'Arbetslöshet (exempeldata)',
				fi: 'Työttömyys (esimerkkitietoa)',
				fit: 'Työttömyys (esimerkki)',
				en: 'Unemployment (example data)'
			},
			definition: {
				sv: 'Påhittad andel arbetslösa 20–64 år i slutet av månaden. Visar hur en månadsserie ser ut och säger inget om verkligheten.',
				fi: 'Keksitty työttömien osuus 20–64-vuotiaista kuukauden lopussa. Näyttää, miltä kuukausisarja näyttää, eikä kerro mitään todellisuudesta.',
				fit: 'Keksitty osa työttömiä 20–64 vuotta kuukauen lopussa. Näyttää, kunka kuukausien numerot näyttävät, mutta ei sano mithään toesta.',
				en: 'Made-up share unemployed aged 20–64 at the end of the month. Shows what a monthly series looks like and says nothing about reality.'
			},
			unit: 'percent',
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
		contents: ['Arbetslöshet, procent'],
		ignored: [],
		dash: 'not-applicable',
		read: () => ({ kind: 'figure', indicatorId: 'arbetsloshet-exempel', sex: 'T' })
	})
};
