import { expect, test } from 'vitest';
import { withoutMarks } from '$lib/server/answers/without-marks';

test('a page without a script of its own carries no marks for one', () => {
	expect(withoutMarks('<main><!--[--><p>Ett<!----></p>\n<!--[0--></main>')).toBe(
		'<main><p>Ett</p>\n</main>'
	);
});

test('a page with its script keeps the marks that the script reads', () => {
	const page = '<main><!--[--></main><script>__sveltekit_1a = {};</script>';
	expect(withoutMarks(page)).toBe(page);
});
