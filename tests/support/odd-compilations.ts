import type { ProblemCode } from '../../src/lib/domain/problem';
import type { PersonFile } from './person-files';
import { writeWorkbook } from './workbook';

interface OddCompilation extends PersonFile {
	/** `read`: as it stands, its new groups asked about; else why it is refused. */
	readonly becomes: 'read' | ProblemCode;
}

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const W = '2026-W40';
const ROW = `${W};Åkeriet Öst;företag;8;3;2;20`;

function text(becomes: OddCompilation['becomes'], content: string): OddCompilation {
	return { becomes, name: 'Måendet oktober 2026.csv', bytes: new TextEncoder().encode(content) };
}

const headed = (heads: string) => text('read', `${heads}\n${ROW}`);
const named = (group: string, counts = '8;3;2;20') =>
	text('read', `${HEAD}\n${W};${group};enhet;${counts}`);

/** Compilations without a person in them that look odd: none may be said to be about persons. */
export const ODD_COMPILATIONS: Readonly<Record<string, OddCompilation>> = {
	'a number of participants': text(
		'mood-column-unknown',
		`vecka;grupp;antal deltagare;grön;gul;röd\n${W};Åkeriet Öst;20;8;3;2`
	),
	'participants counted': text(
		'mood-column-unknown',
		`vecka;grupp;deltagare;grön;gul;röd\n${W};Åkeriet Öst;20;8;3;2\n2026-W41;Åkeriet Öst;21;8;3;2`
	),
	'groups under Namn': text(
		'mood-column-unknown',
		`vecka;Namn;grön;gul;röd;inbjudna\n${W};Åkeriet Öst;8;3;2;20\n${W};Förskolan Älgen;8;3;2;20`
	),
	'recipients counted': headed('vecka;grupp;typ;grön;gul;röd;mottagare'),
	'a title line': text('read', `Hur var din vecka? Oktober 2026\n\n${HEAD}\n${ROW}`),
	'a title line with delimiters': text(
		'read',
		`Hur var din vecka? Oktober 2026;;;;;;\n${HEAD}\n${ROW}`
	),
	'a title in two cells': text(
		'read',
		`Kommun;Övertorneå;;;;;\nUttag;2026-11-02 08:15;;;;;\n${HEAD}\n${ROW}`
	),
	'a line sep=': text('read', `sep=;\n${HEAD}\n${ROW}`),
	'a note below': text('read', `${HEAD}\n${ROW}\n\nKommentar: siffrorna är preliminära`),
	'a note below with delimiters': text('read', `${HEAD}\n${ROW}\nKälla: HR-avdelningen;;;;;;`),
	'a legend below': text(
		'read',
		`${HEAD}\n${ROW}\n\nFärger: se nedan\nGrön = bra vecka\nGul = sådär\nRöd = dålig`
	),
	'a legend above in cells': text(
		'read',
		`Grön;bra vecka;;;;;\nGul;sådär;;;;;\nRöd;dålig;;;;;\n${HEAD}\n${ROW}`
	),
	'who compiled it': text('read', `Sammanställt av Anna Andersson, HR\n\n${HEAD}\n${ROW}`),
	'a title with the mailbox of a function': text(
		'read',
		`Leverantör: Enkätbolaget AB, frågor till support@enkatbolaget.example eller 0771-55 00 00\n\n${HEAD}\n${ROW}`
	),
	'letters that were encoded twice': {
		becomes: 'read',
		name: 'maende.csv',
		bytes: new TextEncoder().encode(
			Buffer.from(`${HEAD}\n${ROW}`).toString('latin1').replaceAll('\u0096', '–')
		)
	},
	'a list of leaders below, in other columns': text(
		'csv-row-width',
		`${HEAD}\n${ROW}\n2026-W41;Åkeriet Öst;företag;8;3;2;20\n2026-W42;Åkeriet Öst;företag;8;3;2;20\n\nGruppledare\nÅkeriet;okänd;ingen`
	),
	'a title that names the mood': text('read', `Mående\n\n${HEAD}\n${ROW}`),
	'neuter colours': headed('Vecka;Grupp;Typ;Grönt;Gult;Rött;Inbjudna'),
	'colours in plural': headed('Vecka;Grupp;Typ;Gröna;Gula;Röda;Inbjudna'),
	'counted colours': headed(
		'Vecka;Grupp;Typ;Antal gröna svar;Antal gula svar;Antal röda svar;Antal inbjudna'
	),
	'colours with units': headed('Vecka;Grupp;Typ;Grön (antal);Gul (antal);Röd (antal);Inbjudna'),
	'circles as headings': headed('Vecka;Grupp;Typ;🟢;🟡;🔴;Inbjudna'),
	'Finnish headings': headed('Viikko;Ryhmä;Tyyppi;Vihreät;Keltaiset;Punaiset;Kutsutut'),
	'Finnish headings in the partitive': headed(
		'Viikko;Ryhmä;Tyyppi;Vihreitä;Keltaisia;Punaisia;Kutsuttuja'
	),
	'Meänkieli headings': headed('Viikko;Ryhmä;Tyyppi;Vihreä;Keltanen;Punanen;Kuttutut'),
	'English headings': headed('Week;Group;Type;Green;Yellow;Red;Invited'),
	'whole numbers as 8,0': named('Åkeriet Öst', '8,0;3,0;2,0;20,0'),
	'whole numbers as 8.0': named('Åkeriet Öst', '8.0;3.0;2.0;20'),
	'counts with a thousands blank': named('Hela skolan', '1 008;300;200;2 000'),
	'an organisation number': named('Åkeriet Öst AB 556677-8899'),
	'an organisation number without its dash': named('Åkeriet Öst AB 5566778899'),
	'a team with a number': named('Team 12'),
	'a café with a person’s name': named('Anna’s café AB'),
	'a firm of a family': named('Eriksson & Söner AB'),
	'a haulier called Kalle': named('Kalles Åkeri', '2;1;1;14'),
	'a preschool called after a saint': named('Sankta Eva förskola', '2;1;0;18'),
	'a department of two capital letters': named('HR', '2;1;0;8'),
	'a group called as a colour': named('Gul'),
	'a house of a colour': named('Röda Korset'),
	'a cost centre': named('4100 2518 77'),
	'a long code': named('Enhet 7310130001234'),
	'a group that few of many answered': named('Vaktmästarna', '1;1;0;12'),
	'a group of whom one of many answered': named('Fastighet', '0;1;0;9'),
	'a week that was not asked': text(
		'read',
		`${HEAD}\n${ROW}\n2026-W41;Åkeriet Öst;;;;;`.replace(
			'2026-W41;Åkeriet Öst;;',
			'2026-W41;Åkeriet Öst;företag;'
		)
	),
	'few answers in one week of a large group': text(
		'read',
		`${HEAD}\n${W};Åkeriet Öst;företag;8;3;2;\n2026-W41;Åkeriet Öst;företag;1;1;0;`
	),
	'a total with a colon': text(
		'read',
		`${HEAD}\n${ROW}\nx`.replace('\nx', `\n${W};Totalt:;;8;3;2;20`)
	),
	'a total in Finnish': text('read', `${HEAD}\n${ROW}\n${W};Yhteensä;;8;3;2;20`),
	'shares beside the counts': text(
		'read',
		`${HEAD};andel grön (%);svarsfrekvens\n${ROW};61,5;65 %`
	),
	'year and week': text(
		'read',
		`år;vecka;grupp;typ;grön;gul;röd;inbjudna\n2026;40;Åkeriet Öst;företag;8;3;2;20`
	),
	'a workbook with a page about it': {
		...{ becomes: 'read', name: 'Måendet.xlsx' },
		bytes: writeWorkbook({
			Måendet: [HEAD.split(';'), ROW.split(';')],
			Läs: [['Antal svar varje vecka']]
		})
	},
	'a workbook with another table': {
		...{ becomes: 'mood-sheet-beside', name: 'Måendet.xlsx' },
		bytes: writeWorkbook({
			Måendet: [HEAD.split(';'), ROW.split(';')],
			Läs: [
				['Kolumn', 'Betydelse'],
				['grön', 'bra vecka']
			]
		})
	},
	'a row for each colour': text(
		'mood-layout-long',
		`Vecka;Grupp;Typ;Färg;Antal\n${W};Åkeriet Öst;företag;Grön;8\n${W};Åkeriet Öst;företag;Gul;3\n${W};Åkeriet Öst;företag;Röd;2`
	),
	'a row for each colour, all groups': text(
		'mood-layout-long',
		`Färg;Antal svar\nGrön;88\nGul;30\nRöd;12`
	),
	'groups beside each other': text(
		'mood-layout-long',
		`Färg;Älgen;Åkeriet Öst\nGrön;8;6\nGul;3;1\nRöd;2;2`
	),
	'a column of remarks without any': text('mood-column-unknown', `${HEAD};kommentar\n${ROW};`),
	'a column that nobody knows': text('mood-column-unknown', `${HEAD};ort\n${ROW};Övertorneå`),
	'participants as a count': text(
		'mood-column-unknown',
		`vecka;grupp;typ;grön;gul;röd;deltagare\n${ROW}`
	),
	percentages: text(
		'mood-shares-without-answers',
		`vecka;grupp;typ;andel grön;andel gul;andel röd\n${W};Åkeriet Öst;företag;62;23;15`
	),
	'percentages by their sign': text(
		'mood-shares-without-answers',
		`vecka;grupp;typ;Grön %;Gul %;Röd %\n${W};Åkeriet Öst;företag;62;23;15`
	),
	'percentages with how many they are of': text(
		'read',
		`vecka;grupp;typ;Grön %;Gul %;Röd %;n\n${W};Åkeriet Öst;företag;62;23;15;13`
	),
	'a new group without its kind': text('read', `${HEAD}\n${W};Åkeriet Öst;;8;3;2;20`),
	'a number too many': text('mood-sum-of-colours', `${HEAD};svar\n${ROW};14`)
};
