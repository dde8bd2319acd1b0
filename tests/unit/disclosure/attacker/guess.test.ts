import { expect, test } from 'vitest';
import { addGuess, shareRight, spreadOf } from '$lib/disclosure/attacker/guess';

const NOTHING = { right: 0, guesses: 0 };

test('of equally likely colours one is right as often as there are such', () => {
	expect(addGuess(NOTHING, [0.4, 0.4, 0.2], 0)).toEqual({ right: 0.5, guesses: 1 });
	expect(addGuess(NOTHING, [0.4, 0.4, 0.2], 2)).toEqual({ right: 0, guesses: 1 });
	expect(shareRight({ right: 1.5, guesses: 2 })).toBe(0.75);
});

test('nobody who never guessed was right', () => {
	expect(shareRight(NOTHING)).toBe(0);
});

test('a colour that is ruled out spreads without end', () => {
	expect(spreadOf([0.2, 0, 0.1])).toBe(Infinity);
	expect(spreadOf([Math.E, 1, 1])).toBeCloseTo(1, 12);
});
