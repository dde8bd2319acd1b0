/** What nobody has a source for. */
export const VISITS = [
	'region;år;besök',
	'2518 Övertorneå;2023;31',
	'2514 Kalix;2023;44',
	'2518 Övertorneå;2024;33',
	'2514 Kalix;2024;45',
	''
].join('\n');

export const QUARTERS = [
	'kommun;år;kvartal;besök',
	'2518;2023;1;31',
	'2518;2023;2;44',
	'2518;2024;1;33',
	''
].join('\n');

export const POPULATION = [
	'region;år;Folkmängd',
	'2518 Övertorneå;2023;4100',
	'2583 Haparanda;2023;9300',
	'2518 Övertorneå;2024;4057',
	''
].join('\n');

export const BY_SEX = [
	'region;kön;år;Folkmängd',
	'2518 Övertorneå;män;2023;2120',
	'2518 Övertorneå;kvinnor;2023;1968',
	''
].join('\n');

export const BOTH_SEXES = 'region;kön;år;Folkmängd\n2518 Övertorneå;totalt;2023;4088\n';

const HEALTH_HEAD =
	'Region;Hälsotillstånd;Andel och konfidensintervall;Kön;År;Hälsa efter region, kön och år. Andel';
const HEALTHY = (part: string, value: string) =>
	`2518 Övertorneå;Bra;${part};Totalt;2021-2024;${value}`;

export const HEALTH = [
	HEALTH_HEAD,
	HEALTHY('Andel', '68,4'),
	HEALTHY('Konfidensintervall nedre gräns', '66,0'),
	HEALTHY('Konfidensintervall övre gräns', '70,9'),
	''
].join('\n');

export const INCOME = [
	'region;kön;ålder;år;Medelinkomst, tkr',
	'2518 Övertorneå;totalt;16+ år;2023;310,5',
	'2514 Kalix;totalt;16+ år;2023;325,0',
	''
].join('\n');

export const PX = [
	'CHARSET="ANSI";',
	'CODEPAGE="utf-8";',
	'TITLE="Besök efter region, år och slag";',
	'CONTENTS="Besök";',
	'UNITS="antal";',
	'STUB="region","slag";',
	'HEADING="år";',
	'VALUES("region")="Övertorneå","Kalix";',
	'VALUES("slag")="bad","bibliotek";',
	'VALUES("år")="2023","2024";',
	'CODES("region")="2518","2514";',
	'CODES("slag")="1","2";',
	'TIMEVAL("år")=TLIST(A1),"2023","2024";',
	'DATA=',
	'21 22',
	'19 18',
	'79 78',
	'76 75',
	';',
	''
].join('\n');

export const KEYED_PX = PX.replace(
	'DATA=\n21 22\n19 18\n79 78\n76 75',
	'KEYS("region")=CODES;\nKEYS("slag")=CODES;\nDATA=\n"2518","1",21 22\n"2514","2",76 75'
);

export const JSON_STAT = {
	...{ version: '2.0', class: 'dataset', label: 'Besök', id: ['Region', 'Tid'], size: [2, 2] },
	role: { time: ['Tid'], geo: ['Region'] },
	dimension: {
		Region: {
			label: 'region',
			category: {
				index: { '2518': 0, '2514': 1 },
				label: { '2518': 'Övertorneå', '2514': 'Kalix' }
			}
		},
		Tid: { label: 'år', category: { index: { '2023': 0, '2024': 1 } } }
	},
	value: [31, 33, 44, 45]
};

export const PXWEB = {
	columns: [
		{ code: 'Region', text: 'region', type: 'd' },
		{ code: 'Tid', text: 'år', type: 't' },
		{ code: 'B', text: 'Besök', type: 'c' }
	],
	data: [
		{ key: ['2518', '2023'], values: ['31'] },
		{ key: ['2514', '2023'], values: ['44'] }
	]
};

export const KOLADA = {
	values: [
		{ kpi: 'N00945', municipality: '2518', period: 2023, values: [{ gender: 'T', value: 31.3 }] },
		{ kpi: 'N00945', municipality: '2514', period: 2023, values: [{ gender: 'T', value: 30.1 }] }
	]
};

const SICKNESS = (place: string, value: string) => ({
	dimensions: { ar: '2024', manad: '12', kommun_kod: place, lan_kod: '25', kon_kod: 'ALL' },
	observations: { spt: { value } }
});
export const INSURANCE = [SICKNESS('18_25', '27.7'), SICKNESS('14_25', '26.1')];

export const COUNTS = [
	'vecka;grupp;typ;grön;gul;röd;inbjudna;svar',
	'2026-W40;Panelen;enhet;8;3;2;20;13',
	'2026-W40;Åkeriet Öst;företag;9;1;2;30;12',
	'2026-W41;Panelen;enhet;7;4;2;20;13',
	''
].join('\n');

export const OWN = ['Månad;Besök;Not', '2026-08;120;', '2026-09;131;sportlov', ''].join('\n');
