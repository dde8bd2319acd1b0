import { own } from './own';

export const DIALOGUE = [
	own(
		'lokalt-webbesok',
		{ unit: 'count', decimals: 0, frequency: 'month', polarity: 'neither' },
		{
			sv: 'Besök på kommunens webbplats',
			fi: 'Kunnan verkkosivujen käynnit',
			fit: 'Käynit kunnan nettisivula',
			en: 'Visits to the municipality’s website'
		},
		{
			sv: 'Antal besök på webbplatsen under månaden enligt webbplatsens egen mätning. Byte av verktyg eller av regler för kakor ändrar talet: skriv det i anmärkningen.',
			fi: 'Verkkosivujen käyntien määrä kuukaudessa sivuston oman mittauksen mukaan. Työkalun tai evästesääntöjen vaihto muuttaa lukua: kirjoita se huomautukseen.',
			fit: 'Kunka monta käyntiä nettisivula kuukauessa sivun oman mittauksen jälkhiin. Jos työkalu eli keksien säänöt vaihtuvat, luku muuttuu: kirjoita se huomautukseen.',
			en: 'Visits to the website in the month by the site’s own measurement. A change of tool or of rules for cookies changes the number: write so in the remark.'
		}
	),
	own(
		'lokalt-foljare-sociala-medier',
		{ unit: 'count', decimals: 0, frequency: 'month', polarity: 'neither' },
		{
			sv: 'Följare i sociala medier',
			fi: 'Seuraajat sosiaalisessa mediassa',
			fit: 'Seuraajat sosiaalisessa meetiassa',
			en: 'Followers on social media'
		},
		{
			sv: 'Antal konton som följer kommunens sidor i sociala medier i slutet av månaden, alla sidor tillsammans. Ett konto är inte en invånare.',
			fi: 'Kunnan sosiaalisen median sivuja kuukauden lopussa seuraavien tilien määrä, kaikki sivut yhteensä. Tili ei ole sama kuin asukas.',
			fit: 'Kunka moni tili seuraa kunnan sivuja sosiaalisessa meetiassa kuukauen lopussa, kaikki sivut yhtheensä. Tili ei ole sama ko asukas.',
			en: 'Accounts that follow the municipality’s pages on social media at the end of the month, all pages together. An account is not a resident.'
		}
	),
	own(
		'lokalt-webbinformation',
		{ unit: 'percent', decimals: 0, frequency: 'year', polarity: 'higher-is-better' },
		{
			sv: 'Webbinformation enligt SKR',
			fi: 'Verkkotiedotus SKR:n mukaan',
			fit: 'Nettitieto SKR:n jälkhiin',
			en: 'Web information according to SKR'
		},
		{
			sv: 'Andel av frågorna i Sveriges Kommuner och Regioners webbplatsundersökning som går att få svar på via kommunens webbplats. Undersökningen görs inte varje år.',
			fi: 'Niiden SKR:n verkkosivukyselyn kysymysten osuus, joihin saa vastauksen kunnan verkkosivuilta. Kyselyä ei tehdä joka vuosi.',
			fit: 'Kunka suurheen osaan SKR:n nettisivukyselyn kysymyksistä saapi vastauksen kunnan nettisivulta. Kyselyä ei tehä joka vuosi.',
			en: 'Share of the questions in the website survey of the Swedish Association of Local Authorities and Regions that can be answered through the municipality’s website. The survey is not made every year.'
		}
	),
	own(
		'lokalt-e-tjanster',
		{ unit: 'count', decimals: 0, frequency: 'year', polarity: 'higher-is-better' },
		{
			sv: 'E-tjänster',
			fi: 'Sähköiset palvelut',
			fit: 'Sähköiset palvelut',
			en: 'E-services'
		},
		{
			sv: 'Antal e-tjänster som invånarna kan använda i slutet av året, till exempel digitalt medborgarförslag.',
			fi: 'Asukkaiden käytettävissä olevien sähköisten palvelujen määrä vuoden lopussa, esimerkiksi sähköinen kuntalaisaloite.',
			fit: 'Kunka monta sähköistä palvelua asukhaat saattavat käyttää vuoen lopussa, niinku digitaalinen kuntalaisen ehotus.',
			en: 'Number of e-services that residents can use at the end of the year, such as digital citizens’ proposals.'
		}
	),
	own(
		'lokalt-medborgarforslag',
		{ unit: 'count', decimals: 0, frequency: 'year', polarity: 'neither', countsEvents: true },
		{
			sv: 'Medborgarförslag',
			fi: 'Kuntalaisaloitteet',
			fit: 'Kuntalaisten ehotukset',
			en: 'Citizens’ proposals'
		},
		{
			sv: 'Antal medborgarförslag som kommit in under året, på papper och digitalt.',
			fi: 'Vuoden aikana saapuneiden kuntalaisaloitteiden määrä, paperilla ja sähköisesti.',
			fit: 'Kunka monta kuntalaisten ehotusta oon tullu vuoen aikana, paperilla ja digitaalisesti.',
			en: 'Number of citizens’ proposals received during the year, on paper and digitally.'
		}
	)
];
