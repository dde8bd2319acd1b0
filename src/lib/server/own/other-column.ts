import type { ColumnMapping, Grid } from '$lib/domain/column-mapping';
import type { Indicator } from '$lib/domain/indicator';
import type { Sex } from '$lib/domain/observation';
import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import { sexOfWord } from '$lib/domain/sex-words';
import { saysForecast } from '$lib/server/files/forecast-words';
import {
	padCode,
	readArea,
	spellAreas,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { listAreas } from '$lib/server/store/register/area';
import type { Store } from '$lib/server/store/store';
import { whyOtherUnit } from './unit/said-unit';

const MOST_NAMED = 3;

export type { AreaSpellings };

/** How the areas that Läget knows are spelt. */
export async function listSpellings(store: Store): Promise<AreaSpellings> {
	return spellAreas(await listAreas(store));
}

/** Why a column that nobody has chosen says that the values are not the indicator's: another area or sex; or the heading over them, that they are foretold or counted in another unit. */
export function whyOtherColumn(
	{ headings, rows }: Grid,
	mapping: ColumnMapping,
	{ unit }: Indicator,
	{
		areaCode,
		sex,
		areas
	}: { readonly areaCode: string; readonly sex: Sex; readonly areas: AreaSpellings }
): FileProblem | null {
	const heading = headings[mapping.value ?? -1] ?? '';
	const said = whyOtherUnit([heading], unit);
	if (said) return tell(heading, said);
	if (saysForecast(heading)) return tell(heading, fault('values-are-forecasts'));
	const used = Object.values(mapping);
	for (const [at, own] of headings.entries()) {
		if (used.includes(at)) continue;
		const texts = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((text) => text !== '');
		const others = otherAreas([...new Set(texts)], own);
		if (others.length > 0)
			return tell(own, fault('own-column-area', { areas: others.slice(0, MOST_NAMED).join(', ') }));
		const sexes = texts.map(sexOfWord);
		const found = texts.find((_, row) => sexes[row] !== sex);
		if (texts.length > 0 && !sexes.includes(null) && found !== undefined)
			return tell(own, fault('own-column-sex', { found }));
	}
	return null;

	/** Of a column in which most are areas of ours those that are not the municipality. */
	function otherAreas(texts: readonly string[], own: string): readonly string[] {
		const read = texts.map((text) => readArea(padCode(text, own), areas));
		const named =
			texts.some((text) => /\p{L}/u.test(text)) || /kommun|region|område|län/i.test(own);
		const known = read.filter((area) => area.ok || area.reason.code === 'area-ambiguous').length;
		if (!named || known === 0 || known < texts.length / 2) return [];
		return texts.filter((_, at) => {
			const area = read[at];
			return !(area?.ok && area.code === areaCode);
		});
	}

	function tell(column: string, reason: Fault): FileProblem {
		return { line: 1, column: column.slice(0, 60), value: null, ...reason };
	}
}
