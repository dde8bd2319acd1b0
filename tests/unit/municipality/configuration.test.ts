import { readdirSync } from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import { listSourceDefinitions } from '$imports/registry';
import { LANGUAGES } from '$lib/domain/language';
import { chooseMunicipality } from '$lib/server/municipality/choose-municipality';
import { composeMunicipality } from '$lib/server/municipality/compose-municipality';
import {
	parseConfiguration,
	plainConfiguration
} from '$lib/server/municipality/parse-configuration';
import { municipalityOf } from '../../support/municipality';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDERS = readdirSync(join(ROOT, 'data-imports/municipalities'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

const placesOf = (configuration: unknown) => {
	const parsed = parseConfiguration(JSON.stringify(configuration));
	return parsed.ok ? [] : parsed.places;
};

describe('a configuration', () => {
	test.each([
		[{}, ['code']],
		[{ code: 2518 }, ['code']],
		[{ code: '25' }, ['code']],
		[{ code: '2514', kind: 'by' }, ['kind']],
		[{ code: '2514', names: { sv: { inside: '' } } }, ['names.sv.inside']],
		[{ code: '2514', names: { no: { name: 'Kalix' } } }, ['names.no']],
		[{ code: '2514', contact: { website: 'kalix.se' } }, ['contact.website']],
		[{ code: '2514', contact: { website: 'javascript:alert(1)' } }, ['contact.website']],
		[{ code: '2514', contact: { email: 'kalix' } }, ['contact.email']],
		[{ code: '2514', administrativeAreaFor: ['finska'] }, ['administrativeAreaFor.0']],
		[{ code: '2514', demo: { today: '2026-02-30', usualIndicators: [] } }, ['demo.today']],
		[{ code: '2514', winterBreakWeek: '10' }, ['winterBreakWeek']],
		[{ code: '2514', winterBreakWeek: 12 }, ['winterBreakWeek']],
		[{ code: '2514', winterBreakWeek: 8.5 }, ['winterBreakWeek']],
		[{ code: '2514', hemsida: 'https://kalix.se' }, ['hemsida']]
	])('%j is refused at %j', (configuration, places) => {
		expect(placesOf(configuration)).toEqual(places);
	});

	test.each(['', '{', 'null', '[]', '"2514"'])(
		'that is the text %j is refused as a whole',
		(text) => {
			const parsed = parseConfiguration(text);
			expect(parsed).toEqual({ ok: false, places: [''] });
		}
	);

	test.each(FOLDERS)('of %s is whole: every form of its name in every language', (folder) => {
		const { names } = municipalityOf(folder);
		const forms = LANGUAGES.flatMap((language) => Object.values(names[language]));
		expect([forms.length, forms.filter((form) => form === '')]).toEqual([4 * LANGUAGES.length, []]);
	});

	test('that only has a code is a municipality with plain inflection', () => {
		const area = AREAS.find(({ code }) => code === '0114');
		if (!area) throw new Error('0114 is gone');
		const plain = composeMunicipality(plainConfiguration('0114'), area, false);
		expect(plain).toMatchObject({
			name: 'Upplands Väsby',
			countyCode: '01',
			kind: 'municipality',
			names: { sv: { inside: 'i Upplands Väsby', official: 'Upplands Väsby kommun' } },
			contact: { email: null, website: null },
			administrativeAreaFor: null,
			winterBreakWeek: null
		});
	});
});

describe('the choice of a municipality', () => {
	const folder = mkdtempSync(join(tmpdir(), 'laget-kommun-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const choose = async (asked: string | null, remembered: string | null = null) => {
		const choice = await chooseMunicipality({ asked, remembered, root: ROOT, areas: AREAS });
		return choice.ok ? choice.value.configuration.code : choice.problem.kind;
	};
	const write = (name: string, text: string) => {
		const path = join(folder, name);
		writeFileSync(path, text);
		return path;
	};

	test.each([
		['haparanda', null, '2583'],
		['2583', null, '2583'],
		[null, '2583', '2583'],
		['0114', null, '0114'],
		[null, '0114', '0114'],
		['0114', '0114', '0114'],
		['haparanda', '2583', '2583'],
		['haparanda', '2518', 'changed'],
		['0114', '2583', 'changed'],
		['narnia', null, 'unknown'],
		['narnia', '2583', 'unknown'],
		['9999', null, 'unknown'],
		['25', null, 'unknown'],
		['00', null, 'unknown'],
		['../haparanda', null, 'unknown'],
		['/finns/inte.json', null, 'unreadable']
	])('%s on a database of %s gives %s', async (asked, remembered, expected) => {
		expect(await choose(asked, remembered)).toBe(expected);
	});

	test('may be one file anywhere', async () => {
		expect(await choose(write('kalix.json', '{ "code": "2514" }'))).toBe('2514');
	});

	test('of a file whose code is no municipality is refused', async () => {
		expect(await choose(write('lan.json', '{ "code": "9999" }'))).toBe('unreadable');
	});

	test('that is unknown comes with the list of those that are known', async () => {
		const choice = await chooseMunicipality({
			...{ asked: 'narnia', remembered: null, root: ROOT, areas: AREAS }
		});
		expect(choice).toMatchObject({ problem: { known: FOLDERS.sort() } });
	});
});

test('only its own municipality has a source of its own', () => {
	const idsOf = (folder: string | null) =>
		listSourceDefinitions(folder).map(({ source }) => source.id);
	expect({
		overtornea: idsOf('overtornea').includes('projektansokan-2018'),
		haparanda: idsOf('haparanda').includes('projektansokan-2018'),
		none: idsOf(null).includes('projektansokan-2018')
	}).toEqual({ overtornea: true, haparanda: false, none: false });
});
