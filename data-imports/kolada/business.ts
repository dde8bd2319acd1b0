import { fixedKpi, type FixedKpi } from './define';

/** Businesses. */
export const BUSINESS: readonly FixedKpi[] = [
	fixedKpi(
		'N00999',
		{ unit: 'per-thousand', decimals: 1, polarity: 'higher-is-better', bySex: false },
		{
			sv: 'Nystartade företag per 1 000 invånare',
			fi: 'Uudet yritykset tuhatta asukasta kohti',
			fit: 'Uuet yritykset tuhatta asukasta kohti',
			en: 'New businesses per 1,000 residents'
		},
		{
			sv: 'Antal nystartade företag under året per 1 000 invånare 16–64 år. Ombildningar av företag som redan finns räknas inte.',
			fi: 'Vuoden aikana perustettujen yritysten määrä tuhatta 16–64-vuotiasta asukasta kohti. Olemassa olevien yritysten uudelleenjärjestelyjä ei lasketa.',
			fit: 'Kunka monta uutta yritystä vuoen aikana tuhatta asukasta kohti 16–64 vuotta. Jos vanha yritys muuttuu, se ei lasketa.',
			en: 'Businesses started during the year per 1,000 residents aged 16–64. Reorganised businesses are not counted.'
		}
	),
	fixedKpi(
		'N01003',
		{ unit: 'count', decimals: 0, polarity: 'neither', bySex: false, countsEvents: true },
		{
			sv: 'Nystartade företag',
			fi: 'Uudet yritykset',
			fit: 'Uuet yritykset',
			en: 'New businesses'
		},
		{
			sv: 'Antal nystartade företag under året. Ombildningar av företag som redan finns räknas inte.',
			fi: 'Vuoden aikana perustettujen yritysten määrä. Olemassa olevien yritysten uudelleenjärjestelyjä ei lasketa.',
			fit: 'Kunka monta uutta yritystä vuoen aikana. Jos vanha yritys muuttuu, se ei lasketa.',
			en: 'Number of businesses started during the year. Reorganised businesses are not counted.'
		}
	),
	fixedKpi(
		'U07453',
		{
			...{ unit: 'count', decimals: 0, polarity: 'higher-is-better', bySex: false },
			breaks: [
				{
					period: '2024',
					note: {
						sv: 'Från 2024 räknas indexet på fyra områden: bygglov, miljö- och hälsoskydd, livsmedelskontroll och serveringstillstånd.',
						fi: 'Vuodesta 2024 indeksi lasketaan neljältä alalta: rakennusluvat, ympäristö- ja terveysvalvonta, elintarvikevalvonta ja anniskeluluvat.',
						fit: 'Vuoesta 2024 indeksi lasketaan neljästä alasta: rakenusluvat, ympäristö ja tervheys, ruoan kontrolli ja anniskelu.',
						en: 'From 2024 the index covers four areas: building permits, environment and health protection, food control and serving permits.'
					}
				}
			]
		},
		{
			sv: 'Företagsklimat enligt Insikt, index',
			fi: 'Yritysilmasto Insikt-kyselyn mukaan, indeksi',
			fit: 'Yritysten oma arvio kunnasta (Insikt), indeksi',
			en: 'Business climate according to Insikt, index'
		},
		{
			sv: 'Hur nöjda företagare är med kommunens service i myndighetsärenden, index 0–100 i SKR:s enkät Insikt. Visas när minst 20 har svarat.',
			fi: 'Kuinka tyytyväisiä yrittäjät ovat kunnan palveluun viranomaisasioissa, indeksi 0–100 SKR:n Insikt-kyselyssä. Näytetään, kun vähintään 20 on vastannut.',
			fit: 'Kunka tyytyväiset yrittäjät oon kunnan palvelhuun viranomhaisasioissa, indeksi 0–100 SKR:n kyselyssä Insikt. Näytethään, kun vähinthään 20 oon vastanheet.',
			en: 'How satisfied business people are with the municipality’s service in official matters, index 0–100 in SKR’s survey Insikt. Shown when at least 20 have answered.'
		}
	)
];
