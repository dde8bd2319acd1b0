import { defineTable, figureBySex, type SourceDefinition } from '$imports/source';

export const scbArbetsloshetManad: SourceDefinition = {
	source: {
		id: 'scb-arbetsloshet-manad',
		publisher: 'SCB',
		title: 'Befolkningens arbetsmarknadsstatus (BAS) efter region, månad från 2020 (TAB6260)',
		licence: 'CC0 1.0',
		licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
		homepage: 'https://www.statistikdatabasen.scb.se/',
		example: false
	},
	indicators: [
		{
			id: 'arbetsloshet',
			name: {
				sv: 'Arbetslöshet 20–64 år',
				fi: 'Työttömyys, 20–64-vuotiaat',
				fit: 'Työttömyys, 20–64 vuotta',
				en: 'Unemployment, ages 20–64'
			},
			definition: {
				sv: 'Andel av arbetskraften 20–64 år som är arbetslös enligt SCB:s register, månad för månad. Den svänger med årstiden: jämför med samma månad ett annat år.',
				fi: 'Työttömien osuus 20–64-vuotiaasta työvoimasta SCB:n rekistereiden mukaan kuukausittain. Luku vaihtelee vuodenajan mukaan: vertaa toisen vuoden samaan kuukauteen.',
				fit: 'Kunka suuri osa työvoimasta 20–64 vuotta oon työttömänä SCB:n rekisterin jälkhiin, kuukausi kuukauelta. Luku vaihtelee vuoenajan myötä: vertaa samhaan kuukautheen toisena vuotena.',
				en: 'Share of the labour force aged 20–64 that is unemployed according to Statistics Sweden’s registers, month by month. It swings with the season: compare with the same month of another year.'
			},
			unit: 'percent',
			decimals: 1,
			frequency: 'month',
			polarity: 'lower-is-better',
			bySex: true,
			breaks: [],
			complements: null
		}
	],
	sample: 'sample.csv',
	fetch: {
		rhythm: 'monthly',
		service: 'scb',
		table: 'TAB6260',
		path: 'AM/AM0210/AM0210A/ArbStatusM',
		selection: {
			Region: ['*'],
			Kon: ['1+2|totalt', '1|män', '2|kvinnor'],
			Alder: ['20-64|20-64 år'],
			Fodelseregion: ['tot|totalt'],
			ContentsCode: ['arbetslöshet|Arbetslöshet'],
			Tid: ['*']
		}
	},
	table: defineTable({
		columns: ['region', 'kön', 'ålder', 'födelseregion'],
		optional: [],
		area: 'region',
		time: 'månad',
		contents: ['arbetslöshet'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			if (!/^20-64( år)?$/i.test(cells.ålder)) {
				return { kind: 'skip', reason: 'other-than:20–64 år' };
			}
			if (!/^tot(alt)?$/i.test(cells.födelseregion)) {
				return { kind: 'skip', reason: 'broken-down-by:födelseregion' };
			}
			return figureBySex('arbetsloshet', cells.kön, 'kön');
		}
	})
};
