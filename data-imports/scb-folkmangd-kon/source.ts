import { isoDate } from '$lib/domain/day';
import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const scbFolkmangdKon: SourceDefinition = {
	source: {
		id: 'scb-folkmangd-kon',
		publisher: 'SCB',
		title: 'Folkmängd 31 december efter region, kön och år 1968–2024 (TAB638)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		begins: isoDate('1968-01-01'),
		service: 'scb',
		table: 'TAB638',
		path: 'BE/BE0101/BE0101A/BefolkningNy',
		selection: {
			Region: ['*'],
			Civilstand: [],
			Alder: ['tot'],
			Kon: ['1', '2'],
			ContentsCode: ['BE0101N1'],
			Tid: ['*']
		}
	},
	table: defineTable({
		columns: ['region', 'kön'],
		optional: ['civilstånd', 'ålder'],
		area: 'region',
		time: 'år',
		contents: ['Folkmängd', 'BE0101N1'],
		ignored: ['Folkökning', 'BE0101N2'],
		dash: 'zero',
		read({ cells }) {
			if (cells.civilstånd !== null && !/^tot/i.test(cells.civilstånd)) {
				return { kind: 'skip', reason: 'broken-down-by:civilstånd' };
			}
			if (cells.ålder !== null && !/^tot/i.test(cells.ålder)) {
				return { kind: 'skip', reason: 'broken-down-by:ålder' };
			}
			if (/^tot/i.test(cells.kön)) return { kind: 'skip', reason: 'both-sexes' };
			return figureBySex('befolkning', cells.kön, 'kön');
		}
	})
};
