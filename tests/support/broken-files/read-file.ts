import { isoDate } from '$lib/domain/day';
import { guessMapping } from '$lib/domain/column-mapping';
import type { Indicator } from '$lib/domain/indicator';
import type { Frequency } from '$lib/domain/period';
import type { FileProblem } from '$lib/domain/problem';
import { SOURCES } from '$imports/registry';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { readPublishedFile } from '$lib/server/layout/known/read-source-file';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { LOCAL_FIGURE_FIELDS, readLocalGrid } from '$lib/server/own/local-figure';
import { readGrid } from '$lib/server/own/read-grid';
import { describeFile, lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from '../../sources/support';
import type { Way, WrittenFile } from './broken-file';

const TODAY = isoDate('2026-11-06');
const name = { sv: 'Besök', fi: 'Besök', fit: 'Besök', en: 'Besök' };

const visitsBy = (frequency: Frequency): Indicator => ({
	...{ id: 'lokalt-besok', sourceId: 'lokala-nyckeltal', name, definition: name },
	...{ unit: 'count', decimals: 0, frequency, polarity: 'higher-is-better' },
	...{ bySex: false, breaks: [], complements: null }
});

/** What a reader has against a file. */
export async function problemsOf(way: Way, file: WrittenFile): Promise<readonly FileProblem[]> {
	const [kind, detail] = way.split(' ');
	switch (kind) {
		case 'page':
			return (await describeFile(file.name, file.bytes, SOURCES, CONTEXT)).problems;
		case 'source': {
			const definition = SOURCES.find(({ source }) => source.id === detail);
			if (!definition) throw new Error(`no source ${detail}`);
			return (await readPublishedFile(definition, file.bytes, CONTEXT)).problems;
		}
		case 'own-table': {
			const grid = await readGrid(file, 'interventions');
			return grid.ok ? [] : grid.problems;
		}
		case 'own-figures': {
			const grid = await readGrid(file, 'local-figures');
			if (!grid.ok) return grid.problems;
			const mapping = guessMapping(grid.value.headings, LOCAL_FIGURE_FIELDS);
			const at = { areaCode: '2518', today: TODAY, sex: 'T', areas: CONTEXT.areas } as const;
			return readLocalGrid(grid.value, mapping, visitsBy(detail as Frequency), at).problems;
		}
		case 'kept': {
			const { table, description } = await lookAtFile(file.name, file.bytes, [], CONTEXT);
			const kept = table && keepTable(table, CONTEXT, '2518');
			return kept?.ok ? [] : (kept?.problems ?? description.problems);
		}
		default: {
			const table = await readRows(file.bytes);
			if (!table.ok) return table.problems;
			const groups = [{ id: 1, name: 'Panelen', kind: 'unit' as const }];
			const reading = parseMoodCompilation(table.value, { groups, today: TODAY });
			if (reading.kind === 'persons') return [reading.problem];
			return reading.kind === 'problems' ? reading.problems : [];
		}
	}
}
