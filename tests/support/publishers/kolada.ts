import type { Replay } from '../replaying-service';
import type { Changes } from './publishers';

const PLACES = ['0000', '0025', '2518'];
const YEARS = [2016, 2018, 2020, 2022];
/** Rows in one answer, whatever is asked for: so that there are pages. */
const PER_PAGE = 2;

/** Kolada's version 3: rows of KPI, place and year with the genders inside, page by page; U01511 is the margin of U01405. */
export function replayKolada({
	factor = 1,
	omitted = [],
	removed = [],
	renamed = false
}: Changes = {}): Replay {
	const left = new Set([...omitted, ...removed]);
	const years = YEARS.filter((year) => !left.has(String(year)));
	return ({ path }) => {
		const url = new URL(path, 'http://kolada.example');
		const [, kpis = '', places = ''] =
			/\/data\/kpi\/([^/]+)\/municipality\/([^/]+)$/.exec(url.pathname) ?? [];
		const rows = kpis.split(',').flatMap((kpi) =>
			places
				.split(',')
				.filter((place) => PLACES.includes(place))
				.flatMap((municipality) =>
					years.map((period) => row(kpi, municipality, period, factor, renamed))
				)
		);
		const page = Number(url.searchParams.get('page') ?? '1');
		url.searchParams.set('page', String(page + 1));
		const next = `https://api.kolada.se/v3${url.pathname.replace(/^\/kolada/, '')}${url.search}`;
		return {
			values: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE),
			count: rows.length,
			next_url: page * PER_PAGE < rows.length ? next : null,
			previous_url: null
		};
	};
}

function row(kpi: string, municipality: string, period: number, factor: number, renamed: boolean) {
	const middle = kpi === 'U01511' ? 3 : 60 + (period % 7);
	const genders = renamed ? ['X', 'Y', 'Z'] : ['T', 'K', 'M'];
	return {
		...{ kpi, municipality, period },
		values: genders.map((gender, at) => ({
			...{ gender, count: 1, status: '', isdeleted: false },
			value: (kpi === 'U01511' ? middle : middle + at) * factor
		}))
	};
}
