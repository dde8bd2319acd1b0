import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';

const px = (heading: string, values: string, timeval: string) => `CHARSET="ANSI";
TITLE="Elever";
CONTENTS="Elever";
UNITS="antal";
STUB="region";
HEADING="${heading}";
VALUES("region")="Piteå","Riket";
CODES("region")="2581","00";
VALUES("${heading}")=${values};
${timeval}
DATA=
50 51
52 53;`;

const jsonStat = (code: string, label: string) =>
	JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Elever', id: ['region', 'tid'], size: [1, 1] },
		role: { geo: ['region'], time: ['tid'] },
		dimension: {
			region: { category: { index: ['2581'], label: { '2581': 'Piteå' } } },
			tid: { category: { index: [code], label: { [code]: label } } }
		},
		value: [50]
	});

const problemsOf = async (text: string) =>
	(await describeFile('fil', new TextEncoder().encode(text), SOURCES, CONTEXT)).problems;

test.each([
	px('läsår', '"2021/2022","2022/2023"', 'TIMEVAL("läsår")=TLIST(A1),"2021","2022";'),
	px('tid', '"2021/22","2022/23"', 'TIMEVAL("tid")=TLIST(A1),"2021","2022";'),
	px('läsår', '"2021","2022"', 'TIMEVAL("läsår")=TLIST(A1),"2021","2022";'),
	px('tid', '"HT 2021","HT 2022"', 'TIMEVAL("tid")=TLIST(A1),"2021","2022";'),
	jsonStat('2021', '2021/2022'),
	jsonStat('2021', 'läsåret 2021/22')
])('a year of schools is none of the calendar, whatever its code is', async (text) => {
	const codes = (await problemsOf(text)).map(({ code }) => code);
	expect(new Set(codes)).toEqual(new Set(['period-school-year']));
});

test('words of several years beside the code of one are a contradiction', async () => {
	expect(await problemsOf(jsonStat('2021', '2019–2021'))).toMatchObject([
		{ code: 'period-code-and-text', value: '2019–2021' }
	]);
});

test('a calendar year is read by its code and by its words', async () => {
	const timeval = 'TIMEVAL("tid")=TLIST(A1),"2021","2022";';
	expect(await problemsOf(px('tid', '"2021","2022*"', timeval))).toEqual([]);
	expect(await problemsOf(jsonStat('2021', 'år 2021'))).toEqual([]);
});
