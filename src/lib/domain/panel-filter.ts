import { isoDate } from './day';
import type { IsoDate } from './day';
import type { Sex } from './observation';

/** What a reader narrows a panel to; null where nothing is chosen. */
export interface PanelFilter {
	readonly from: IsoDate | null;
	readonly to: IsoDate | null;
	/** `KM`: women and men side by side. */
	readonly sex: Sex | 'KM' | null;
	/** Codes of municipalities to compare with, ascending. */
	readonly others: readonly string[];
	/** Those that were asked for too and find no room. */
	readonly leftOut: readonly string[];
	/** The neighbouring municipalities of the county too. */
	readonly neighbours: boolean;
	/** The municipalities that Kolada finds most like the own one too. */
	readonly similar: boolean;
}

/** More lines than this in one chart are not told apart. */
export const MOST_OTHERS = 4;

/** Reads `fran` and `till` (years), `kon` (T, K, M or KM), `med` (municipality codes), `grannar` and `liknande` of a page's or a file's address; what cannot be read is left out. */
export function parsePanelFilter(parameters: URLSearchParams): PanelFilter {
	const from = year(parameters.get('fran'));
	const to = year(parameters.get('till'));
	const codes = [...new Set(parameters.getAll('med').filter((code) => /^\d{4}$/.test(code)))];
	return {
		from: from === null ? null : isoDate(`${from}-01-01`),
		to: to === null ? null : isoDate(`${to}-12-31`),
		sex: sex(parameters.get('kon')),
		others: codes.slice(0, MOST_OTHERS).sort(),
		leftOut: codes.slice(MOST_OTHERS),
		neighbours: parameters.get('grannar') === '1',
		similar: parameters.get('liknande') === '1'
	};
}

/** The address part that gives the same filter back: `fran=2000&kon=K`, empty for the whole panel. */
export function writePanelFilter(filter: PanelFilter): string {
	const parameters = new URLSearchParams();
	if (filter.from) parameters.set('fran', filter.from.slice(0, 4));
	if (filter.to) parameters.set('till', filter.to.slice(0, 4));
	if (filter.sex) parameters.set('kon', filter.sex);
	for (const code of filter.others) parameters.append('med', code);
	if (filter.neighbours) parameters.set('grannar', '1');
	if (filter.similar) parameters.set('liknande', '1');
	return parameters.toString();
}

function year(text: string | null): string | null {
	return text !== null && /^(19|20)\d{2}$/.test(text) ? text : null;
}

function sex(text: string | null): PanelFilter['sex'] {
	return text === 'T' || text === 'K' || text === 'M' || text === 'KM' ? text : null;
}
