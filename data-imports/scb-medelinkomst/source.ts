import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const scbMedelinkomst: SourceDefinition = {
	source: {
		id: 'scb-medelinkomst',
		publisher: 'SCB',
		title: 'Sammanräknad förvärvsinkomst, medelinkomst efter region, kön och ålder (TAB5278)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [
		{
			id: 'medelinkomst-16',
			name: {
				sv: 'Medelinkomst från 16 år',
				fi: 'Keskitulo, 16 vuotta täyttäneet',
				fit: 'Keskitulo, 16 vuotta ja vanhemat',
				en: 'Mean income, ages 16 and over'
			},
			definition: {
				sv: 'Medelvärdet av inkomst från arbete, företag, pension och sjukpenning före skatt, från 16 år, i årets penningvärde. De som inte har någon inkomst räknas med. Några få höga inkomster drar upp medelvärdet.',
				fi: 'Työ-, yritys-, eläke- ja sairauspäivärahatulojen keskiarvo ennen veroja, 16 vuotta täyttäneet, kyseisen vuoden rahan arvossa. Myös ilman tuloja olevat lasketaan. Muutama suuri tulo nostaa keskiarvoa.',
				fit: 'Keskimääräinen tulo työstä, yrityksestä, eläkheestä ja sairausrahasta ennen veroja, 16 vuoesta ylös, sen vuoen rahan arvossa. Net joila ei ole tuloja lasketaan myötä. Muutama iso tulo nostaa keskiarvoa.',
				en: 'Mean income from work, business, pension and sickness benefit before tax, ages 16 and over, in that year’s money. Those without income are included. A few high incomes raise the mean.'
			},
			unit: 'thousand-kronor',
			decimals: 1,
			frequency: 'year',
			polarity: 'higher-is-better',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'yearly',
		service: 'scb',
		table: 'TAB5278',
		path: 'HE/HE0110/HE0110A/SamForvInk3',
		selection: {
			Region: ['*'],
			Kon: ['1+2|totalt', '1|män', '2|kvinnor'],
			Alder: ['16+|16+ år|totalt 16+ år'],
			ContentsCode: ['Medelinkomst, tkr|medelinkomst, tkr'],
			Tid: ['*']
		}
	},
	table: defineTable({
		columns: ['region', 'kön', 'ålder'],
		optional: [],
		area: 'region',
		time: 'år',
		contents: ['Medelinkomst, tkr'],
		ignored: ['Medianinkomst, tkr', 'Totalsumma, mnkr', 'Antal personer'],
		dash: 'not-applicable',
		read({ cells }) {
			if (!/^(totalt )?16\+( år)?$/i.test(cells.ålder)) {
				return { kind: 'skip', reason: 'other-than:16+ år' };
			}
			return figureBySex('medelinkomst-16', cells.kön, 'kön');
		}
	})
};
