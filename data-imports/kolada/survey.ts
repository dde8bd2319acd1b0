import type { InLanguages } from '$lib/domain/language';
import { fixedKpi, SHARE, type FixedKpi } from './define';

const ASKED = { ...SHARE, polarity: 'higher-is-better', bySex: true } as const;

type Answer = Readonly<Record<'sv' | 'fi' | 'fit' | 'en', string>>;

function answers({ sv, fi, fit, en }: Answer): InLanguages {
	return {
		sv: `Andel som svarar ${sv} i SCB:s medborgarundersökning. De som inte har någon åsikt räknas inte.`,
		fi: `Niiden osuus, jotka vastaavat ${fi} SCB:n kansalaiskyselyssä. Kantaa ottamattomia ei lasketa.`,
		fit: `Kunka suuri osa vastaa ${fit} SCB:n kansalaiskyselyssä. Niitä, joila ei ole mielipiettä, ei lasketa.`,
		en: `Share who answer ${en} in Statistics Sweden’s citizen survey. Those without an opinion are not counted.`
	};
}

/** Statistics Sweden's citizen survey. */
export const SURVEY: readonly FixedKpi[] = [
	fixedKpi(
		'N00667',
		ASKED,
		{
			sv: 'Kommunen är en bra plats att bo på',
			fi: 'Kunta on hyvä paikka asua',
			fit: 'Kunta oon hyvä paikka assuu',
			en: 'The municipality is a good place to live'
		},
		answers({
			sv: 'att kommunen är en mycket eller ganska bra plats att bo och leva på',
			fi: 'kunnan olevan erittäin tai melko hyvä paikka asua ja elää',
			fit: 'ette kunta oon oikhein eli aika hyvä paikka assuu ja elää',
			en: 'that the municipality is a very or fairly good place to live'
		})
	),
	fixedKpi(
		'N00670',
		ASKED,
		{
			sv: 'Kan rekommendera andra att flytta hit',
			fi: 'Voi suositella muuttoa tänne',
			fit: 'Saattaa sannoa muile, ette muuttakaa tänne',
			en: 'Can recommend others to move here'
		},
		answers({
			sv: 'att de helt eller till stor del kan rekommendera andra att flytta till kommunen',
			fi: 'voivansa täysin tai suurelta osin suositella muille muuttoa kuntaan',
			fit: 'ette saattavat kokohnaan eli isoksi osaksi kehottaa muita muuttamhaan kunthaan',
			en: 'that they fully or largely can recommend others to move to the municipality'
		})
	),
	fixedKpi(
		'N00610',
		ASKED,
		{
			sv: 'Trygg utomhus när det är mörkt',
			fi: 'Turvallinen olo ulkona pimeällä',
			fit: 'Turvalinen olo ulkona, ko oon pimeä',
			en: 'Feels safe outdoors after dark'
		},
		answers({
			sv: 'att de känner sig mycket eller ganska trygga utomhus där de bor när det är mörkt',
			fi: 'tuntevansa olonsa erittäin tai melko turvalliseksi ulkona asuinalueellaan pimeällä',
			fit: 'ette tuntevat ittensä oikhein eli aika turvaliseksi ulkona missä assuuvat, ko oon pimeä',
			en: 'that they feel very or fairly safe outdoors where they live after dark'
		})
	),
	fixedKpi(
		'N00611',
		ASKED,
		{
			sv: 'Trygg utomhus när det är ljust',
			fi: 'Turvallinen olo ulkona valoisalla',
			fit: 'Turvalinen olo ulkona, ko oon valosaa',
			en: 'Feels safe outdoors in daylight'
		},
		answers({
			sv: 'att de känner sig mycket eller ganska trygga utomhus där de bor när det är ljust',
			fi: 'tuntevansa olonsa erittäin tai melko turvalliseksi ulkona asuinalueellaan valoisalla',
			fit: 'ette tuntevat ittensä oikhein eli aika turvaliseksi ulkona missä assuuvat, ko oon valosaa',
			en: 'that they feel very or fairly safe outdoors where they live in daylight'
		})
	),
	fixedKpi(
		'N00669',
		ASKED,
		{
			sv: 'Möjlighet till insyn och inflytande är bra',
			fi: 'Hyvät mahdollisuudet saada tietoa ja vaikuttaa',
			fit: 'Hyät maholisuuet nähhä ja vaikuttaa',
			en: 'Good opportunity for insight and influence'
		},
		answers({
			sv: 'att invånarna helt eller till stor del har insyn i och inflytande över kommunens beslut och verksamheter',
			fi: 'asukkaiden voivan täysin tai suurelta osin saada tietoa kunnan päätöksistä ja toiminnasta ja vaikuttaa niihin',
			fit: 'ette asukhaat saattavat kokohnaan eli isoksi osaksi nähhä ja vaikuttaa kunnan päätökshiin',
			en: 'that residents fully or largely have insight into and influence over the municipality’s decisions and services'
		})
	),
	fixedKpi(
		'N00650',
		ASKED,
		{
			sv: 'Möjlighet att påverka politiska beslut är bra',
			fi: 'Hyvät mahdollisuudet vaikuttaa poliittisiin päätöksiin',
			fit: 'Hyät maholisuuet vaikuttaa poliittishiin päätökshiin',
			en: 'Good opportunity to influence political decisions'
		},
		answers({
			sv: 'att invånarnas möjligheter att påverka innehållet i politiska beslut är mycket eller ganska bra',
			fi: 'asukkaiden mahdollisuuksien vaikuttaa poliittisten päätösten sisältöön olevan erittäin tai melko hyvät',
			fit: 'ette asukhaitten maholisuuet vaikuttaa poliittishiin päätökshiin oon oikhein eli aika hyät',
			en: 'that residents’ opportunities to influence political decisions are very or fairly good'
		})
	),
	fixedKpi(
		'N00529',
		{
			...{ ...SHARE, polarity: 'neither', bySex: false },
			breaks: [
				{
					period: '2025',
					note: {
						sv: 'Från 2025 är andelen viktad och kan inte jämföras med tidigare år.',
						fi: 'Vuodesta 2025 osuus on painotettu eikä ole verrattavissa aiempiin vuosiin.',
						fit: 'Vuoesta 2025 osa oon painotettu ja sitä ei saata verrata aikasemphiin vuoshiin.',
						en: 'From 2025 the share is weighted and cannot be compared with earlier years.'
					}
				}
			]
		},
		{
			sv: 'Svarsfrekvens i medborgarundersökningen',
			fi: 'Kansalaiskyselyn vastausosuus',
			fit: 'Kunka suuri osa vastasi kansalaiskyselyhyn',
			en: 'Response rate of the citizen survey'
		},
		{
			sv: 'Andel som svarade på SCB:s medborgarundersökning. En låg andel gör övriga svar osäkrare.',
			fi: 'Niiden osuus, jotka vastasivat SCB:n kansalaiskyselyyn. Pieni osuus tekee muista vastauksista epävarmempia.',
			fit: 'Kunka suuri osa vastasi SCB:n kansalaiskyselyhyn. Ko osa oon pieni, muut vastaukset oon epävarmempia.',
			en: 'Share who answered Statistics Sweden’s citizen survey. A low share makes the other answers less certain.'
		}
	),
	fixedKpi(
		'N00528',
		{ unit: 'count', decimals: 0, polarity: 'neither', bySex: false },
		{
			sv: 'Antal svar i medborgarundersökningen',
			fi: 'Kansalaiskyselyn vastausten määrä',
			fit: 'Kunka monta vastausta kansalaiskyselyhyn',
			en: 'Number of answers in the citizen survey'
		},
		{
			sv: 'Antal personer som svarade på SCB:s medborgarundersökning. Få svar gör övriga andelar osäkra.',
			fi: 'SCB:n kansalaiskyselyyn vastanneiden määrä. Vähäinen vastausmäärä tekee muista osuuksista epävarmoja.',
			fit: 'Kunka monta ihmistä vastasi SCB:n kansalaiskyselyhyn. Ko vastauksia oon vähän, muut osat oon epävarmoja.',
			en: 'Number of persons who answered Statistics Sweden’s citizen survey. Few answers make the other shares uncertain.'
		}
	)
];
