import { fault } from '$lib/domain/problem';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyOtherCube } from '$lib/server/publishers/pxweb/check-cube';
import { statedUnits } from '$lib/server/publishers/pxweb/cube-units';
import { selectCodes } from '$lib/server/publishers/pxweb/select-codes';
import { readLimitsV2 } from '$lib/server/publishers/pxweb/service-limits';
import { parseMetadataV2 } from '$lib/server/publishers/pxweb/table-metadata';
import type { Json } from '$lib/server/files/json/json-text';
import { AREAS } from '$imports/areas/source';

/** Answers of SCB's service as it wrote them, kept beside the project where there is room for them. */
const FOLDER = join(import.meta.dirname, '../../../../shared/data/scb');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Json;

describe.skipIf(!existsSync(FOLDER))('SCB’s own answers', () => {
	const described = () => {
		const metadata = parseMetadataV2(read('pxwebapi2_TAB6471_metadata.json'));
		if (!metadata.ok) throw new Error(metadata.problems.join());
		return metadata.value;
	};

	test('the regions of a table stand in its order, not in that of their keys', () => {
		const region = described().dimensions.find(({ code }) => code === 'Region');
		const codes = region?.values.map(({ code }) => code) ?? [];
		expect([codes[0], codes[1], codes.indexOf('2518'), region?.isArea]).toEqual([
			...['00', '01', 303],
			true
		]);
	});

	test('every area that Läget knows is in the table, and the totals are asked for by code', () => {
		const selection = {
			...{ Region: ['*'], Alder: ['TotSA'], Kon: ['TotSa'] },
			...{ ContentsCode: ['000007SF'], Tid: ['top(2)'] }
		};
		const selected = selectCodes(described(), selection, new Set(AREAS.map(({ code }) => code)));
		expect(selected.ok && selected.value.map(({ codes }) => codes.length)).toEqual([
			...[AREAS.length, 1, 1, 1, 2]
		]);
	});

	test('the table says when it was changed, and the service what it bears', () => {
		expect([described().publishedAt, readLimitsV2(read('pxwebapi2_config.json'))]).toEqual([
			new Date('2026-06-08T06:00:00Z'),
			{ cells: 30_000, spacing: 500 }
		]);
	});

	test('an answer is known for what it is, and for what it is not', () => {
		const data = read('pxwebapi2_TAB6471_data.json');
		const months = ['2026M01', '2026M02', '2026M03', '2026M04'];
		const asked = (codes: readonly string[]) => whyOtherCube(data, [{ dimension: 'Tid', codes }]);
		expect([asked(months), asked([...months, '2026M05']), statedUnits(data)]).toEqual([
			null,
			fault('answer-codes-missing', { missing: 1, asked: 5, dimension: 'Tid' }),
			['antal']
		]);
	});
});
