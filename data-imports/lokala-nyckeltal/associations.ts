import { own } from './own';

export const ASSOCIATIONS = [
	own(
		'lokalt-sportotek-besokare',
		{ unit: 'count', decimals: 0, frequency: 'month', polarity: 'higher-is-better' },
		{
			sv: 'Besökare vid sportoteket',
			fi: 'Sportoteketin kävijät',
			fit: 'Sportotekin käviät',
			en: 'Visitors to the sports library'
		},
		{
			sv: 'Antal besök vid sportoteket under månaden, räknade av personalen. Samma person kan räknas flera gånger. Målet är att antalet ökar år från år: jämför hela år eller samma månad.',
			fi: 'Sportoteketin käyntien määrä kuukaudessa henkilökunnan laskemana. Sama henkilö voi tulla lasketuksi monta kertaa. Tavoitteena on, että määrä kasvaa vuosi vuodelta: vertaa kokonaisia vuosia tai samaa kuukautta.',
			fit: 'Kunka monta käyntiä sportotekissa kuukauessa, henkilökunta laskee. Sama ihminen saattaa tulla lasketuksi monta kertaa. Tavoite oon, ette luku kasvaa vuosi vuoelta: vertaa kokohnaisia vuosia eli samaa kuukautta.',
			en: 'Visits to the sports library in the month, counted by the staff. The same person may be counted several times. The goal is that the number grows year by year: compare whole years or the same month.'
		}
	),
	own(
		'lokalt-aktiva-foreningar',
		{ unit: 'count', decimals: 0, frequency: 'year', polarity: 'higher-is-better' },
		{
			sv: 'Aktiva föreningar',
			fi: 'Toimivat yhdistykset',
			fit: 'Aktiiviset yhistykset',
			en: 'Active associations'
		},
		{
			sv: 'Antal föreningar i kommunens register som har haft årsmöte och verksamhet under året. Målet är att antalet ökar varje år.',
			fi: 'Kunnan rekisterissä olevien yhdistysten määrä, joilla on ollut vuosikokous ja toimintaa vuoden aikana. Tavoitteena on, että määrä kasvaa joka vuosi.',
			fit: 'Kunka monela yhistykselä kunnan rekisterissä oon ollu vuosikokous ja toimintaa vuoen aikana. Tavoite oon, ette luku kasvaa joka vuosi.',
			en: 'Number of associations in the municipality’s register that held an annual meeting and were active during the year. The goal is that the number grows every year.'
		}
	)
];
