import { own } from './own';

export const OWN_HEALTH = [
	own(
		'lokalt-hjart-karldodlighet',
		{ unit: 'per-hundred-thousand', decimals: 0, frequency: 'year', polarity: 'lower-is-better' },
		{
			sv: 'Dödlighet i hjärt- och kärlsjukdom i kommunen',
			fi: 'Kuolleisuus sydän- ja verisuonitauteihin kunnassa',
			fit: 'Kuoleminen syän- ja verisuonitauthiin kunnassa',
			en: 'Mortality from heart and vascular disease in the municipality'
		},
		{
			sv: 'Antal döda i cirkulationsorganens sjukdomar per 100 000 invånare, ur Socialstyrelsens statistikdatabas. Omkring tjugo personer om året i en kommun med 4 000 invånare: läs in medel över flera år och skriv åren i anmärkningen.',
			fi: 'Verenkiertoelinten sairauksiin kuolleiden määrä sataatuhatta asukasta kohti Socialstyrelsenin tilastotietokannasta. Noin kaksikymmentä henkilöä vuodessa 4 000 asukkaan kunnassa: tuo usean vuoden keskiarvoja ja kirjoita vuodet huomautukseen.',
			fit: 'Kunka moni kuolee syän- ja verisuonitauthiin sattaatuhatta asukasta kohti, Socialstyrelsenin tilastosta. Noin kakskymmentä ihmistä vuoessa 4 000 asukhaan kunnassa: lue keskiarvoja monesta vuoesta ja kirjoita vuoet huomautukseen.',
			en: 'Deaths from diseases of the circulatory system per 100,000 residents, from the statistical database of the National Board of Health and Welfare. About twenty people a year in a municipality of 4,000: read in means of several years and write the years in the remark.'
		}
	)
];
