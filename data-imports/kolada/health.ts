import { fixedKpi, SHARE, type FixedKpi } from './define';

/** A value is a mean of four years. */
const FOUR_YEARS = { windowMonths: 48, bySex: true } as const;
const BETTER = { ...SHARE, ...FOUR_YEARS, polarity: 'higher-is-better' } as const;
const WORSE = { ...SHARE, ...FOUR_YEARS, polarity: 'lower-is-better' } as const;

/** What every value of the survey is: said in each definition. */
const SURVEY = {
	sv: 'Enkäten Hälsa på lika villkor. Värdet för ett år är ett medel över det året och de tre före, så två år i rad är inte oberoende mätningar.',
	fi: 'Hälsa på lika villkor -kysely. Vuoden arvo on kyseisen ja kolmen edellisen vuoden keskiarvo, joten kaksi peräkkäistä vuotta eivät ole itsenäisiä mittauksia.',
	fit: 'Kysely Hälsa på lika villkor. Vuoen luku oon sen ja kolmen eelisen vuoen keskiarvo, niin kaks vuotta peräkkäin ei ole eri mittauksia.',
	en: 'The survey Hälsa på lika villkor. The value of a year is a mean of it and the three before, so two years in a row are not independent measurements.'
};

/** Health and trust. */
export const HEALTH: readonly FixedKpi[] = [
	fixedKpi(
		'U01405',
		{ ...BETTER, margin: 'U01511' },
		{
			sv: 'Bra självskattad hälsa enligt Kolada',
			fi: 'Hyväksi koettu terveys Koladan mukaan',
			fit: 'Ihmisitten oma arvio hyästä tervheyestä (Kolada)',
			en: 'Good self-rated health according to Kolada'
		},
		{
			sv: `Andel som svarar att hälsan är bra eller mycket bra. ${SURVEY.sv}`,
			fi: `Niiden osuus, jotka vastaavat terveytensä olevan hyvä tai erittäin hyvä. ${SURVEY.fi}`,
			fit: `Kunka suuri osa vastaa, ette tervheys oon hyvä eli oikhein hyvä. ${SURVEY.fit}`,
			en: `Share who answer that their health is good or very good. ${SURVEY.en}`
		}
	),
	fixedKpi(
		'U01473',
		{ ...BETTER, margin: 'U01573' },
		{
			sv: 'Gott psykiskt välbefinnande',
			fi: 'Hyvä psyykkinen hyvinvointi',
			fit: 'Hyvä psyykkinen hyvinvointi',
			en: 'Good mental well-being'
		},
		{
			sv: `Andel 16–84 år med gott eller mycket gott psykiskt välbefinnande enligt sju påståenden om de senaste två veckorna. ${SURVEY.sv}`,
			fi: `Niiden 16–84-vuotiaiden osuus, joiden psyykkinen hyvinvointi on hyvä tai erittäin hyvä seitsemän kahta viime viikkoa koskevan väittämän mukaan. ${SURVEY.fi}`,
			fit: `Kunka suurela osala 16–84 vuotta oon hyvä eli oikhein hyvä psyykkinen hyvinvointi, seittemän väitheen jälkhiin kaheesta viime viikosta. ${SURVEY.fit}`,
			en: `Share aged 16–84 with good or very good mental well-being by seven statements about the last two weeks. ${SURVEY.en}`
		}
	),
	fixedKpi(
		'N01452',
		{ ...WORSE, margin: 'N01453' },
		{
			sv: 'Allvarlig psykisk påfrestning',
			fi: 'Vakava psyykkinen kuormitus',
			fit: 'Paha psyykkinen rasitus',
			en: 'Serious psychological distress'
		},
		{
			sv: `Andel 16–84 år med allvarlig psykisk påfrestning enligt sex frågor om den senaste månaden. ${SURVEY.sv}`,
			fi: `Niiden 16–84-vuotiaiden osuus, joilla on vakava psyykkinen kuormitus kuuden viime kuukautta koskevan kysymyksen mukaan. ${SURVEY.fi}`,
			fit: `Kunka suurela osala 16–84 vuotta oon paha psyykkinen rasitus, kuuen kysymyksen jälkhiin viime kuukauesta. ${SURVEY.fit}`,
			en: `Share aged 16–84 with serious psychological distress by six questions about the last month. ${SURVEY.en}`
		}
	),
	fixedKpi(
		'U01413',
		{ ...WORSE, margin: 'U01519' },
		{
			sv: 'Avsaknad av tillit till andra',
			fi: 'Luottamuksen puute muihin',
			fit: 'Ei luota muihin ihmishiin',
			en: 'Lack of trust in others'
		},
		{
			sv: `Andel 16–84 år som svarar nej på frågan om man i allmänhet kan lita på de flesta människor. ${SURVEY.sv}`,
			fi: `Niiden 16–84-vuotiaiden osuus, jotka vastaavat ei kysymykseen, voiko useimpiin ihmisiin yleensä luottaa. ${SURVEY.fi}`,
			fit: `Kunka suuri osa 16–84 vuotta vastaa ei, kun kysythään, saattaako yleensä luottaa useimphiin ihmishiin. ${SURVEY.fit}`,
			en: `Share aged 16–84 who answer no when asked whether most people can generally be trusted. ${SURVEY.en}`
		}
	),
	fixedKpi(
		'U01420',
		{ ...WORSE, margin: 'U01532' },
		{
			sv: 'Avstår från att gå ut ensam',
			fi: 'Ei lähde ulos yksin',
			fit: 'Ei lähe ulos yksin',
			en: 'Avoids going out alone'
		},
		{
			sv: `Andel 16–84 år som ofta eller ibland låter bli att gå ut ensam av rädsla för att bli överfallen, rånad eller ofredad. ${SURVEY.sv}`,
			fi: `Niiden 16–84-vuotiaiden osuus, jotka usein tai joskus jättävät lähtemättä ulos yksin, koska pelkäävät väkivaltaa, ryöstöä tai ahdistelua. ${SURVEY.fi}`,
			fit: `Kunka suuri osa 16–84 vuotta jättää usseen eli joskus lähtemättä ulos yksin, ko pelkäävät päällekarkausta eli ryöstöä. ${SURVEY.fit}`,
			en: `Share aged 16–84 who often or sometimes avoid going out alone for fear of being attacked, robbed or harassed. ${SURVEY.en}`
		}
	),
	fixedKpi(
		'N01439',
		{ ...FOUR_YEARS, unit: 'per-hundred-thousand', decimals: 0, polarity: 'lower-is-better' },
		{
			sv: 'Hjärtinfarkter',
			fi: 'Sydäninfarktit',
			fit: 'Syäninfarktit',
			en: 'Heart attacks'
		},
		{
			sv: 'Antal som insjuknar i sin första hjärtinfarkt per 100 000 invånare från 25 år, omräknat till samma åldersfördelning, medel över fyra år.',
			fi: 'Ensimmäiseen sydäninfarktiin sairastuneiden määrä sataatuhatta 25 vuotta täyttänyttä kohti, ikävakioitu, neljän vuoden keskiarvo.',
			fit: 'Kunka moni saapi ensimäisen syäninfarktin sattaatuhatta asukasta kohti 25 vuoesta ylös, laskettu samhaan ikhään, neljän vuoen keskiarvo.',
			en: 'First heart attacks per 100,000 residents aged 25 and over, age-standardised, mean of four years.'
		}
	)
];
