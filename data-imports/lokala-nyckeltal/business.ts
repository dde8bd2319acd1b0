import { own } from './own';

export const OWN_BUSINESS = [
	own(
		'lokalt-nyregistrerade-foretag',
		{
			unit: 'count',
			decimals: 0,
			frequency: 'year',
			polarity: 'higher-is-better',
			countsEvents: true
		},
		{
			sv: 'Nyregistrerade företag enligt Nyföretagarcentrum',
			fi: 'Uudet rekisteröidyt yritykset Nyföretagarcentrumin mukaan',
			fit: 'Uuet rekisteröiyt yritykset (Nyföretagarcentrum)',
			en: 'Newly registered businesses according to Nyföretagarcentrum'
		},
		{
			sv: 'Antal företag som registrerats i kommunen under året enligt Nyföretagarcentrums barometer. SCB:s och Koladas nystartade företag räknas på ett annat sätt.',
			fi: 'Kunnassa vuoden aikana rekisteröityjen yritysten määrä Nyföretagarcentrumin barometrin mukaan. SCB:n ja Koladan uudet yritykset lasketaan toisella tavalla.',
			fit: 'Kunka monta yritystä kunnassa oon rekisteröity vuoen aikana Nyföretagarcentrumin barometrin jälkhiin. SCB ja Kolada laskevat uuet yritykset toisela tavala.',
			en: 'Businesses registered in the municipality during the year by Nyföretagarcentrum’s barometer. Statistics Sweden and Kolada count new businesses in another way.'
		}
	),
	own(
		'lokalt-kvinnor-startar-foretag',
		{
			unit: 'count',
			decimals: 0,
			frequency: 'year',
			polarity: 'higher-is-better',
			countsEvents: true
		},
		{
			sv: 'Nya företag som kvinnor startar',
			fi: 'Naisten perustamat uudet yritykset',
			fit: 'Naisten alkamat uuet yritykset',
			en: 'New businesses started by women'
		},
		{
			sv: 'Antal nya företag under året som leds av en kvinna, enligt den källa som anmärkningen anger. I en liten kommun är de få, och talet svänger mycket.',
			fi: 'Vuoden aikana perustettujen, naisen johtamien yritysten määrä huomautuksessa mainitun lähteen mukaan. Pienessä kunnassa niitä on vähän, ja luku vaihtelee paljon.',
			fit: 'Kunka monta uutta yritystä vuoen aikana, joita nainen johtaa, sen lähtheen jälkhiin ko huomautus sannoo. Pienessä kunnassa niitä oon vähän ja luku vaihtelee paljon.',
			en: 'New businesses during the year that are led by a woman, by the source that the remark names. In a small municipality they are few and the number varies widely.'
		}
	),
	own(
		'lokalt-nyanlanda-startar-foretag',
		{
			unit: 'count',
			decimals: 0,
			frequency: 'year',
			polarity: 'higher-is-better',
			countsEvents: true
		},
		{
			sv: 'Nya företag som nya svenskar startar',
			fi: 'Uusien ruotsalaisten perustamat yritykset',
			fit: 'Uusien ruottalaisten alkamat yritykset',
			en: 'New businesses started by new Swedes'
		},
		{
			sv: 'Antal nya företag under året som leds av en person född utomlands, enligt den källa som anmärkningen anger. Är de färre än fem ska värdet lämnas tomt (..).',
			fi: 'Vuoden aikana perustettujen, ulkomailla syntyneen johtamien yritysten määrä huomautuksessa mainitun lähteen mukaan. Jos niitä on alle viisi, arvo jätetään tyhjäksi (..).',
			fit: 'Kunka monta uutta yritystä vuoen aikana, joita ulkomaila synttyny johtaa, sen lähtheen jälkhiin ko huomautus sannoo. Jos niitä oon vähempi ko viis, arvo jätethään tyhjäksi (..).',
			en: 'New businesses during the year that are led by a person born abroad, by the source that the remark names. If they are fewer than five the value is left out (..).'
		}
	),
	own(
		'lokalt-foretagsklimat-plats',
		{ unit: 'count', decimals: 0, frequency: 'year', polarity: 'lower-is-better' },
		{
			sv: 'Plats i Svenskt Näringslivs ranking',
			fi: 'Sija Svenskt Näringslivin vertailussa',
			fit: 'Paikka Svenskt Näringslivin rankingissa',
			en: 'Place in the ranking of the Confederation of Swedish Enterprise'
		},
		{
			sv: 'Kommunens plats bland landets 290 kommuner i Svenskt Näringslivs ranking av företagsklimatet. Målet var bland de 100 första 2021. En plats ändras också när andra kommuner ändras.',
			fi: 'Kunnan sija maan 290 kunnan joukossa Svenskt Näringslivin yritysilmastovertailussa. Tavoite oli sadan parhaan joukossa vuonna 2021. Sija muuttuu myös, kun muut kunnat muuttuvat.',
			fit: 'Kunnan paikka maan 290 kunnan joukossa Svenskt Näringslivin rankingissa yritysten oloista. Tavoite oli sata ensimäistä 2021. Paikka muuttuu kans, ko muut kunnat muuttuvat.',
			en: 'The municipality’s place among the country’s 290 in the Confederation of Swedish Enterprise’s ranking of business climate. The goal was to be among the first 100 in 2021. A place also changes when other municipalities change.'
		}
	)
];
