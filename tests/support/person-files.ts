import { writeTable, type Table, type Writing } from './written-table';

export interface PersonFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Names and words that stand in every one of these files and nowhere else. */
export const PLANTED = [
	'Plantina',
	'Kvistlund',
	'plantina.kvistlund',
	'850101-1236',
	'070-555 01 02'
];

const P = 'Plantina Kvistlund';
/** None of them has a name that many have. */
const OTHERS = ['Tuva Ask', 'Vidar Lind', 'Malte Rönn'];
const PLAIN: Writing = {
	encoding: 'UTF-8',
	delimiter: ';',
	end: '\n',
	quoted: false,
	sep: false
};

function csv(rows: Table, how: Partial<Writing> = {}, name = 'maende.csv'): PersonFile {
	return { name, bytes: writeTable(even(rows), { ...PLAIN, ...how }) };
}

function even(rows: Table): Table {
	const width = Math.max(...rows.map((cells) => cells.length));
	return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

function lines(text: string, how: Partial<Writing> = {}): PersonFile {
	return csv(
		text.split('\n').map((line) => line.split(';')),
		how
	);
}

const W = '2026-W40';
const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const HONEST = `${W};Förskolan Älgen;enhet;8;3;2;18`;
const each = (row: (name: string, at: number) => string) => [P, ...OTHERS].map(row).join('\n');
const ones = (name: string, at: number) =>
	`${W};${name};enhet;${['1;0;0', '0;1;0', '0;0;1', '1;0;0'][at]};`;
const list = (kind: (at: number) => string) => each((name, at) => `${W};${name};${kind(at)}`);
const colours = (...words: readonly string[]) => list((at) => words[at % words.length] ?? '');

/** Files with rows about persons, of every kind that people have: none may come in. */
export const PERSON_FILES: Readonly<Record<string, PersonFile>> = {
	'a row for each person': lines(`${HEAD}\n${each(ones)}`),
	'one person alone': lines(`${HEAD}\n${ones(P, 0)}`),
	'two persons': lines(`${HEAD}\n${ones(P, 0)}\n${ones('Vidar Lind', 1)}`),
	...Object.fromEntries(
		[
			'Totalt',
			'Totalt:',
			'SUMMA',
			'Samtliga',
			'Alla svar',
			'Yhteensä',
			'Kaikki',
			'Total',
			'All groups',
			'Hela kommunen'
		].map((word) => [
			`persons with the total "${word}"`,
			lines(`${HEAD}\n${each(ones)}\n${W};${word};;2;1;1;`)
		])
	),
	'persons beside a real group': lines(`${HEAD}\n${each(ones)}\n${HONEST}`),
	'one person beside a real group': lines(`${HEAD}\n${HONEST}\n${ones(P, 2)}`),
	'persons beside a real group, with a total': lines(
		`${HEAD}\n${HONEST}\n${ones(P, 0)}\n${W};Totalt;;9;3;2;18`
	),
	'persons with one invited each': lines(`${HEAD}\n${each((name, at) => `${ones(name, at)}1`)}`),
	'persons with one whole number each': lines(
		`${HEAD}\n${each((name) => `${W};${name};enhet;1,0;0,0;0,0;1,0`)}`
	),
	'persons with everybody as invited': lines(
		`${HEAD}\n${each((name, at) => `${ones(name, at)}18`)}`
	),
	'a person with everybody as invited beside a group': lines(`${HEAD}\n${HONEST}\n${ones(P, 1)}18`),
	'persons over the weeks of a month': lines(
		`${HEAD}\n${['40', '41', '42'].map((week) => each(ones).replaceAll('W40', `W${week}`)).join('\n')}`
	),
	'persons with a month of answers': lines(
		`${HEAD}\n${each((name) => `${W};${name};enhet;2;1;1;`)}`
	),
	'persons with five answers each': lines(
		`${HEAD}\n${['Karin Kvistlund', 'Bo Ek', 'Eva Ek', 'Anna Rönn'].map((name) => `${W};${name};enhet;3;1;1;5`).join('\n')}`
	),
	'groups of four invited': lines(`${HEAD}\n${W};${P} med flera;enhet;2;1;1;4`),
	'crosses instead of counts': lines(
		`${HEAD}\n${each((name, at) => `${W};${name};enhet;${['x;;', ';x;', ';;X', 'x;;'][at]};`)}`
	),
	'ticks instead of counts': lines(`${HEAD}\n${each((name) => `${W};${name};enhet;✓;;;`)}`),
	'empty cells instead of noughts': lines(
		`${HEAD}\n${each((name, at) => `${W};${name};enhet;${['1;;', ';1;', ';;1', '1;;'][at]};`)}`
	),
	'surname first': lines(`${HEAD}\n${W};"Kvistlund, Plantina";enhet;1;0;0;`),
	initials: lines(`${HEAD}\n${W};P.K.;enhet;1;0;0;\n${W};B.E.;enhet;0;1;0;`),
	'initials beside a group': lines(`${HEAD}\n${HONEST}\n${W};PK;enhet;0;0;1;`),
	'employee numbers': lines(`${HEAD}\n${W};10234;enhet;1;0;0;\n${W};10235;enhet;0;1;0;`),
	'employee numbers with everybody invited': lines(`${HEAD}\n${HONEST}\n${W};10234;enhet;1;0;0;18`),
	'anonymous numbers': lines(`${HEAD}\n${W};Anonym 1;enhet;1;0;0;\n${W};Anonym 2;enhet;0;1;0;`),
	respondents: lines(`${HEAD}\n${HONEST}\n${W};Respondent 12;enhet;1;0;0;`),
	'a row for each answer of a group': lines(
		`${HEAD}\n${W};Förskolan Älgen;enhet;1;0;0;\n${W};Förskolan Älgen;enhet;0;1;0;\n${W};Förskolan Älgen;enhet;1;0;0;`
	),
	'a row for each answer without groups': lines(`vecka;grön;gul;röd\n${W};1;0;0\n${W};0;1;0`),
	'a file for one person': lines(`vecka;grön;gul;röd\n${W};1;0;0\n2026-W41;0;1;0`),
	'an id for each answer': lines(
		`id;vecka;grupp;grön;gul;röd\n17;${W};Förskolan Älgen;1;0;0\n18;${W};Förskolan Älgen;0;1;0`
	),
	'a column of names': lines(
		`vecka;namn;grupp;typ;grön;gul;röd\n${W};${P};Förskolan Älgen;enhet;8;3;2`
	),
	'a column of names under another heading': lines(
		`vecka;grupp;typ;grön;gul;röd;inbjudna;ansvarig\n${HONEST};Karin Kvistlund`
	),
	'e-mail addresses as groups': lines(`${HEAD}\n${W};plantina.kvistlund@exempel.se;enhet;8;3;2;18`),
	'a personal number in a group': lines(`${HEAD}\n${W};Älgen 850101-1236;enhet;8;3;2;18`),
	'a coordination number': lines(`${HEAD}\n${W};Älgen 850161-1236 Kvistlund;enhet;8;3;2;18`),
	'a Finnish personal number': lines(`${HEAD}\n${W};Älgen 131052-308T Kvistlund;enhet;8;3;2;18`),
	'a telephone number in a group': lines(`${HEAD}\n${W};Älgen, 070-555 01 02;enhet;8;3;2;18`),
	'a personal number in a heading': lines(`${HEAD};850101-1236\n${HONEST};`),
	'an address in a title': lines(`Frågor till plantina.kvistlund@exempel.se\n\n${HEAD}\n${HONEST}`),
	'a telephone number in a note': lines(`${HEAD}\n${HONEST}\n\nFrågor: 070-555 01 02`),
	'names in a note': lines(`${HEAD}\n${HONEST}\n\nSvarade inte: Karin Kvistlund, Bo Ek och Eva Ek`),
	'Swedish colours': lines(`vecka;vem;svar\n${colours('grön', 'gul', 'röd')}`),
	'Swedish inflections': lines(
		`vecka;grupp;hur var din vecka\n${colours('Grönt', 'Gult', 'Rött')}`
	),
	'Finnish colours': lines(`viikko;ryhmä;vastaus\n${colours('vihreä', 'keltainen', 'punainen')}`),
	'Meänkieli colours': lines(`viikko;ryhmä;vastaus\n${colours('vihreä', 'keltanen', 'punanen')}`),
	'English colours': lines(`week;group;answer\n${colours('Green', 'Yellow', 'Red')}`),
	'colours with words after': lines(
		`vecka;grupp;svar\n${colours('Grön – en bra vecka', 'Gul (sådär)', 'Röd: dålig')}`
	),
	'one colour alone': lines(`vecka;grupp;svar\n${W};${P};grön`),
	'no headings': lines(`${P};grön\nVidar Lind;röd`),
	circles: lines(`vecka;grupp;svar\n${colours('🟢', '🟡', '🔴')}`),
	faces: lines(`vecka;grupp;svar\n${colours('😀', '😐', '🙁')}`),
	'typed faces': lines(`vecka;grupp;svar\n${colours(':)', ':|', ':(')}`),
	'colour and a count of one': lines(
		`Vecka;Grupp;Typ;Färg;Antal\n${each((name, at) => `${W};${name};enhet;${['Grön', 'Gul', 'Röd', 'Grön'][at]};1`)}`
	),
	'colour and a count of one beside a group': lines(
		`Vecka;Grupp;Färg;Antal\n${W};Älgen;Grön;8\n${W};Älgen;Gul;3\n${W};${P};Röd;1`
	),
	'a row of one for each answer of a group': lines(
		`Vecka;Grupp;Färg;Antal\n${Array.from({ length: 7 }, () => `${W};Älgen (${P});Grön;1`).join('\n')}`
	),
	'ids and colours': lines(`id;färg\n101;grön\n102;gul\n103;röd`),
	'employee numbers and colours': lines(`anställningsnummer;svar\n10234;grön\n10235;gul`),
	'numbers one to three': lines(`vecka;grupp;svar\n${list((at) => String((at % 3) + 1))}`),
	'numbers one to five': lines(`vecka;grupp;betyg\n${list((at) => String((at % 4) + 1))}`),
	'persons as headings with colours': lines(
		`Vecka;${P};${OTHERS.join(';')}\n${W};grön;gul;röd;grön`
	),
	'persons as headings with numbers': lines(`Vecka;${P};${OTHERS.join(';')}\n${W};1;3;2;1`),
	'persons as headings under colours': lines(`Färg;${P};Malte Rönn\nGrön;1;0\nGul;0;1\nRöd;0;0`),
	'names and comments': lines(`Vecka;Namn;Färg;Kommentar\n${W};${P};Grön;Mår bra`),
	'long rows with a name and a count': lines(
		`Vecka;Namn;Färg;Antal;Kommentar\n${W};${P};Grön;8;Mår bra`
	),
	'comments beside counts': lines(`${HEAD};kommentar\n${HONEST};Plantina mår inte bra`),
	'free words under another heading': lines(`${HEAD};övrigt\n${HONEST};Plantina mår inte bra alls`),
	'Google Forms': lines(
		`Tidstämpel;Hur var din vecka?;Var jobbar du?\n2026-10-02 08.13.22;Grön;Förskolan\n2026-10-02 08.14.02;Röd;Kvistlund`
	),
	'Google Forms in numbers': lines(
		`Datum;Hur var din vecka?;Arbetsplats\n2026-10-02 08:13:22;3;Förskolan\n2026-10-02 08:14:02;7;Kvistlund`
	),
	'Microsoft Forms': lines(
		`ID;Start time;Completion time;Email;Name;How was your week?\n1;10/2/26 8:13:22;10/2/26 8:14:00;anonymous;;Green\n2;10/2/26 8:15:22;10/2/26 8:16:00;anonymous;;Kvistlund`
	),
	'Microsoft Forms in Swedish': lines(
		`ID;Starttid;Slutförandetid;E-postadress;Namn;Hur var din vecka?\n1;2026-10-02 08:13;2026-10-02 08:14;plantina.kvistlund@exempel.se;${P};Grön`
	),
	'names within the counts': lines(
		`vecka;grupp;grön;gul;röd\n${W};Älgen;${P}, Vidar Lind;Tuva Ask;`
	),
	'a note that names somebody': lines(
		`${HEAD}\n${W};Förskolan Älgen;enhet;8;3;2;18\nNot: svar saknas från Karin Kvistlund (sjukskriven)`
	),
	'lists of answers in JSON': {
		name: 'maende.json',
		bytes: new TextEncoder().encode(
			JSON.stringify({ responses: [{ responseId: 'R_1', values: { q1: 'grön', vem: P } }] })
		)
	},
	'names as keys in JSON': {
		name: 'maende.json',
		bytes: new TextEncoder().encode(JSON.stringify({ [W]: { 'Karin Kvistlund': 'grön' } }))
	},
	'answers of devices, a line each': {
		name: 'maende.json',
		bytes: new TextEncoder().encode(
			'{"device_id": "ios-1", "ts": 1790000000, "v": "g"}\n{"device_id": "and-2", "ts": 1790000031, "v": "g"}'
		)
	},
	...Object.fromEntries(
		[
			'Deltagare',
			'Respondent',
			'Elev',
			'Brukare',
			'Medlem',
			'Anställd',
			'Osallistuja',
			'Member'
		].map((role) => [
			`persons under "${role}" beside whole counts`,
			lines(`vecka;${role};grön;gul;röd\n${list((at) => `${8 + at};3;2`)}`)
		])
	),
	...Object.fromEntries(
		['Deltagarens kod', 'Respondent-id', 'Svarsid', 'Elevnummer', 'Vastaajan tunnus'].map((id) => [
			`a code for each under "${id}"`,
			lines(
				`vecka;${id};grupp;grön;gul;röd;inbjudna\n${W};ZK17;Älgen;8;3;2;18\n2026-W41;ZK18;Älgen;8;3;2;18`
			)
		])
	),
	'numbers of respondents that run on': lines(
		`vecka;respondent;svar\n${W};101;Bra\n${W};102;Sådär\n${W};103;Bra`
	),
	'numbers of participants from one': lines(
		`vecka;deltagare;grupp;svar\n${W};1;Kvistlund;Bra\n${W};2;Kvistlund;Sådär\n${W};3;Kvistlund;Bra`
	),
	'answers in words with a number each': lines(
		`nr;vecka;hur var din vecka\n1;${W};Bra\n2;${W};Sådär\n3;${W};Bra`
	),
	'answers to a question with the age of each': lines(
		`vecka;ålder;hur mår du (0-10)\n${W};34;8\n${W};61;7\n${W};45;9`
	),
	'rare names under Namn': lines(`vecka;Namn;grön;gul;röd;inbjudna\n${W};${P};8;3;2;18`),
	'UTF-16': lines(`${HEAD}\n${each(ones)}`, { encoding: 'UTF-16 LE' }),
	'UTF-16 the other way round': lines(`${HEAD}\n${each(ones)}`, { encoding: 'UTF-16 BE' }),
	'Windows-1252': lines(`${HEAD}\n${each(ones)}`, { encoding: 'Windows-1252' }),
	'a line sep=': lines(`${HEAD}\n${each(ones)}`, { sep: true }),
	tabs: lines(`${HEAD}\n${each(ones)}`, { delimiter: '\t', end: '\r\n' }),
	'commas and quotes': lines(`${HEAD}\n${each(ones)}`, { delimiter: ',', quoted: true }),
	'a title above': lines(`Hur var din vecka?\n\n${HEAD}\n${each(ones)}`),
	'a title with delimiters': lines(`Hur var din vecka?;;;;;;\n${HEAD}\n${each(ones)}`)
};

/** An honest file whose name is a person’s, or has somebody’s number in it. */
export const NAMED_AFTER_PERSONS = {
	number: { ...lines(`${HEAD}\n${HONEST}`), name: 'Kvistlund 850101-1236.csv' },
	name: { ...lines(`${HEAD}\n${HONEST}`), name: 'Karin_Kvistlund oktober.csv' }
} as const;
