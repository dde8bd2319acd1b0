import { fault } from '$lib/domain/problem';
import type { Sex } from '$lib/domain/observation';
import { defineTable, type SourceDefinition } from '$imports/source';
import { projektansokanIndicators } from './indicators';

/** What the file calls an indicator → its id. */
const INDICATOR_IDS: Readonly<Record<string, string>> = {
	befolkning: 'befolkning-projektansokan',
	valdeltagande: 'valdeltagande-projektansokan',
	ohälsotal: 'ohalsotal-projektansokan',
	'medelålder efter kön': 'medelalder-projektansokan',
	'öppen arbetslöshet': 'oppen-arbetsloshet',
	'öppen arbetslöshet 18-24 år': 'oppen-arbetsloshet-18-24',
	'bidragshushåll per 1 000': 'bidragshushall',
	medelinkomst: 'medelinkomst'
};

const SEXES: Readonly<Record<string, Sex>> = { Totalt: 'T', Kvinnor: 'K', Män: 'M' };

export const projektansokan2018: SourceDefinition = {
	source: {
		id: 'projektansokan-2018',
		publisher: 'Övertorneå kommun',
		title: 'Projektansökan 2018 om medborgardialog, jämställdhet och folkhälsa',
		licence: 'Allmän handling, ange källan',
		licenceUrl: null,
		homepage: 'https://www.overtornea.se/',
		example: false
	},
	indicators: projektansokanIndicators,
	sample: 'sample.csv',
	fetch: null,
	table: defineTable({
		columns: ['region', 'nyckeltal', 'kön', 'uppgift från', 'anmärkning'],
		optional: [],
		area: 'region',
		time: 'år',
		contents: ['värde'],
		ignored: [],
		dash: 'not-applicable',
		read({ cells }) {
			const indicatorId = INDICATOR_IDS[cells.nyckeltal];
			if (!indicatorId) {
				return { kind: 'problem', column: 'nyckeltal', reason: fault('source-unknown-indicator') };
			}
			const sex = SEXES[cells.kön];
			if (!sex)
				return {
					kind: 'problem',
					column: 'kön',
					reason: fault('source-unknown-word', { words: 'Totalt, Kvinnor, Män' })
				};
			const named = `Enligt ansökan hämtat från ${cells['uppgift från']}.`;
			const note = cells.anmärkning === '' ? named : `${named} ${cells.anmärkning}`;
			return { kind: 'figure', indicatorId, sex, note };
		}
	})
};
