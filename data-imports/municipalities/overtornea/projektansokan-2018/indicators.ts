import type { IndicatorDefinition } from '$imports/source';

const yearly = {
	frequency: 'year',
	bySex: false,
	breaks: [],
	complements: null
} as const;

export const projektansokanIndicators: readonly IndicatorDefinition[] = [
	{
		...yearly,
		id: 'befolkning-projektansokan',
		name: {
			sv: 'Folkmängd enligt projektansökan',
			fi: 'Väkiluku hankehakemuksen mukaan',
			fit: 'Väkiluku projektihakemuksen jälkhiin',
			en: 'Population according to the project application'
		},
		definition: {
			sv: 'Antal invånare som kommunen angav i sin ansökan 2018. Ansökan hänvisar till SCB.',
			fi: 'Asukasluku, jonka kunta ilmoitti hakemuksessaan vuonna 2018. Hakemus viittaa SCB:hen.',
			fit: 'Kunka monta asukasta kunta kirjoitti hakemuksheensa 2018. Hakemus viittaa SCB:heen.',
			en: 'Number of residents the municipality gave in its 2018 application, which refers to SCB.'
		},
		unit: 'persons',
		decimals: 0,
		polarity: 'neither',
		complements: 'befolkning'
	},
	{
		...yearly,
		id: 'valdeltagande-projektansokan',
		name: {
			sv: 'Valdeltagande enligt projektansökan',
			fi: 'Äänestysaktiivisuus hankehakemuksen mukaan',
			fit: 'Äänestäminen projektihakemuksen jälkhiin',
			en: 'Turnout according to the project application'
		},
		definition: {
			sv: 'Andel av de röstberättigade som röstade, så som kommunen angav i sin ansökan 2018. Ansökan skriver året 2017, men värdena hör till valet 2014.',
			fi: 'Äänestäneiden osuus äänioikeutetuista, kuten kunta sen ilmoitti hakemuksessaan vuonna 2018. Hakemuksessa vuodeksi on merkitty 2017, mutta arvot kuuluvat vuoden 2014 vaaleihin.',
			fit: 'Kunka suuri osa äänioikeutetuista äänesti, niinku kunta kirjoitti hakemuksheensa 2018. Hakemuksessa vuosi oon 2017, mutta luvut kuuluvat vaalhiin 2014.',
			en: 'Share of those entitled to vote who voted, as the municipality gave it in its 2018 application. The application says 2017, but the values belong to the election of 2014.'
		},
		unit: 'percent',
		decimals: 1,
		polarity: 'higher-is-better',
		complements: 'valdeltagande-riksdag'
	},
	{
		...yearly,
		id: 'ohalsotal-projektansokan',
		name: {
			sv: 'Ohälsotalet enligt projektansökan',
			fi: 'Sairauspoissaololuku hankehakemuksen mukaan',
			fit: 'Sairausluku projektihakemuksen jälkhiin',
			en: 'Ill-health rate according to the project application'
		},
		definition: {
			sv: 'Dagar med ersättning vid sjukdom per försäkrad och år, så som kommunen angav i sin ansökan 2018. Ansökan säger inte vilken månad värdet gäller.',
			fi: 'Sairauden takia korvatut päivät vakuutettua kohti vuodessa, kuten kunta ne ilmoitti hakemuksessaan vuonna 2018. Hakemus ei kerro, mitä kuukautta arvo koskee.',
			fit: 'Kunka monta päivää vuoessa vakuutettu sai korvausta tauin takia, niinku kunta kirjoitti hakemuksheensa 2018. Hakemus ei sano, mitä kuukautta luku koskee.',
			en: 'Days with sickness benefits per insured person and year, as the municipality gave it in its 2018 application, which does not say which month it refers to.'
		},
		unit: 'days',
		decimals: 1,
		polarity: 'lower-is-better',
		complements: 'ohalsotal'
	},
	{
		...yearly,
		id: 'medelalder-projektansokan',
		name: {
			sv: 'Medelålder enligt projektansökan',
			fi: 'Keski-ikä hankehakemuksen mukaan',
			fit: 'Keski-ikä projektihakemuksen jälkhiin',
			en: 'Mean age according to the project application'
		},
		definition: {
			sv: 'Medelåldern för kvinnor och för män bland invånarna, enligt kommunens ansökan 2018.',
			fi: 'Asukkaiden keski-ikä erikseen naisille ja miehille kunnan vuoden 2018 hakemuksen mukaan.',
			fit: 'Asukhaitten keski-ikä, naiset ja miehet erikseen, kunnan hakemuksen jälkhiin 2018.',
			en: 'Mean age of women and of men among residents, according to the municipality’s 2018 application.'
		},
		unit: 'years',
		decimals: 1,
		polarity: 'neither',
		bySex: true,
		complements: 'medelalder'
	},
	{
		...yearly,
		id: 'oppen-arbetsloshet',
		name: {
			sv: 'Öppen arbetslöshet',
			fi: 'Avoin työttömyys',
			fit: 'Avoin työttömyys',
			en: 'Registered unemployment'
		},
		definition: {
			sv: 'Andel öppet arbetslösa enligt kommunens ansökan 2018. Ansökan anger inte hur andelen är räknad.',
			fi: 'Avoimesti työttömien osuus kunnan vuoden 2018 hakemuksen mukaan. Hakemus ei kerro, miten osuus on laskettu.',
			fit: 'Kunka suuri osa oli työttömiä kunnan hakemuksen jälkhiin 2018. Hakemus ei sano, kunka osa oon laskettu.',
			en: 'Share registered as unemployed according to the municipality’s 2018 application, which does not say how the share is computed.'
		},
		unit: 'percent',
		decimals: 1,
		polarity: 'lower-is-better'
	},
	{
		...yearly,
		id: 'oppen-arbetsloshet-18-24',
		name: {
			sv: 'Öppen arbetslöshet 18–24 år',
			fi: 'Avoin työttömyys, 18–24-vuotiaat',
			fit: 'Avoin työttömyys, 18–24 vuotta',
			en: 'Registered unemployment, ages 18–24'
		},
		definition: {
			sv: 'Andel öppet arbetslösa 18–24 år enligt kommunens ansökan 2018. I en liten kommun är det få personer och andelen svänger mycket.',
			fi: 'Avoimesti työttömien 18–24-vuotiaiden osuus kunnan vuoden 2018 hakemuksen mukaan. Pienessä kunnassa heitä on vähän, ja osuus vaihtelee paljon.',
			fit: 'Kunka suuri osa nuorista 18–24 vuotta oli työttömiä kunnan hakemuksen jälkhiin 2018. Pienessä kunnassa niitä oon vähän ja osa vaihtelee paljon.',
			en: 'Share registered as unemployed aged 18–24 according to the municipality’s 2018 application. In a small municipality they are few and the share varies widely.'
		},
		unit: 'percent',
		decimals: 1,
		polarity: 'lower-is-better'
	},
	{
		...yearly,
		id: 'bidragshushall',
		name: {
			sv: 'Bidragshushåll per 1 000',
			fi: 'Toimeentulotukea saavat kotitaloudet tuhatta kohti',
			fit: 'Taloja, jokka saavat tukea, tuhatta kohti',
			en: 'Households on income support per 1,000'
		},
		definition: {
			sv: 'Hushåll med ekonomiskt bistånd per 1 000, enligt kommunens ansökan 2018.',
			fi: 'Toimeentulotukea saavat kotitaloudet tuhatta kohti kunnan vuoden 2018 hakemuksen mukaan.',
			fit: 'Kunka monta tallouen tukea saapaa taloa tuhatta kohti kunnan hakemuksen jälkhiin 2018.',
			en: 'Households with income support per 1,000, according to the municipality’s 2018 application.'
		},
		unit: 'per-thousand',
		decimals: 0,
		polarity: 'lower-is-better'
	},
	{
		...yearly,
		id: 'medelinkomst',
		name: { sv: 'Medelinkomst', fi: 'Keskitulot', fit: 'Keskitulot', en: 'Mean income' },
		definition: {
			sv: 'Medelinkomst per år i tusental kronor enligt kommunens ansökan 2018, i det årets penningvärde.',
			fi: 'Keskitulot vuodessa tuhansina kruunuina kunnan vuoden 2018 hakemuksen mukaan, kyseisen vuoden rahan arvossa.',
			fit: 'Keskitulot vuoessa tuhansina kruunuina kunnan hakemuksen jälkhiin 2018, sen vuoen rahan arvossa.',
			en: 'Mean income a year in thousand kronor according to the municipality’s 2018 application, in the prices of that year.'
		},
		unit: 'thousand-kronor',
		decimals: 1,
		polarity: 'higher-is-better'
	}
];
