import { fixedKpi, SHARE, type FixedKpi } from './define';

const LOWER = { ...SHARE, polarity: 'lower-is-better', bySex: true } as const;

/** Ages up to 64 before, up to 65 from 2023. */
const OLDER_FROM_2023 = [
	{
		period: '2023',
		note: {
			sv: 'Till och med 2022 räknas åldrarna till och med 64 år, därefter till och med 65 år.',
			fi: 'Vuoteen 2022 asti mukana ovat enintään 64-vuotiaat, sen jälkeen enintään 65-vuotiaat.',
			fit: 'Vuotheen 2022 asti lasketaan 64 vuoten ikhään, sen jälkhiin 65 vuoten ikhään.',
			en: 'Up to 2022 ages up to 64 are counted, from 2023 ages up to 65.'
		}
	}
];

/** Work and unemployment. */
export const WORK: readonly FixedKpi[] = [
	fixedKpi(
		'N03937',
		{ ...LOWER, breaks: OLDER_FROM_2023 },
		{
			sv: 'Öppet arbetslösa 18–65 år',
			fi: 'Avoimesti työttömät, 18–65-vuotiaat',
			fit: 'Avoimesti työttömät, 18–65 vuotta',
			en: 'Registered unemployed, ages 18–65'
		},
		{
			sv: 'Andel av invånarna 18–65 år som är öppet arbetslösa, medeltal för året. De som går i program räknas inte med.',
			fi: 'Avoimesti työttömien osuus 18–65-vuotiaista asukkaista, vuoden keskiarvo. Ohjelmiin osallistuvia ei lasketa mukaan.',
			fit: 'Kunka suuri osa 18–65 vuoten ikäsistä asukhaista oon työttömiä, vuoen keskiarvo. Net jokka oon ohjelmissa ei lasketa myötä.',
			en: 'Share of residents aged 18–65 who are openly unemployed, mean of the year. Those in programmes are not counted.'
		}
	),
	fixedKpi(
		'N03939',
		LOWER,
		{
			sv: 'Öppet arbetslösa 18–24 år',
			fi: 'Avoimesti työttömät, 18–24-vuotiaat',
			fit: 'Avoimesti työttömät, 18–24 vuotta',
			en: 'Registered unemployed, ages 18–24'
		},
		{
			sv: 'Andel av invånarna 18–24 år som är öppet arbetslösa, medeltal för året. I en liten kommun är det få personer och andelen svänger mycket.',
			fi: 'Avoimesti työttömien osuus 18–24-vuotiaista asukkaista, vuoden keskiarvo. Pienessä kunnassa heitä on vähän, ja osuus vaihtelee paljon.',
			fit: 'Kunka suuri osa 18–24 vuoten ikäsistä asukhaista oon työttömiä, vuoen keskiarvo. Pienessä kunnassa niitä oon vähän ja osa vaihtelee paljon.',
			en: 'Share of residents aged 18–24 who are openly unemployed, mean of the year. In a small municipality they are few and the share varies widely.'
		}
	),
	fixedKpi(
		'N03941',
		LOWER,
		{
			sv: 'Arbetslösa av arbetskraften (BAS) 18–65 år',
			fi: 'Työttömät työvoimasta (BAS), 18–65-vuotiaat',
			fit: 'Työttömät työvoimasta (BAS), 18–65 vuotta',
			en: 'Unemployed in the labour force (BAS), ages 18–65'
		},
		{
			sv: 'Öppet arbetslösa och deltagare i program med aktivitetsstöd som andel av arbetskraften 18–65 år, medeltal för året.',
			fi: 'Avoimesti työttömien ja tuettuihin ohjelmiin osallistuvien osuus 18–65-vuotiaasta työvoimasta, vuoden keskiarvo.',
			fit: 'Kunka suuri osa työvoimasta 18–65 vuotta oon työttömiä eli ohjelmissa tuen kans, vuoen keskiarvo.',
			en: 'Registered unemployed and participants in programmes with activity support as a share of the labour force aged 18–65, mean of the year.'
		}
	),
	fixedKpi(
		'N03926',
		{ ...LOWER, breaks: OLDER_FROM_2023 },
		{
			sv: 'Långtidsarbetslösa 25–65 år',
			fi: 'Pitkäaikaistyöttömät, 25–65-vuotiaat',
			fit: 'Kauon työttömänä, 25–65 vuotta',
			en: 'Long-term unemployed, ages 25–65'
		},
		{
			sv: 'Andel av invånarna 25–65 år som varit öppet arbetslösa eller i program med aktivitetsstöd i minst sex månader, medeltal för året.',
			fi: 'Vähintään kuusi kuukautta avoimesti työttöminä tai tuetuissa ohjelmissa olleiden osuus 25–65-vuotiaista asukkaista, vuoden keskiarvo.',
			fit: 'Kunka suuri osa 25–65 vuoten ikäsistä asukhaista oon ollu työttömänä eli ohjelmissa vähinthään kuus kuukautta, vuoen keskiarvo.',
			en: 'Share of residents aged 25–65 openly unemployed or in programmes with activity support for at least six months, mean of the year.'
		}
	),
	fixedKpi(
		'N02267',
		{ ...SHARE, polarity: 'higher-is-better', bySex: true },
		{
			sv: 'Sysselsättningsgrad 20–64 år',
			fi: 'Työllisyysaste, 20–64-vuotiaat',
			fit: 'Työssä olevat, 20–64 vuotta',
			en: 'Employment rate, ages 20–64'
		},
		{
			sv: 'Andel av invånarna 20–64 år som arbetar: som hade lön i november eller inkomst av eget företag under året.',
			fi: 'Työssä olevien osuus 20–64-vuotiaista asukkaista: heillä oli palkkaa marraskuussa tai yritystuloa vuoden aikana.',
			fit: 'Kunka suuri osa 20–64 vuoten ikäsistä asukhaista oon työssä: niillä oli palkka marraskuussa eli tuloja omasta yrityksestä.',
			en: 'Share of residents aged 20–64 who work: with wages in November or income from their own business during the year.'
		}
	)
];
