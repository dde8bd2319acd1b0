import { describe, expect, test } from 'vitest';
import { sayHeading, whyOfTable } from '$lib/server/files/persons/figures-of-persons';
import { FIRST_NAMES } from '$lib/server/files/persons/first-names';

/** A table as text: the headings in the first line. */
function why(text: string): string | null {
	const [headings = [], ...rows] = text.split('\n').map((line) => line.split(';'));
	return whyOfTable({ headings, rows })?.reason.code ?? null;
}

/** Rows of a column under a heading, each with a number beside it. */
const table = (headings: string, ...texts: readonly string[]) =>
	[headings, ...texts.map((text, at) => `${text};2023;${at + 3}`)].join('\n');

const WHO = 'Vem som helst;År;Antal';

describe('a table that lists persons is known, whatever language their names are in', () => {
	test.each([
		['Arabic', table(WHO, 'Abdulrahman Haddad', 'Nour Khoury', 'Yousef Nassar')],
		['Somali', table(WHO, 'Fadumo Warsame', 'Abdirahman Yusuf', 'Hodan Jama')],
		['Finnish', table(WHO, 'Väinö Korhonen', 'Marjatta Lehto', 'Pauliina Niemi')],
		['Polish', table(WHO, 'Agnieszka Nowak', 'Łukasz Wiśniewski', 'Małgorzata Kowalska')],
		['Persian', table(WHO, 'Niloofar Ahmadi', 'Behrouz Karimi', 'Mahsa Rahimi')],
		['Afghan', table(WHO, 'Zabihullah Noori', 'Farzana Sharifi', 'Mirwais Amiri')],
		['Tigrinya', table(WHO, 'Tesfay Gebremariam', 'Luwam Haile', 'Filmon Tekle')],
		['Thai', table(WHO, 'Somchai Sukjai', 'Siriporn Thongdee', 'Wanida Saelim')],
		['Turkish', table(WHO, 'Ayşe Yılmaz', 'Gökhan Demir', 'Hatice Kaya')],
		['Bosnian', table(WHO, 'Senad Hodžić', 'Amra Begić', 'Nedžad Kovač')],
		['Ukrainian', table(WHO, 'Oleksandr Bondar', 'Iryna Shevchenko', 'Volodymyr Kravets')],
		['Vietnamese', table(WHO, 'Thuy Nguyen', 'Minh Tran', 'Phuong Le')],
		['Spanish', table(WHO, 'Guillermo Fuentes', 'Ximena Rojas', 'Francisca Soto')],
		['Sami', table(WHO, 'Aslak Utsi', 'Ailo Sara', 'Berit Labba')],
		['surnames first', table(WHO, 'Haddad, Abdulrahman', 'Warsame, Fadumo', 'Nowak, Agnieszka')],
		['first names alone', table(WHO, 'Fadumo', 'Agnieszka', 'Gökhan', 'Tesfay')],
		['first names under their own heading', table('Förnamn;År;Mående', 'Fadumo', 'Gökhan')],
		['counted first names with their surnames', table('Namn;År;Antal bärare', 'Fadumo Warsame')],
		['candidates', table('Kandidat;År;Personröster', 'Amra Begić', 'Minh Tran', 'Eva Ek')],
		['leaders of parties', table('Partiledare;År;Röster', 'Eva Ek (A)', 'Minh Tran (B)', 'Bo Ask')],
		[
			'numbered answers to numbered questions',
			'id;kommun;kön;fråga1;fråga2\n1001;Piteå;K;4;5\n1002;Piteå;M;2;3\n1003;Piteå;M;5;5'
		],
		[
			'members with their schools',
			table(WHO, 'Eva Ek, Älvskolan', 'Minh Tran, Bäckskolan', 'Amra Begić, Åskolan')
		]
	])('%s', (_, text) => {
		expect(why(text)).toBe('own-table-persons');
	});
});

describe('a table that only looks like one of persons is not said to be it', () => {
	test.each([
		['first names and their bearers', table('Förnamn;År;Antal bärare', 'Fadumo', 'Eva', 'Lars')],
		['names that are used', table('Tilltalsnamn;År;Antal', 'Anna', 'Karl-Erik', 'Olof')],
		['names of the newborn', table('Namn;År;Antal nyfödda', 'Vera', 'Alma', 'William')],
		['surnames and their bearers', table('Efternamn;År;Antal bärare', 'Andersson', 'Nilsson')],
		['Finnish names and their bearers', table('Etunimi;Vuosi;Nimenkantajia', 'Aino', 'Väinö')],
		['posts of a budget', table('Post;År;Tkr', 'Personal', 'Intäkter', 'Kostnader')],
		['waits on the telephone', table('Telefonkö;År;Minuter', 'Växel', 'Mobil')],
		['letters that are counted', 'E-post (antal mejl);Brev (antal);År\n1200;40;2022\n1300;38;2023'],
		['parties', table('Parti;År;Röster', 'Centerpartiet', 'Moderaterna', 'Miljöpartiet')],
		[
			'streets called after persons',
			table('Gata;År;Olyckor', 'Karin Boyes gata', 'Astrid Lindgrens väg', 'Sven Hultins gata')
		],
		[
			'streets in one word behind a name',
			table('Gata;År;Olyckor', 'Karl Gustavsgatan', 'Erik Dahlbergsgatan 3', 'Karl Johansgatan')
		],
		[
			'schools called after persons',
			table(
				'Skola;År;Elever',
				'Astrid Lindgrens skola',
				'Anna Whitlocks gymnasium',
				'Erik Dahlbergsgymnasiet'
			)
		],
		[
			'numbered answers of a municipality',
			'Kommun;År;Fråga 1;Fråga 2\nPiteå;2023;71;64\nBoden;2023;70;60'
		],
		['countries of birth', table('Födelseland;År;Antal', 'Jordanien', 'Georgien', 'Irak')],
		['years of birth', table('Födelseår;År;Antal', '1990', '1991')],
		['coverage of mobile networks', table('Mobiltäckning;År;Andel', '4G', '5G')],
		['saints', table('Kyrka;År;Besök', 'Sankt Eriks kyrka', 'Sankta Maria kyrka', 'Sofia kyrka')],
		[
			'companies',
			table(
				'Företag;År;Omsättning',
				'Erik Karlssons Bygg AB',
				'Anna Ek Redovisning AB',
				'Hassan Städ HB'
			)
		],
		['months', table('Månad;År;Antal', 'april', 'maj', 'juni', 'augusti')],
		['countries and cities', table('Ort;År;Antal', 'Paris', 'Milano', 'London', 'San Francisco')]
	])('%s', (_, text) => {
		expect(why(text)).toBeNull();
	});
});

test('the list has the names of most who live here, and no word of a form', () => {
	expect(FIRST_NAMES.size).toBeGreaterThan(1_100);
	const words = ['april', 'maj', 'juni', 'kommun', 'skola', 'totalt', 'kvinnor', 'riket', 'norra'];
	expect(words.filter((word) => FIRST_NAMES.has(word))).toEqual([]);
});

test('a heading is said where persons were found, unless it is about somebody itself', () => {
	const said = ['Namn', 'E-post', 'Eva Karlsson', 'Karlsson Eva', 'eva@example.org', ''].map(
		sayHeading
	);
	expect(said).toEqual(['Namn', 'E-post', null, null, null, null]);
});
