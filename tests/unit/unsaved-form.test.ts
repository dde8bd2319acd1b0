import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseUnsaved, readUnsaved, SECRET_FIELDS, textsOf } from '$lib/domain/unsaved-form';
import { listProjectFiles } from '../support/project-files';

const TO = '/arbete/insatser/ny?/save';

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

describe('what was sent by somebody who is signed in no longer', () => {
	test('is kept to the last character, in its order, also twice of a name', () => {
		const form = formOf({ title: 'Körkväll', text: ' Ett "citat" <b> & radbrytning\r\n', id: '7' });
		form.append('text', 'en gång till');
		const unsaved = readUnsaved(TO, form);
		expect(unsaved).toEqual({
			to: TO,
			fields: [
				['title', 'Körkväll'],
				['text', ' Ett "citat" <b> & radbrytning\r\n'],
				['id', '7'],
				['text', 'en gång till']
			],
			hadFile: false
		});
		expect(parseUnsaved(JSON.stringify(unsaved))).toEqual(unsaved);
	});

	test('is told to have had a file, which is not kept', () => {
		const form = formOf({ about: 'x', file: new File(['hemligt'], 'anna.csv') });
		const unsaved = readUnsaved(TO, form);
		expect([unsaved?.hadFile, JSON.stringify(unsaved)]).toEqual([
			true,
			expect.not.stringMatching(/anna|hemligt/)
		]);
	});

	test('is not kept where nothing is written', () => {
		expect(readUnsaved(TO, formOf({ title: ' ', file: new File([], '') }))).toBeNull();
	});

	test.each(SECRET_FIELDS)('is not kept with a password in %s', (name) => {
		expect(readUnsaved(TO, formOf({ title: 'Körkväll', [name]: 'x' }))).toBeNull();
	});

	test('is read out of nothing else', () => {
		for (const text of [null, '', '[]', '{"to":"/","fields":[["a"]],"hadFile":false}', '{"to":1}'])
			expect(parseUnsaved(text)).toBeNull();
	});

	test('is listed as texts, without marks and numbers', () => {
		const fields = [
			['version', '7'],
			['to', '2026-W45'],
			['text', 'Vi frågar grupperna.'],
			['kind', 'measure']
		] as const;
		expect(textsOf({ to: TO, fields, hadFile: false })).toEqual(['Vi frågar grupperna.']);
	});
});

test('every field for a password is one that is never sent back', () => {
	const pages = listProjectFiles().filter((path) => /^src\/.*\.svelte$/.test(path));
	const ids = pages.flatMap((path) => {
		const before = readFileSync(path, 'utf8').split('type="password"').slice(0, -1);
		return before.map((text) => [...text.matchAll(/<Field\s+id="(\w+)"/g)].at(-1)?.[1]);
	});
	expect([ids.length, ids.filter((id) => !SECRET_FIELDS.includes(id ?? ''))]).toEqual([4, []]);
});
