import { expect, test } from 'vitest';
import { seedChance } from '$lib/disclosure/attacker/chance';
import { drawHistory } from '$lib/disclosure/attacker/histories';
import { REAL } from '$lib/disclosure/attacker/mechanism';
import { tabulate } from '$lib/disclosure/attacker/noise-table';
import { measureNothingCertain } from '$lib/disclosure/attacker/nothing-certain';
import { publishWorlds, type PublishedMonth } from '$lib/disclosure/attacker/publish';
import { viewMonth, type View } from '$lib/disclosure/attacker/views';
import { hmac } from '../exact-weeks';

const tables = tabulate(REAL);

/** What the measure says of two months of one history, seen as they were published, or otherwise. */
function measured(
	asSeen: (month: PublishedMonth) => PublishedMonth,
	asViewed: (view: View) => View = (view) => view
) {
	const chance = seedChance(2);
	const measure = measureNothingCertain(REAL, tables);
	const history = drawHistory(chance, 60);
	for (const month of history.months.slice(0, 2)) {
		const published = publishWorlds(history, month, REAL, hmac, chance);
		measure.see(
			asSeen(published),
			viewMonth(published, tables).map((views) => views.map(asViewed))
		);
	}
	return measure.conclude();
}

test('the rule as it is holds', () => {
	expect(measured((month) => month).holds).toBe(true);
});

test('a week drawn anew for a few answers is told', () => {
	const { holds, text } = measured(
		(month) => month,
		(view) => ({ ...view, redrawn: true })
	);
	expect({ holds, text }).toEqual({
		holds: false,
		text: expect.stringMatching(/ [1-9]\d* weeks drawn anew for too few, 0 of /)
	});
});

test('bytes that two equal figures do not share are told', () => {
	let number = 0;
	const { holds, text } = measured((month) => ({
		...month,
		worlds: month.worlds.map((world) => ({
			...world,
			first: {
				...world.first,
				publicWeeks: world.first.publicWeeks.map((week) => ({ ...week, at: number++ }))
			}
		}))
	}));
	expect({ holds, text }).toEqual({
		holds: false,
		text: expect.stringMatching(/, [1-9]\d* of \d+ twins unlike/)
	});
});
