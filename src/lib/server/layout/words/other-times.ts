import { parsePeriod } from '$lib/domain/period';
import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import type { Category, FigureTable } from '$lib/server/files/figure-table';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { categoriesOf } from '$lib/server/files/table-categories';
import { takePreliminary } from './preliminary-mark';
import { parseWrittenPeriod } from './written-period';

const MOST_QUOTED = 40;

/** Refuses a table with a time whose code is one period and whose text is another: nobody can tell which of them its values are of. */
export function refuseOtherTimes(table: FigureTable): Result<never> | null {
	for (const { name, heading, role, listedOn } of table.dimensions) {
		if (role !== 'period') continue;
		const found = (categoriesOf(table).get(name) ?? []).find(saysTwoTimes);
		if (!found) continue;
		const [code, text] = [quoted(found.code), quoted(found.text)];
		return refuseAt(listedOn ?? 1, heading, fault('period-code-and-text', { code, text }), text);
	}
	return null;
}

const quoted = (said: string | null | undefined) => (said ?? '').slice(0, MOST_QUOTED);

/** Half of a period alone, such as `januari`, and a school year contradict no code. */
function saysTwoTimes({ code, text }: Category): boolean {
	const coded = parsePeriod(code ?? '') ?? parsePxwebPeriod(code ?? '');
	const told = parseWrittenPeriod(takePreliminary(text ?? '').text);
	return coded !== null && told !== null && coded.key !== told.key;
}
