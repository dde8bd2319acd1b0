import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { asIsoWeek } from '$lib/domain/week';
import { describeChoice } from '$lib/format/chosen-weeks';
import { aTimeline, anIntervention } from '../../support/timeline';

const TIMELINE = aTimeline('2026-W10', '2026-W20', [
	anIntervention('Lopp', '2026-04-01', { kind: 'point' }),
	anIntervention('Verkstad', '2026-01-05', { kind: 'ongoing' }),
	anIntervention('Kurs', '2026-05-11', { kind: 'point' })
]);

test.each([
	[
		'2026-W13',
		'2026-W15',
		'Valda veckor: vecka\u00a013 2026–vecka\u00a015 2026. Det här började: Lopp. Dessutom pågick 1 som hade börjat tidigare.'
	],
	[
		'2026-W16',
		'2026-W17',
		'Valda veckor: vecka\u00a016 2026–vecka\u00a017 2026. Dessutom pågick 1 som hade börjat tidigare.'
	]
])('weeks %s to %s tell what began in them and count what went on', (from, to, words) => {
	const span = { from: asIsoWeek(from), to: asIsoWeek(to) };
	expect(describeChoice(TIMELINE, span, isoDate('2026-11-06'), 'sv')).toBe(words);
});
