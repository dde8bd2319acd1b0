import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import FileField from '$lib/components/upload/FileField.svelte';
import { LANGUAGES } from '$lib/domain/language';
import { readRows } from '$lib/server/files/own-table/read-rows';
import * as m from '$lib/paraglide/messages';
import { listProjectFiles, readProjectFile } from '../support/project-files';

const JSON_ROWS = '[{"vecka":"2026-W40","grön":30},{"vecka":"2026-W41","grön":31}]';

test.each(LANGUAGES)(
	'in %s a form for one’s own table says that JSON is read, as it is',
	async (locale) => {
		const hints = [m.mood_file_hint, m.local_file_hint].map((hint) => hint({}, { locale }));
		const read = await readRows(new TextEncoder().encode(JSON_ROWS));
		expect([read.ok, hints.filter((hint) => !/CSV.*Excel.*JSON/.test(hint))]).toEqual([true, []]);
	}
);

test('every field for one’s own table lets the same kinds of files be chosen', () => {
	const { body } = render(FileField, { props: { label: 'Fil', hint: 'En fil.' } });
	const own = listProjectFiles().filter(
		(path) => path.endsWith('.svelte') && readProjectFile(path).includes('type="file"')
	);
	expect([own.sort(), /accept="[^"]*\.json/.test(body)]).toEqual([
		['src/lib/components/upload/FileField.svelte', 'src/routes/(staff)/arbete/import/+page.svelte'],
		true
	]);
});
