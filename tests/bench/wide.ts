import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../support/running-server';
import { execute, judge, withPostgres } from './bench-ground';

const PAGES = ['/tidslinje', '/indikatorer/befolkning'];
const TIMES = 60;

/**
 * `npm run bench -- wide [--kpis=6099] [--areas=290] [--years=20] [--sexes=3]`: the timeline and an indicator's page
 * beside their own time on the demonstration's data, once all of Kolada's indicators lie in the same PostgreSQL
 * (made up in SQL: 106 million figures, about 25 GB while it runs). Limit: 1.5 times.
 */
export function bench(
	_root: string,
	{ kpis = '6099', areas = '290', years = '20', sexes = '3' }
): Promise<boolean> {
	return withPostgres(async (url) => {
		const server = await startServer({ DATABASE_URL: url, LAGET_DEMO: '1' });
		try {
			const before = await readPages(server.origin);
			const figures = await loadKpis(url, [kpis, areas, years, sexes].map(Number));
			await pause(2_000);
			const after = await readPages(server.origin);
			console.log({ figures, before, after });
			return PAGES.map((page, index) =>
				judge(
					`${page} beside the demonstration`,
					(after[index] ?? 0) / (before[index] ?? 0),
					1.5,
					true
				)
			).every(Boolean);
		} finally {
			server.process.kill('SIGTERM');
			await server.ended;
		}
	});
}

/** The median time of each page. */
async function readPages(origin: string): Promise<number[]> {
	const medians: number[] = [];
	for (const page of PAGES) {
		const times: number[] = [];
		for (let index = 0; index < TIMES; index += 1) {
			const began = performance.now();
			const answer = await fetch(`${origin}${page}`);
			await answer.arrayBuffer();
			if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
			if (index > 5) times.push(performance.now() - began);
		}
		medians.push(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN);
	}
	return medians;
}

/** The table's keys are made anew after the rows, which is several times as fast. */
async function loadKpis(url: string, [kpis, areas, years, sexes]: number[]): Promise<number> {
	const steps = [
		`insert into source (id, publisher, title, licence, example) values ('bench', 'Kolada', 'Alla nyckeltal', '-', false)`,
		`insert into import_run (kind, source_id, file_name, sha256, status, committed_at)
			values ('observations', 'bench', 'alla.json', 'bench', 'committed', now())`,
		`insert into indicator (id, source_id, name, definition, unit, decimals, frequency, polarity, by_sex, breaks, position)
			select 'kpi-' || k, 'bench', named.name, named.name, 'percent', 1, 'year', 'neither', true, '[]', 1000 + k
			from generate_series(1, ${kpis}) k,
			lateral (select jsonb_object_agg(language, 'Nyckeltal ' || k || repeat(' med en lång förklaring', 8)) as name
				from unnest(array['sv', 'fi', 'fit', 'en']) language) named`,
		'alter table observation drop constraint observation_area_code_indicator_id_period_sex_pk',
		'drop index observation_by_indicator',
		'alter table observation disable trigger all',
		`insert into observation (area_code, indicator_id, period, sex, period_start, period_end, value, preliminary, import_id)
			select a.code, 'kpi-' || k, y::text, s, make_date(y, 1, 1), make_date(y, 12, 31), (k * 7 + y) % 100, false, r.id
			from import_run r, generate_series(1, ${kpis}) k,
			(select code from area where kind = 'municipality' order by code desc limit ${areas}) a,
			generate_series(2026 - ${years}, 2025) y, unnest((array['T', 'K', 'M'])[1:${sexes}]) s
			where r.source_id = 'bench'`,
		'alter table observation enable trigger all',
		`set maintenance_work_mem = '512MB'; alter table observation add primary key (area_code, indicator_id, period, sex)`,
		`set maintenance_work_mem = '512MB'; create index observation_by_indicator on observation (indicator_id, area_code, period_start)`,
		'vacuum analyze observation',
		'analyze'
	];
	for (const step of steps) await execute(url, step);
	const { rows } = await execute(url, 'select count(*)::int as figures from observation');
	return (rows[0] as { figures: number }).figures;
}
