import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LANGUAGES, type Language } from '../../src/lib/domain/language';

const FIRST: string = JSON.parse(
	readFileSync('data-imports/municipalities/every.json', 'utf8')
).first;

/** The folder of the municipality whose server the browser tests: LAGET_E2E_AREA, else the first. */
export const E2E_FOLDER = process.env.LAGET_E2E_AREA || FIRST;

/** The texts are one for all municipalities: each language is gone through in the first's, Swedish in the others'. */
export const E2E_LANGUAGES: readonly Language[] = E2E_FOLDER === FIRST ? LANGUAGES : ['sv'];

const OTHERS = LANGUAGES.filter((language) => language !== 'sv');

/** The paths that are gone through in a language: every one in Swedish and each in one of the others, in turn; LAGET_E2E_WHOLE=1: every one in each. */
export function pathsIn<Path>(language: Language, paths: readonly Path[]): readonly Path[] {
	if (language === 'sv' || process.env.LAGET_E2E_WHOLE === '1') return paths;
	return paths.filter((_, index) => OTHERS[index % OTHERS.length] === language);
}

const folder = resolve('data-imports/municipalities', E2E_FOLDER);
const configuration = JSON.parse(readFileSync(join(folder, 'municipality.json'), 'utf8'));

export const E2E_CODE: string = configuration.code;
export const E2E_NAME: string = configuration.names.sv.name;

/** As a publisher's table has it: `2583 Haparanda`. */
export const E2E_REGION = `${E2E_CODE} ${E2E_NAME}`;

/** The first made-up event on one day that the demonstration's timeline shows. */
export function findExampleEvent(): { readonly title: string; readonly day: string } {
	const [head = [], ...rows] = readFileSync(join(folder, 'insatser/interventions.csv'), 'utf8')
		.split('\n')
		.map((line) => line.split(';'));
	const cell = (row: readonly string[], heading: string) => row[head.indexOf(heading)] ?? '';
	const row = rows.find(
		(one) => cell(one, 'slag') === 'event' && /^2026-\d\d-\d\d$/.test(cell(one, 'början'))
	);
	const [title, day] = row ? [cell(row, 'titel'), cell(row, 'början')] : [];
	if (!title || !day) throw new Error(`${E2E_FOLDER}: no event on one day`);
	return { title, day };
}

/** The turnout of a year in the shipped file, with a decimal point. */
export function findTurnout(year: string): number {
	const lines = readFileSync('data-imports/scb-valdeltagande/sample.csv', 'latin1').split('\n');
	const line = lines.find((text) => text.startsWith(`"${E2E_CODE} `) && text.includes(`"${year}"`));
	const value = Number(line?.trim().split(',').at(-1)?.replaceAll('"', ''));
	if (!line || Number.isNaN(value)) throw new Error(`no turnout of ${E2E_REGION} in ${year}`);
	return value;
}
