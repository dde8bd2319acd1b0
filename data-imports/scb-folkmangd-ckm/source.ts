import { defineTable, type SourceDefinition } from '$imports/source';

const NOISE =
	'SCB har lagt på en liten skyddande avvikelse. Delar summerar inte alltid till totalen.';

/** The same series as scb-folkmangd from 2025 on, in a new table with new codes and noise on every figure. */
export const scbFolkmangdCkm: SourceDefinition = {
	source: {
		id: 'scb-folkmangd-ckm',
		publisher: 'SCB',
		title: 'Folkmängd 31 december efter region från 2025, med skyddande avvikelse (TAB5557)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		service: 'scb',
		table: 'TAB5557',
		path: 'BE/BE0101/BE0101A/BefolkningCKM',
		selection: {
			Region: ['*'],
			Civilstand: ['SC'],
			Alder: ['TotSA'],
			Kon: ['TotSa'],
			ContentsCode: ['000007ME'],
			Tid: ['from(2025)']
		}
	},
	table: defineTable({
		columns: ['region', 'civilstånd', 'ålder', 'kön'],
		optional: [],
		area: 'region',
		time: 'år',
		contents: ['Folkmängd', '000007ME'],
		ignored: ['Folkökning', '000007MG'],
		dash: 'zero',
		read({ cells }) {
			if (!isTotal(cells.civilstånd)) return { kind: 'skip', reason: 'broken-down-by:civilstånd' };
			if (!isTotal(cells.ålder)) return { kind: 'skip', reason: 'broken-down-by:ålder' };
			if (!isTotal(cells.kön)) return { kind: 'skip', reason: 'broken-down-by:kön' };
			return { kind: 'figure', indicatorId: 'befolkning', sex: 'T', note: NOISE };
		}
	})
};

function isTotal(text: string): boolean {
	return /^tot/i.test(text) || text === 'SC';
}
