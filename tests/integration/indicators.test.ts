import { beforeAll, describe, expect, test } from 'vitest';
import type { Panel, SeriesPoint } from '$lib/domain/chart-subject';
import type { IndicatorFilter } from '$lib/domain/indicator-filter';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { writePoint } from '$lib/format/indicator-value';
import { listIndicators } from '$lib/server/store/register/indicator';
import { viewPanel } from '$lib/server/views/indicator';
import { viewIndicatorPage } from '$lib/server/views/indicator-page';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import { viewProvenance } from '$lib/server/views/provenance';
import { onBothDatabases } from '../support/store';
import { loadFiguresOf, municipalityOf } from '../support/municipality';

const OVERTORNEA = municipalityOf('overtornea', true);

onBothDatabases('nyckeltal', ({ store }) => {
	beforeAll(async () => {
		await loadFiguresOf(store(), 'overtornea');
	});

	async function panelOf(id: string): Promise<Panel> {
		const panel = await viewPanel(store(), OVERTORNEA, id);
		if (!panel) throw new Error(`No panel ${id}`);
		return panel;
	}

	function find(panel: Panel, area: string, period: string, sex = 'T'): SeriesPoint[] {
		return panel.series
			.filter((series) => series.areaCode === area && series.sex === sex)
			.flatMap(({ points }) => points.filter(({ period: { key } }) => key === period));
	}

	describe('the figures of the project application', () => {
		test.each([
			['befolkning', '2518', '2017', 'T', '4\u00a0461'],
			['befolkning', '2518', '2007', 'T', '5\u00a0092'],
			['befolkning', '2518', '1997', 'T', '5\u00a0962'],
			['medelalder', '2518', '2017', 'M', '49,4'],
			['medelalder', '2518', '2017', 'K', '49,0'],
			['medelalder', '00', '2017', 'M', '40,3'],
			['medelalder', '00', '2017', 'K', '42,1'],
			['oppen-arbetsloshet', '2518', '2017', 'T', '10,7'],
			['oppen-arbetsloshet', '00', '2017', 'T', '7,5'],
			['oppen-arbetsloshet-18-24', '2518', '2017', 'T', '21,6'],
			['oppen-arbetsloshet-18-24', '00', '2017', 'T', '10,3'],
			['valdeltagande-riksdag', '2518', '2014', 'T', '80,5'],
			['valdeltagande-riksdag', '00', '2014', 'T', '85,9'],
			['ohalsotal', '2518', '2017', 'T', '33'],
			['bidragshushall', '2518', '2016', 'T', '27'],
			['bidragshushall', '00', '2016', 'T', '22'],
			['medelinkomst', '2518', '2016', 'T', '230'],
			['medelinkomst', '00', '2016', 'T', '281,7']
		])('%s %s %s %s is written %s', async (id, area, period, sex, written) => {
			const panel = await panelOf(id);
			const cells = panel.series
				.filter((series) => series.areaCode === area && series.sex === sex)
				.flatMap((series) =>
					series.points
						.filter(({ period: { key } }) => key === period)
						.map((point) => writePoint(point, series, panel.indicator, 'sv'))
				);
			expect(cells).toContain(written);
		});

		test('the country’s ohälsotal of December 2017 stands beside the municipality’s 33', async () => {
			const panel = await panelOf('ohalsotal');
			const december = [...find(panel, '00', '2017-12'), ...find(panel, '00', '2017')];
			expect(december.map(({ value }) => value)).toContain(26.2);
		});

		test('the turnout keeps the source’s remark about its year', async () => {
			const notes = find(await panelOf('valdeltagande-riksdag'), '2518', '2014').map(
				({ note }) => note
			);
			expect(notes).toContainEqual(expect.stringContaining('2017'));
		});
	});

	describe('women and men', () => {
		const pageOf = async (id: string, choice = '') => {
			const filter = parsePanelFilter(new URLSearchParams(choice));
			const page = await viewIndicatorPage(store(), OVERTORNEA, id, filter);
			if (!page) throw new Error(`No page ${id}`);
			return page;
		};
		const linesOf = (panel: Panel | null) =>
			panel?.series.map(({ areaCode, sex }) => `${areaCode} ${sex}`);

		test('are the lines themselves where the source gives nothing else', async () => {
			const { panel, bySex } = await pageOf('oppet-arbetslosa');
			expect([linesOf(panel), bySex]).toEqual([
				['2518 K', '2518 M', '25 K', '25 M', '00 K', '00 M'],
				null
			]);
		});

		test('are offered only where a place that is drawn has them', async () => {
			const { sexes, bySex } = await pageOf('befolkning');
			expect([sexes, bySex]).toEqual([[], null]);
		});

		test('stand in a chart of their own beside both together', async () => {
			const { bySex } = await pageOf('befolkning', 'med=1384');
			expect(linesOf(bySex)).toEqual(['1384 K', '1384 M']);
		});

		test('stand beside each other in one chart where the reader asks for that', async () => {
			const { panel, bySex } = await pageOf('befolkning', 'med=1384&kon=KM');
			expect([linesOf(panel), bySex]).toEqual([['1384 K', '1384 M'], null]);
		});
	});

	test('no panel holds both made-up and real figures', async () => {
		const indicators = await listIndicators(store());
		const panels = await Promise.all(
			indicators.filter(({ complements }) => complements === null).map(({ id }) => panelOf(id))
		);
		const mixed = panels.filter(
			({ sources }) => new Set(sources.map(({ example }) => example)).size > 1
		);
		expect(mixed.map(({ indicator }) => indicator.id)).toEqual([]);
	});

	test('an unknown indicator is null', async () => {
		expect(await viewPanel(store(), OVERTORNEA, 'finns-inte')).toBeNull();
	});

	test('every source of a panel names the file that was read', async () => {
		const provenance = await viewProvenance(store(), await panelOf('ohalsotal'));
		expect(
			provenance.map(
				({ files }) =>
					files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? '')) && files.length > 0
			)
		).toEqual(provenance.map(() => true));
	});

	const EVERY = { text: '', standing: null };
	const listAll = (filter: IndicatorFilter = EVERY) =>
		viewIndicatorList(store(), OVERTORNEA, filter, 'sv');

	test('the list sets the municipality’s ohälsotal of 2017 beside the country’s of the same year', async () => {
		const { groups, others } = await listAll();
		const rows = [...groups.flatMap((group) => group.rows), ...others];
		const row = rows.find(({ indicator }) => indicator.id === 'ohalsotal');
		const country = row?.places.find(({ series }) => series.role === 'country');
		expect(
			[row?.own, country?.values].map((values) => values?.map(({ point }) => point.value))
		).toEqual([[33], [26.2]]);
	});

	test('made-up indicators are listed apart', async () => {
		const { groups, others, example } = await listAll();
		const real = [...groups.flatMap((group) => group.rows), ...others];
		expect([
			real.some(({ indicator }) => indicator.id.endsWith('-exempel')),
			example.map(({ indicator }) => indicator.id).sort()
		]).toEqual([
			false,
			['arbetsloshet-exempel', 'ohalsotal-exempel', 'sjalvskattad-halsa-exempel']
		]);
	});

	test('no row has values of another period than its own without saying so', async () => {
		const { groups, others, example } = await listAll();
		const rows = [...groups.flatMap((group) => group.rows), ...others, ...example];
		const periods = rows.flatMap(({ period, own, places }) =>
			[...own, ...places.flatMap(({ values }) => values)].map(
				({ point }) => point.period.key === period.key
			)
		);
		expect([periods.length > 20, periods.every(Boolean)]).toEqual([true, true]);
	});

	test('what the search finds is counted by what a row says of time, whichever is chosen', async () => {
		const [whole, changed, none] = [
			await listAll(),
			await listAll({ text: '', standing: 'changed' }),
			await listAll({ text: 'finns inte någonstans', standing: null })
		];
		const shown = (list: typeof whole) =>
			list.groups.flatMap(({ rows }) => rows).length + list.others.length + list.example.length;
		expect([changed.found, shown(changed), shown(none)]).toEqual([
			whole.found,
			whole.found.changed,
			0
		]);
		const { changed: a, unclear, incomparable, lacking } = whole.found;
		expect(a + unclear + incomparable + lacking).toBe(shown(whole) + whole.waiting.length);
	});
});
