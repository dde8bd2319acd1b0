import { expect, test } from 'vitest';
import { parseApproximateDate } from '$lib/domain/approximate-date';
import type { InterventionEnd } from '$lib/domain/intervention';
import { findNamesakes, isNearlySame, namesakeMark } from '$lib/domain/namesake';

test.each([
	['Körkväll på torget', 'körkväll på  torget!', true],
	['Körkväll på torget', 'På torget: körkväll', true],
	['Körkväll på torget', 'Körkvell på torget', true],
	['Samtalsstöd', 'Samtalstöd', true],
	['Körkväll på torget', 'Körkväll i kyrkan', false],
	['Etapp 1', 'Etapp 2', false],
	['Sportlov 2026', 'Sportlov 2027', false],
	['Bad', 'Bal', false],
	['', 'A', false]
])('“%s” and “%s” are nearly the same name: %s', (one, other, same) => {
	expect(isNearlySame(one, other)).toBe(same);
});

function at(id: string, start: string, end: InterventionEnd = { kind: 'point' }) {
	const read = parseApproximateDate(start);
	if (!read.ok) throw new Error(start);
	return { id, title: 'Körkväll', start: read.value, end };
}

test('a namesake is one whose time overlaps, however precisely it is known', () => {
	const all = [
		at('day', '2026-10-15'),
		at('month', '2026-10'),
		at('year', '2026'),
		at('going on', '2020', { kind: 'ongoing' }),
		at('later', '2027'),
		at('ended', '2026-01', { kind: 'ended', ...at('', '2026-09').start })
	];
	const found = findNamesakes(at('new', '2026-10-15'), all);
	expect(found.map(({ id }) => id)).toEqual(['day', 'month', 'year', 'going on']);
});

test('an answer holds for the namesakes that were shown, in whatever order', () => {
	expect(namesakeMark([{ id: 'b' }, { id: 'a' }])).toBe(namesakeMark([{ id: 'a' }, { id: 'b' }]));
	expect(namesakeMark([{ id: 'a' }])).not.toBe(namesakeMark([{ id: 'a' }, { id: 'b' }]));
});
