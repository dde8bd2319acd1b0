import { fixedKpi, SHARE, type FixedKpi } from './define';

const INCOME = { unit: 'kronor', decimals: 0, polarity: 'higher-is-better', bySex: true } as const;
const NUMBER = { unit: 'count', decimals: 0, polarity: 'neither', bySex: false } as const;

/** Households' economy. */
export const ECONOMY: readonly FixedKpi[] = [
	fixedKpi(
		'N31807',
		{ ...SHARE, polarity: 'lower-is-better', bySex: false },
		{
			sv: 'Invånare som fått ekonomiskt bistånd under året',
			fi: 'Vuoden aikana toimeentulotukea saaneet asukkaat',
			fit: 'Asukhaat, jokka oon saahneet tallouen tukea vuoen aikana',
			en: 'Residents who received social assistance during the year'
		},
		{
			sv: 'Andel av invånarna, barn medräknade, som någon gång under året fått ekonomiskt bistånd. Socialstyrelsen kan ändra uppgifterna i efterhand.',
			fi: 'Niiden asukkaiden osuus, lapset mukaan lukien, jotka ovat saaneet toimeentulotukea vuoden aikana. Socialstyrelsen voi muuttaa tietoja jälkikäteen.',
			fit: 'Kunka suuri osa asukhaista, lapset myötä, oon joskus vuoen aikana saahneet tallouen tukea. Socialstyrelsen saattaa muuttaa tietoja jälkhiinpäin.',
			en: 'Share of residents, children included, who received social assistance at some time during the year. The National Board of Health and Welfare may revise the figures.'
		}
	),
	fixedKpi(
		'N31910',
		{ ...NUMBER, countsEvents: true },
		{
			sv: 'Hushåll med ekonomiskt bistånd',
			fi: 'Toimeentulotukea saavat kotitaloudet',
			fit: 'Talot, jokka saavat tallouen tukea',
			en: 'Households with social assistance'
		},
		{
			sv: 'Antal hushåll som fått ekonomiskt bistånd under året. Antalet följer också hur många som bor i kommunen.',
			fi: 'Vuoden aikana toimeentulotukea saaneiden kotitalouksien määrä. Määrä riippuu myös kunnan asukasluvusta.',
			fit: 'Kunka monta taloa oon saahneet tallouen tukea vuoen aikana. Luku riippuu kans siittä, kunka monta kunnassa assuu.',
			en: 'Number of households that received social assistance during the year. It also follows how many live in the municipality.'
		}
	),
	fixedKpi(
		'N31848',
		{ ...NUMBER, unit: 'persons' },
		{
			sv: 'Personer med ekonomiskt bistånd',
			fi: 'Toimeentulotukea saavat henkilöt',
			fit: 'Ihmiset, jokka saavat tallouen tukea',
			en: 'Persons with social assistance'
		},
		{
			sv: 'Antal personer som fått ekonomiskt bistånd någon gång under året.',
			fi: 'Vuoden aikana toimeentulotukea saaneiden henkilöiden määrä.',
			fit: 'Kunka monta ihmistä oon joskus vuoen aikana saahneet tallouen tukea.',
			en: 'Number of persons who received social assistance at some time during the year.'
		}
	),
	fixedKpi(
		'N00905',
		INCOME,
		{
			sv: 'Mediannettoinkomst från 20 år',
			fi: 'Nettotulojen mediaani, 20 vuotta täyttäneet',
			fit: 'Nettotulon keskimmäinen, 20 vuotta ja vanhemat',
			en: 'Median net income, ages 20 and over'
		},
		{
			sv: 'Hälften av invånarna från 20 år har mer än så att leva av under året, hälften mindre: alla inkomster minus skatt, i årets penningvärde.',
			fi: 'Puolella 20 vuotta täyttäneistä asukkaista on vuodessa enemmän, puolella vähemmän: kaikki tulot miinus vero, kyseisen vuoden rahan arvossa.',
			fit: 'Puolela asukhaista 20 vuoesta ylös oon enämpi vuoessa, puolela vähempi: kaikki tulot ilman veroja, sen vuoen rahan arvossa.',
			en: 'Half of residents aged 20 and over have more than this to live on in the year, half less: all income minus tax, in that year’s money.'
		}
	),
	fixedKpi(
		'N00906',
		INCOME,
		{
			sv: 'Förvärvsinkomst 20–64 år, median',
			fi: 'Ansiotulojen mediaani, 20–64-vuotiaat',
			fit: 'Työtulon keskimmäinen, 20–64 vuotta',
			en: 'Median earned income, ages 20–64'
		},
		{
			sv: 'Medianen av inkomst från arbete, företag, pension och sjukpenning före skatt, 20–64 år, i årets penningvärde. Inkomst av kapital räknas inte.',
			fi: 'Työ-, yritys-, eläke- ja sairauspäivärahatulojen mediaani ennen veroja, 20–64-vuotiaat, kyseisen vuoden rahan arvossa. Pääomatuloja ei lasketa.',
			fit: 'Keskimmäinen tulo työstä, yrityksestä, eläkheestä ja sairausrahasta ennen veroja, 20–64 vuotta, sen vuoen rahan arvossa. Tuloja rahasta ei lasketa.',
			en: 'Median income from work, business, pension and sickness benefit before tax, ages 20–64, in that year’s money. Capital income is not counted.'
		}
	),
	fixedKpi(
		'N00952',
		{ unit: 'kronor', decimals: 1, polarity: 'neither', bySex: false },
		{
			sv: 'Kvinnors nettoinkomst per 100 kronor för män',
			fi: 'Naisten nettotulot miesten sataa kruunua kohti',
			fit: 'Naisten nettotulo, kun miehilä oon sata kruunua',
			en: 'Women’s net income per 100 kronor for men'
		},
		{
			sv: 'Kvinnors mediannettoinkomst som andel av mäns i procent, från 20 år. 100 betyder lika mycket, och värdet kan vara högre.',
			fi: 'Naisten nettotulojen mediaani prosentteina miesten mediaanista, 20 vuotta täyttäneet. 100 tarkoittaa yhtä paljon, ja arvo voi olla suurempi.',
			fit: 'Naisten nettotulon keskimmäinen prosenttina miesten tulosta, 20 vuoesta ylös. 100 meinaa yhtä paljon, ja luku saattaa olla suurempi.',
			en: 'Women’s median net income as a percentage of men’s, ages 20 and over. 100 means equal, and the value may be higher.'
		}
	),
	fixedKpi(
		'N00945',
		{ ...SHARE, polarity: 'neither', bySex: false },
		{
			sv: 'Mäns andel av vård av barn (vab)',
			fi: 'Miesten osuus sairaan lapsen hoidosta (vab)',
			fit: 'Miesten osa lapsen hoitamisesta kotona (vab)',
			en: 'Men’s share of care of sick children (vab)'
		},
		{
			sv: 'Andel av dagarna med tillfällig föräldrapenning för vård av barn som män tar ut. 50 procent betyder att kvinnor och män delar lika.',
			fi: 'Miesten osuus lapsen hoitoon maksetuista tilapäisistä vanhempainpäivärahapäivistä. 50 prosenttia tarkoittaa, että naiset ja miehet jakavat ne tasan.',
			fit: 'Kunka suuren osan lapsen hoitamisen päivistä miehet ottavat. 50 prosenttia meinaa, ette naiset ja miehet jakavat yhtä paljon.',
			en: 'Men’s share of days with temporary parental benefit for care of children. 50 per cent means that women and men share equally.'
		}
	)
];
