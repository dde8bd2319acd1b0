import { fault, type Fault } from '$lib/domain/problem';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT, figuresOf } from './support';

/** Files as publishers and others wrote them, kept beside the project where there is room for them. */
const FOLDER = join(import.meta.dirname, '../../../shared/data');

/** File, format, the source that reads it (null: none of ours), and how many figures it has. */
const READ: readonly (readonly [string, string, string | null, number])[] = [
	['arbetsformedlingen/derived_arbetsloshet_smedjebacken_arsmedel.xlsx', 'xlsx', null, 64],
	['arbetsformedlingen/derived_varsel_manad.xlsx', 'xlsx', null, 385],
	['fohm/derived_lan_riket_14_folkhalsoindikatorer.csv', 'pxweb-csv', null, 4558],
	['fohm/halsgodyreg_2021-2024_dalarna_kommuner.xlsx', 'xlsx', 'fohm-halsa', 16],
	['fohm/hlv1socxreg_tillit_dalarna.csv', 'pxweb-csv', 'fohm-tillit', 42],
	[
		'forsakringskassan/derived_lan_riket_ohalsotal_sjukpenningtal_december_2011-2025.csv',
		'pxweb-csv',
		null,
		660
	],
	['forsakringskassan/ohalsotal.xlsx', 'xlsx', null, 12],
	['forsakringskassan/ohalsotal_2024_11_06.xlsx', 'xlsx', 'fk-ohalsotal', 108],
	['forsakringskassan/pagaende_sjukfall_diagnos_2024_11_06.xlsx', 'xlsx', null, 144],
	['jsonstat/canada.json', 'json-stat', null, 120],
	['jsonstat/galicia-2.0.json', 'json-stat', null, 3960],
	['jsonstat/galicia.json', 'json-stat', null, 3960],
	['jsonstat/oecd.json', 'json-stat', null, 432],
	['jsonstat/us-gsp.json', 'json-stat', null, 204],
	['kolada/derived_U01413_tillit_dalarna.csv', 'pxweb-csv', null, 42],
	['kolada/derived_cache_N00956_1384.json', 'json', null, 12],
	['kolada/derived_cache_N00974_1384.json', 'json', null, 24],
	['kolada/derived_cache_N01720_1384.json', 'json', null, 8],
	['kolada/derived_cache_N01951_1384.json', 'json', null, 55],
	['kolada/derived_ekonomiskt_utsatta_regioner.csv', 'pxweb-csv', null, 315],
	['kolada/derived_langtidsarbetsloshet_dalarna_gender.csv', 'pxweb-csv', null, 36],
	['kolada/derived_valdeltagande_dalarna_forwardfilled.csv', 'pxweb-csv', null, 84],
	['kolada/derived_values_N00945_gender_T_sthlm_gbg_malmo.json', 'json', null, 63],
	['px/14216.px', 'px', null, 4],
	['px/BE0101A1.px', 'px', null, 1],
	['px/BE0101A1_with_notes.px', 'px', null, 96],
	['px/BE0101N1.px', 'px', null, 64],
	['px/MultipleContentSmall.px', 'px', null, 12],
	['px/PR0101B3.px', 'px', null, 40],
	['px/PxWebApi_TAB004_missing.px', 'px', null, 4312],
	['px/TAB2936.px', 'px', null, 189],
	['scb/csv_latin1_smahuspriser_kommun_2012-2017.csv', 'pxweb-csv', null, 1740],
	['scb/csv_utf8_semicolon_folkmangd_kommun_2008-2018.csv', 'pxweb-csv', 'scb-folkmangd', 3190],
	['scb/csv_utf8_semicolon_folkmangd_lan_kon_2008-2018.csv', 'pxweb-csv', 'scb-folkmangd-kon', 462],
	['scb/derived_long_population_kommun_2020-2025.csv', 'pxweb-csv', null, 1740],
	[
		'scb/derived_transcribed_TAB2707_riksdagsvaldeltagande_9_norrbottenskommuner_1973-2022.csv',
		'pxweb-csv',
		'scb-valdeltagande',
		135
	],
	['scb/derived_utf8bom_semicolon_wide_folkmangd_kommun_1950-2019.csv', 'pxweb-csv', null, 20300],
	['scb/derived_xlsx_BAS_arbetsloshet_kommun_2026M04.xlsx', 'xlsx', null, 15],
	['scb/derived_xlsx_BAS_arbetsloshet_kommun_manad_2020-2022.xlsx', 'xlsx', null, 1224],
	['scb/derived_xlsx_BAS_arbetsloshet_lan_tidsserie.xlsx', 'xlsx', null, 1078],
	['scb/pxwebapi1_BO0104T01_1384.json', 'pxweb-json', null, 10],
	['scb/pxwebapi1_BefolkningNy_1380_age_sex_2015-2024.json', 'pxweb-json', null, 4040],
	['scb/pxwebapi1_BefolkningNy_1383_tot_sex_2024.json', 'pxweb-json', 'scb-folkmangd-kon', 2],
	['scb/pxwebapi1_BefolkningNy_1384_tot_sex_2015-2024.json', 'pxweb-json', 'scb-folkmangd-kon', 20],
	['scb/pxwebapi2_TAB6471_data.json', 'json-stat', null, 2772],
	['scb/xlsx_be0101_tabhel2023_folkmangd_befforandringar.xlsx', 'xlsx', null, 5616],
	['scb/xlsx_pxweb_BE0101N1_kommun_2020-2024.xlsx', 'xlsx', 'scb-folkmangd', 1450],
	['socialstyrelsen/ekonomiskt_bistand_manad_dalarna_2014-2024.xlsx', 'xlsx', null, 264]
];

/** File and why it is refused. */
const REFUSED: readonly (readonly [string, Fault])[] = [
	['geo/Svenska_kommuner_2017.csv', fault('sheet-no-period')],
	['geo/counties.csv', fault('sheet-no-values')],
	['geo/kommuner_nested.json', fault('json-nested-list')],
	['geo/municipalities.csv', fault('sheet-no-values')],
	['geo/municipality_county.csv', fault('sheet-no-values')],
	['geo/scb_kommunlankod_2023.xls', fault('file-is-old-excel')],
	['geo/scb_kommunlankod_2026.xlsx', fault('sheet-no-values')],
	['geo/statscraper_municipalities.csv', fault('sheet-no-period')],
	['geo/swedish_municipalities.geojson', fault('json-is-map')],
	['geo/swedish_regions.geojson', fault('json-is-map')],
	['jsonstat/PxWebApi_GetApiConfiguration.json', fault('json-is-settings')],
	['jsonstat/PxWebApi_MetadataById_tab001_js2.json', fault('jsonstat-metadata-only')],
	['jsonstat/hierarchy.json', fault('jsonstat-hierarchy', { heading: 'CPI commodity' })],
	[
		'jsonstat/order.json',
		fault('jsonstat-no-time', {
			headings: 'A: 3-categories dimension, B: 2-categories dimension, C: 4-categories dimension'
		})
	],
	['jsonstat/schema_dataset_2.0.json', fault('json-is-schema')],
	[
		'jsonstat/three_dim_size_as_string_v2.json',
		fault('jsonstat-no-time', { headings: 'first dimension, second dimension, third dimension' })
	],
	[
		'jsonstat/three_dim_v1.json',
		fault('jsonstat-no-time', { headings: 'first dimension, second dimension, third dimension' })
	],
	['kolada/derived_cache_N00530_1384.json', { code: 'json-not-a-number' }],
	['kolada/derived_kpi_catalogue.json', fault('json-kolada-indicators')],
	['kolada/derived_municipality.json', fault('json-kolada-areas')],
	['kolada/derived_municipality_groups_subset.json', fault('json-kolada-areas')],
	['kolada/v2_municipality_response.json', fault('json-kolada-areas')],
	['scb/derived_cp1252_wide_kommun_indikatorer.csv', fault('sheet-no-period')],
	['scb/pxwebapi2_TAB6471_metadata.json', fault('jsonstat-metadata-only')],
	['scb/pxwebapi2_config.json', fault('json-is-settings')],
	['scb/pxwebapi2_search.json', fault('json-is-table-list')],
	['scb/pxwebapi2_tables.json', fault('json-is-table-list')]
];

/** A figure that stands in the file, and where the file has it among those of our municipality. */
const FIGURES = [
	['scb/xlsx_pxweb_BE0101N1_kommun_2020-2024.xlsx', '2518 2024 T', 4057],
	['scb/csv_utf8_semicolon_folkmangd_kommun_2008-2018.csv', '2518 2008 T', 4972],
	['scb/derived_utf8bom_semicolon_wide_folkmangd_kommun_1950-2019.csv', '2518 1950 T', 10076],
	['scb/derived_long_population_kommun_2020-2025.csv', '2518 2025 T', 3995],
	['scb/xlsx_be0101_tabhel2023_folkmangd_befforandringar.xlsx', '2518 2023 T', 4088]
] as const;

const describeNamed = (file: string) =>
	describeFile(file, readFileSync(join(FOLDER, file)), SOURCES, CONTEXT);

describe.skipIf(!existsSync(FOLDER))('every file as published', () => {
	test.each(READ)('%s is %s of %s with %i figures', async (file, format, source, observations) => {
		expect(await describeNamed(file)).toMatchObject({ format, source, observations, problems: [] });
	});

	test.each(REFUSED)('%s is refused: %s', async (file, reason) => {
		const { problems, observations } = await describeNamed(file);
		expect([problems[0], observations]).toEqual([expect.objectContaining(reason), 0]);
	});

	test.each(FIGURES)('%s has at %s the value %d', async (file, key, value) => {
		const figures = await figuresOf(readFileSync(join(FOLDER, file)));
		expect(figures.get(key)).toBe(value);
	});
});
