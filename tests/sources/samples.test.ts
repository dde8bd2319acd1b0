import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { READY_INDICATORS } from '$imports/lokala-nyckeltal/ready';
import { SOURCES } from '$imports/registry';
import { inLanguage, LANGUAGES } from '$lib/domain/language';
import type { Observation } from '$lib/domain/observation';
import { MAX_FILE_BYTES } from '$lib/server/files/limits';
import { readPublishedFile } from '$lib/server/layout/known/read-source-file';
import type { SourceReading } from '$lib/server/layout/known/source-reading';
import { CONTEXT } from './support';

const ROOT = join(import.meta.dirname, '../../data-imports');

interface Picked {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly period: string;
	readonly sex: string;
}

interface Expected {
	readonly rowsRead: number;
	readonly observations: number;
	readonly skipped: Record<string, number>;
	readonly picked: readonly Picked[];
}

/** The folder with a source's file: the general one, or that of each municipality with one of its own. */
const SAMPLES = SOURCES.flatMap((definition) => {
	const { id } = definition.source;
	const own = readdirSync(join(ROOT, 'municipalities')).map(
		(name) => `municipalities/${name}/${id}`
	);
	return [id, ...own]
		.filter((folder) => existsSync(join(ROOT, folder, definition.sample)))
		.map((folder) => ({ folder, id, definition }));
});

test('every source has a file somewhere', () => {
	const read = new Set(SAMPLES.map(({ id }) => id));
	expect(SOURCES.filter(({ source }) => !read.has(source.id))).toEqual([]);
});

describe.each(SAMPLES)('$folder', ({ folder, id, definition }) => {
	const expected: Expected = JSON.parse(readFileSync(join(ROOT, folder, 'expected.json'), 'utf8'));
	let reading: SourceReading;
	beforeAll(async () => {
		const bytes = readFileSync(join(ROOT, folder, definition.sample));
		reading = await readPublishedFile(definition, bytes, CONTEXT);
	});

	test('its sample has no problem', () => {
		expect(reading.problems).toEqual([]);
	});

	test('its sample gives as many rows, observations and skips as expected', () => {
		const { rowsRead, observations, skipped } = reading;
		expect({ rowsRead, observations: observations.length, skipped }).toEqual({
			rowsRead: expected.rowsRead,
			observations: expected.observations,
			skipped: expected.skipped
		});
	});

	test.each(expected.picked)('$indicatorId $areaCode $period $sex is as published', (picked) => {
		const found = reading.observations.find((one) => isPicked(one, picked));
		expect(found && { ...found, period: found.period.key }).toMatchObject(picked);
	});

	test('its folder explains it and its sample is within the limit', () => {
		const told = [id, folder].some((place) => existsSync(join(ROOT, place, 'README.md')));
		const size = statSync(join(ROOT, folder, definition.sample)).size;
		expect([told, size <= MAX_FILE_BYTES]).toEqual([true, true]);
	});
});

const indicators = [...SOURCES.flatMap((definition) => definition.indicators), ...READY_INDICATORS];

test('no two sources or indicators share an id', () => {
	const ids = [...SOURCES.map(({ source }) => source.id), ...indicators.map(({ id }) => id)];
	expect(new Set(ids).size).toBe(ids.length);
});

test('an indicator stands after the one it complements', () => {
	const ids = indicators.map(({ id }) => id);
	const early = indicators.filter(
		({ id, complements }) => complements && ids.indexOf(complements) >= ids.indexOf(id)
	);
	expect([early, indicators.every(({ complements: c }) => c === null || ids.includes(c))]).toEqual([
		[],
		true
	]);
});

test('every name and definition is written in Swedish, and none is left empty in another language', () => {
	const empty = indicators.flatMap(({ id, name, definition, breaks }) =>
		[name, definition, ...breaks.map(({ note }) => note)].flatMap((texts) =>
			LANGUAGES.filter((language) => inLanguage(texts, language).trim() === '').map(() => id)
		)
	);
	expect(empty).toEqual([]);
});

function isPicked(one: Observation, picked: Picked): boolean {
	return (
		one.indicatorId === picked.indicatorId &&
		one.areaCode === picked.areaCode &&
		one.period.key === picked.period &&
		one.sex === picked.sex
	);
}
