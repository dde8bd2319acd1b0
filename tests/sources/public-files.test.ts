import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scbFolkmangd } from '$imports/scb-folkmangd/source';
import { defineTable, type SourceDefinition } from '$imports/source';
import { readBytes, sampleOf } from './support';

/** Files as publishers wrote them, kept beside the project where there is room for them. */
const FOLDER = join(import.meta.dirname, '../../../shared/data');
const read = (name: string) => readFileSync(join(FOLDER, name));

/** The same indicator under other headings: only the layout is at stake. */
function withTable(table: SourceDefinition['table']): SourceDefinition {
	return { ...scbFolkmangd, table };
}

describe.skipIf(!existsSync(FOLDER))('files as published', () => {
	test('population 2008–2018, long with semicolons, equals our own wide file', () => {
		const published = readBytes(
			scbFolkmangd,
			read('scb/csv_utf8_semicolon_folkmangd_kommun_2008-2018.csv')
		);
		const own = new Map(
			readBytes(scbFolkmangd, sampleOf(scbFolkmangd)).observations.map((one) => [
				`${one.areaCode} ${one.period.key}`,
				one.value
			])
		);
		const differing = published.observations.filter(
			({ areaCode, period, value }) => own.get(`${areaCode} ${period.key}`) !== value
		);
		expect([published.problems, published.observations.length, differing]).toEqual([[], 3190, []]);
	});

	test('population by sex is left out and never summed', () => {
		const { problems, skipped } = readBytes(
			scbFolkmangd,
			read('scb/csv_utf8_semicolon_folkmangd_lan_kon_2008-2018.csv')
		);
		expect([problems.map(({ code }) => code), skipped]).toEqual([
			['values-none-used'],
			{ 'broken-down-by:kön': 462 }
		]);
	});

	test('house prices in Latin-1 keep their unquoted heading with a comma', () => {
		const prices = withTable(
			defineTable({
				columns: ['region', 'fastighetstyp'],
				optional: [],
				area: 'region',
				time: 'år',
				contents: ['Köpeskilling för småhus, medelvärde i tkr'],
				ignored: [],
				dash: 'not-applicable',
				read: () => ({ kind: 'figure', indicatorId: 'befolkning', sex: 'T' })
			})
		);
		const { problems, observations } = readBytes(
			prices,
			read('scb/csv_latin1_smahuspriser_kommun_2012-2017.csv')
		);
		const overtornea = observations.filter(({ areaCode }) => areaCode === '2518');
		expect([problems, observations.length, overtornea.length]).toEqual([[], 1740, 6]);
	});

	test('a survey table of Folkhälsodata is read with its spans of years', () => {
		const trust = withTable(
			defineTable({
				columns: ['Region', 'Sociala relationer', 'Andel och konfidensintervall', 'Kön'],
				optional: [],
				area: 'Region',
				time: 'År',
				contents: ['Andel'],
				ignored: [],
				dash: 'not-applicable',
				read: ({ cells }) =>
					cells.Kön === 'Totalt'
						? { kind: 'figure', indicatorId: 'sjalvskattad-halsa', sex: 'T' }
						: { kind: 'skip', reason: 'broken-down-by:kön' }
			})
		);
		const { problems, observations } = readBytes(
			trust,
			read('fohm/hlv1socxreg_tillit_dalarna.csv')
		);
		expect([problems, observations[0]]).toMatchObject([
			[],
			{ areaCode: '20', period: { key: '2004--2007' }, value: 27.5 }
		]);
	});
});
