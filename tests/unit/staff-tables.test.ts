import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project-files';

const TABLES = listProjectFiles()
	.filter((path) => path.startsWith('src/routes/(staff)/') || /FileProblems|Replacement/.test(path))
	.filter((path) => path.endsWith('.svelte') && readProjectFile(path).includes('<table'));

test('there are tables to look at', () => {
	expect(TABLES.length).toBeGreaterThan(5);
});

test.each(TABLES)('in %s each row stands by itself on a phone, with its headings', (path) => {
	const text = readProjectFile(path);
	const tables = [...text.matchAll(/<table\b[^>]*>/g)].map(([table]) => table);
	const cells = [...text.matchAll(/<td\b([^>]*)>\s*(<\w+)?/g)];
	// A reason that stands for the whole row says what it is, and so does a button.
	const bare = cells.filter(
		([, attributes = '', inside]) => !/data-head=|colspan=/.test(attributes) && inside !== '<form'
	);
	expect([tables.filter((table) => !table.includes('stacks')), bare.map(([cell]) => cell)]).toEqual(
		[[], []]
	);
});
