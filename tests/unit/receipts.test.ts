import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project-files';

/** What an address may ask of a page: none of these tells that anything has been done. */
const QUESTIONS = [
	...['excel', 'forsegla', 'fran', 'kalla', 'kon', 'manad', 'next', 'om', 'omrade', 'q', 'sprak'],
	...['stilla', 'tabell', 'tema', 'till', 'visa']
];

const pages = listProjectFiles().filter((path) => /^src\/routes\/.*\.(ts|svelte)$/.test(path));

test('no page reads in its address that something has been done, but by what marks it', () => {
	const read = pages.flatMap((path) =>
		[...readProjectFile(path).matchAll(/searchParams\s*\.(?:get|getAll|has)\(\s*([^)]*)\)/g)].map(
			([, name]) => ({ path, name: name?.replaceAll("'", '') ?? '' })
		)
	);
	expect(read.length).toBeGreaterThan(10);
	expect(read.filter(({ name }) => !QUESTIONS.includes(name))).toEqual([]);
});

test('no action writes an address that tells something without its mark', () => {
	const written = pages.flatMap((path) =>
		[...readProjectFile(path).matchAll(/redirect\(\s*30\d,[^;]*?\?[^;]*;/g)].map(
			([text]) => `${path}: ${text}`
		)
	);
	expect(written).toEqual([]);
});
