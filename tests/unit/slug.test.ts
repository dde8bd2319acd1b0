import { expect, test } from 'vitest';
import { slugOf } from '$lib/domain/slug';

test.each([
	['Trygghetsvandring på hösten', 'trygghetsvandring-pa-hosten'],
	['Blås grönt & Ån', 'blas-gront-an'],
	['  –Café–  ', 'cafe'],
	['<script>', 'script'],
	['Ny', 'ny-insats'],
	['!!!', 'insats'],
	['ぁ', 'insats'],
	['a'.repeat(120), 'a'.repeat(60)]
])('%s is found at %s', (title, slug) => {
	expect(slugOf(title)).toBe(slug);
});
