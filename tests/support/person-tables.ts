/** Words and ids that stand in every one of these tables and nowhere else. */
export const PLANTED_IN_TABLES = ['Plantina', 'Kvistlund', 'Zebrask', 'ZK88417', 'Zebrahed'];

/** As people are called who bear no name that many have. */
const WHO = ['Plantina Kvistlund', 'Tjorvald Zebrask', 'Ebbalill Qvarn'];

/** A row for each of them under a heading for one. */
const called = (heading: string, names: readonly string[] = WHO) =>
	[`${heading};2022;2023`, ...names.map((name, at) => `${name};${at + 3};${at + 4}`)].join('\n');

/** The same by what a register calls them. */
const numbered = (heading: string, ids: readonly string[] = ['ZK88417', 'ZK88418', 'ZK88420']) =>
	[`${heading};Kommun;År;Dagar`, ...ids.map((id, at) => `${id};Zebrahed;2023;${at + 3}`)].join(
		'\n'
	);

const ROLES = [
	...['Elev', 'Patient', 'Sökande', 'Familj', 'Ägare', 'Ledamot', 'Deltagare', 'Respondent'],
	...['Brukare', 'Klient', 'Anställd', 'Medlem', 'Vårdnadshavare', 'Boende', 'Hyresgäst', 'Kund'],
	...['Barn', 'Student', 'Lärare', 'Spelare', 'Handläggare', 'Styrelseledamot', 'Klassens elever'],
	...['Oppilas', 'Potilas', 'Asiakas', 'Vastaaja', 'Osallistuja', 'Jäsen', 'Työntekijä', 'Hakija'],
	...['Pupil', 'Student', 'Client', 'Member', 'Participant', 'Employee', 'Tenant', 'Owner']
];

const IDS = [
	...['Patient-ID', 'Elev-ID', 'elev_id', 'Elevnummer', 'Svarsid', 'Deltagarens kod', 'Kundnr'],
	...[
		'Respondent-id',
		'Brukar-id',
		'Medlemsnummer',
		'Anställningsnummer',
		'Hushålls-ID',
		'Elevkod'
	],
	...['Oppilaan tunnus', 'Potilasnumero', 'Vastaajan koodi', 'Student ID', 'Participant code']
];

/** Tables of single persons and answers as people come to have them: none may be kept anywhere. */
export const PERSON_TABLES: Readonly<Record<string, string>> = {
	...Object.fromEntries(ROLES.map((role) => [`called, under ${role}`, called(role)])),
	...Object.fromEntries(IDS.map((id) => [`numbered, under ${id}`, numbered(id)])),
	'surnames first': called('Ägare', ['Kvistlund Plantina', 'Zebrask Tjorvald', 'Nilsson Eva']),
	'surnames first, with commas': called('Namn', ['Kvistlund, Plantina', 'Zebrask, Tjorvald']),
	'rare names under Namn': called('Namn'),
	'rare names under Name': called('Name'),
	'one person alone under Elev': called('Elev', ['Plantina Kvistlund']),
	'first names that nobody knows': called('Elev', ['Plantina', 'Tjorvald', 'Ebbalill']),
	'initials of those who are cared for': `${called('Brukare', ['A.B.', 'C.D.'])}\nZ.K.;Zebrask;4`,
	'numbers from one': 'Elev;Skola;År;Frånvaro\n1;Zebrahed;2023;3\n2;Zebrahed;2023;4',
	'persons with numbers for names': called('Klient', ['Klient 1', 'Klient 2', 'Zebrask']),
	'families by their names': called('Hushåll', ['Familjen Kvistlund', 'Familjen Zebrask']),
	'a name and a personal number':
		'Namn;Personnummer;Kommun;År;Insats\nPlantina Kvistlund;19810412-9247;Piteå;2023;Färdtjänst',
	'a personal number that is none': 'Kommun;År;Personnummer;Antal\nZebrahed;2023;okänt;3',
	'two columns of names': 'Förnamn;Efternamn;År;Dagar\nPlantina;Kvistlund;2023;3',
	'names in a title of name statistics':
		'Vanligaste insatser\n\nFörnamn;Efternamn;2023\nPlantina;Kvistlund;3',
	'answers with an age and a sex':
		'Nr;Kön;Ålder;År;Ort;Hälsa\n1;K;34;2024;Zebrahed;3\n2;M;61;2024;Zebrahed;4\n3;K;45;2024;Zebrahed;5',
	'answers with a year of birth and nothing else':
		'År;Kön;Födelseår;Ort;Nöjdhet\n2024;K;1981;Zebrahed;3\n2024;M;1944;Zebrahed;4\n2024;K;1966;Zebrahed;5',
	'answers under numbered questions':
		'ID;Ort;Kön;Fråga 1;Fråga 2\n1;Zebrahed;K;4;5\n2;Zebrahed;M;2;3\n3;Zebrahed;M;5;5',
	'answers under questions to one, without any number':
		'År;Skola;Trivs du?\n2024;Zebrahed;4\n2024;Zebrahed;4\n2024;Zebrahed;3\n2024;Zebrahed;2',
	'answers with the time of day':
		'Svarstidpunkt;Betyg;Ort\n2024-05-03 12:01;4;Zebrahed\n2024-05-03 12:05;2;Zebrahed',
	'a colour for each number':
		'Nr;Vecka;Ort;Färg\n1;2024-W05;Zebrahed;Grön\n2;2024-W05;Zebrahed;Röd',
	'a colour for each moment':
		'Inskickat kl;Hur var din vecka?;Ort\n2024-05-03 12:01;Grön;Zebrahed\n2024-05-03 12:04;Röd;Zebrahed',
	'answers in words': 'Id;Ort;Mår du bra?\n1;Zebrahed;Ja\n2;Zebrahed;Nej\n3;Zebrahed;Ja',
	'answers with remarks':
		'Löpnr;Ort;Hur mår du (1-5);Kommentar\n1;Zebrahed;3;Sover dåligt\n2;Kvistlund;4;',
	'what people have written':
		'Nr;År;Kommentar;Dagar\n1;2023;Jag bor i Zebrahed och sover dåligt;3\n2;2023;Min katt är sjuk och jag med;4',
	'a row for each who is helped':
		'Id;Kön;Insats;År;Timmar\n1;K;Zebrahed;2023;12\n2;K;Zebrahed;2023;30\n3;M;Zebrahed;2023;8\n4;M;Zebrahed;2023;9',
	'a row for each case':
		'Ärende-id;Personens ålder;Ort;År;Dagar\nA1;43;Zebrahed;2023;12\nA2;67;Zebrahed;2023;31',
	'wages with age and sex':
		'Ålder;Kön;Ort;Lön 2023\n34;K;Zebrahed;31200\n61;M;Zebrahed;29800\n45;K;Zebrahed;35000',
	'days of birth':
		'Född;Kön;Ort;År;Dagar\n1981-04-12;K;Zebrahed;2024;12\n1975-07-30;M;Zebrahed;2024;3',
	'somebody with a title': called('Läkare', ['Dr Kvistlund', 'Dr Zebrask']),
	'a role behind another word': called('Hund-ägare'),
	'answers with the clock in a column of its own':
		'Datum;Tid;Hur mår du idag?;Enhet\n2024-05-03;12:01;3;Zebrahed\n2024-05-03;12:05;4;Zebrahed',
	'candidates and their votes': called('Kandidat'),
	'persons whose period is missing': 'Elev;Klass;Frånvaro\nPlantina Kvistlund;9A;tre dagar',
	'persons in Finnish questions':
		'Nro;Paikka;Ikä;Sukupuoli;Miten voit sinä?\n1;Zebrahed;34;nainen;3\n2;Zebrahed;61;mies;4\n3;Zebrahed;45;nainen;5'
};

/** Honest tables that have something of a list of persons: none may be said to be one. */
export const HONEST_TABLES: Readonly<Record<string, string>> = {
	'pupils counted': 'Kommun;År;Elever;Lärare\nPiteå;2022;410;41\nPiteå;2023;400;42',
	'a heading for pupils over sexes':
		'Region;Elever;2022;2023\nPiteå;Flickor;210;205\nPiteå;Pojkar;200;201',
	'employed, over forms':
		'Kommun;Anställda;2022;2023\nPiteå;Tillsvidare;410;400\nPiteå;Visstid;60;61',
	'employed, counted': 'Kommun;Kön;Anställda 2022;Anställda 2023\nPiteå;Kvinnor;410;400',
	'participants year by year': 'Kommun;År;Deltagare\nPiteå;2021;41\nPiteå;2022;42\nPiteå;2023;43',
	'participants in a heading with a year':
		'Aktivitet;Deltagare 2022;Deltagare 2023\nSommarlov;81;84\nFöreningsbidrag;12;15',
	'a number of participants': 'Kommun;Antal deltagare 2022;Antal deltagare 2023\nPiteå;41;39',
	'costs per pupil': 'Kommun;År;Kostnad per elev;Datorer/elev\nPiteå;2022;102;1\nPiteå;2023;103;2',
	'owners that are no persons':
		'Kommun;Ägare;2022;2023\nPiteå;Kommunen;4;4\nPiteå;Privat;2;3\nPiteå;Region Norrbotten;1;1',
	'families of kinds':
		'Familj;2022;2023\nEnsamstående med barn;120;118\nPar med barn;300;290\nPar utan barn;310;320',
	'housing of kinds': 'Boende;2022;2023\nSärskilt boende;41;40\nOrdinärt boende;390;400',
	'applicants of kinds': 'Sökande;2022;2023\nFörstahandssökande;80;82\nSamtliga;110;120',
	'customers of kinds': 'Kund;2022;2023\nHushåll;900;910\nFöretag;120;130',
	'members by sex': 'Medlem;2022;2023\nKvinnor;300;310\nMän;200;180',
	'patients by age': 'Patient;2022;2023\nBarn;300;310\nVuxna;2000;1800\nÄldre;900;950',
	'users of kinds': 'Användare;2022;2023\nNya;81;84\nÅterkommande;120;150',
	'children in a family': 'Barn;2022;2023\n1 barn;140;139\n2 barn;110;105\n3 barn;31;30',
	'persons in a household': 'Person per hushåll;2022;2023\n1 person;800;810\n2 personer;700;690',
	'municipalities under Namn': 'Namn;Kod;2022;2023\nPiteå;2581;31;28\nBoden;2582;41;38',
	'countries under Name': 'Name;2022;2023\nSweden;31;28\nFinland;41;38',
	'municipalities under Nimi': 'Nimi;2022;2023\nTornio;41;39\nPello;310;305',
	'companies under Namn':
		'Namn;2022;2023\nVolvo Lastvagnar AB;31;28\nNorrlands Bygg AB;41;38\nPolarbröd;12;14',
	'schools under Namn': 'Namn;2022;2023\nSvansteins skola;41;39\nGränsskolan;310;305',
	'indicators under Namn': 'Namn;Enhet;2022;2023\nAntal invånare;personer;31;28',
	'the Finnish word for a value': 'Alue;Vuosi;Arvo\nTornio;2022;31\nTornio;2023;28',
	'remarks beside figures': 'Kommun;2022;2023;Kommentar\nPiteå;31;28;Ny metod från 2023',
	'remarks before figures': 'Kommentar;Kommun;2022;2023\nreviderad;Piteå;31;28',
	'rows with numbers': 'Nr;Kommun;2022;2023\n1;Piteå;31;28\n2;Boden;41;38',
	'rows with numbers and sexes':
		'Löpnr;Region;Kön;År;Antal\n1;Piteå;Kvinnor;2022;210\n2;Piteå;Män;2022;220\n3;Piteå;Kvinnor;2023;211\n4;Piteå;Män;2023;219',
	'ages in their order': 'Ålder;Kön;2022;2023\n16;K;12;13\n18;K;14;15\n16;M;12;11\n18;M;14;12',
	'some ages alone': 'Kommun;Ålder;År;Antal\nPiteå;7;2023;30\nPiteå;12;2023;33\nPiteå;15;2023;41',
	'answers counted':
		'Hur mår du?;Kön;2022;2023\nBra;Kvinnor;71;70\nBra;Män;75;76\nDåligt;Kvinnor;29;30\nDåligt;Män;25;24',
	'questions counted': 'Kommun;År;Fråga 1;Fråga 2\nPiteå;2022;71;64\nPiteå;2023;70;60',
	'marks of municipalities': 'Kommun;År;Nöjdhet\nPiteå;2022;4\nPiteå;2023;4\nBoden;2022;3',
	'hours measured': 'Tidpunkt;År;Temperatur\n2024-05-03 12:00;2024;4\n2024-05-03 13:00;2024;5',
	'numbers of units':
		'Enhets-ID;Enhet;2022;2023\n101;Förskolan Solen;31;28\n102;Förskolan Månen;41;38',
	'names and their bearers by the title':
		'Vanligaste efternamn efter år\n\nefternamn;2022;2023\nAndersson;220000;218000\nKarlsson;190000;188000',
	'first names and their bearers by the title':
		'Antal personer med namnet\n\nFörnamn;2022;2023\nAnna;12;13\nErik;15;16',
	'measuring points called after persons': 'Mätpunkt;2022;2023\nAnna;3;4\nErik;2;1',
	'associations called after persons': 'Förening;2022;2023\nIFK Anna;41;44\nSven Olofs minne;12;13',
	'ages of mothers': 'Moderns ålder;2022;2023\n20-24;4;3\n25-29;12;11\n30-34;14;15',
	'a telephone exchange of a municipality': 'Kommun;Telefonväxel öppen, timmar;2023\nPiteå;40;31'
};
