import { areaKindOf, type Area } from '$lib/domain/area';
import listing from './sample.csv?raw';

/** The country, 21 counties and 290 municipalities with SCB's codes, each county before its municipalities. */
export const AREAS: readonly Area[] = parseAreas(listing);

/** Throws on a line that is no area: the list is ours and part of the program. */
function parseAreas(text: string): Area[] {
	const [, ...lines] = text.trim().split(/\r?\n/);
	return lines.map((line) => {
		const [code = '', name = ''] = line.split(',');
		const kind = areaKindOf(code);
		if (!kind || name === '') throw new Error(`area: not a code and a name: ${line}`);
		return { code, name, kind, countyCode: kind === 'municipality' ? code.slice(0, 2) : null };
	});
}
