import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openWaitingRoom } from '../../server/waiting-room.mjs';

const NEVER = 1_000_000;

function visitAll(size: Parameters<typeof openWaitingRoom>[0], count: number) {
	const visit = openWaitingRoom(size);
	const inside: { readonly number: number; readonly leave: () => void }[] = [];
	const turnedAway: number[] = [];
	const withdraw = Array.from({ length: count }, (_, number) =>
		visit({
			enter: (leave) => void inside.push({ number, leave }),
			turnAway: () => void turnedAway.push(number)
		})
	);
	return { inside, turnedAway, withdraw, entered: () => inside.map(({ number }) => number) };
}

test('so many are inside, so many wait, and the rest are turned away at once', () => {
	const room = visitAll({ atOnce: 2, waiting: 3, patience: NEVER, lent: NEVER }, 7);
	expect({ inside: room.entered(), away: room.turnedAway }).toEqual({
		inside: [0, 1],
		away: [5, 6]
	});
	for (const { leave } of room.inside.slice()) leave();
	expect(room.entered()).toEqual([0, 1, 2, 3]);
	for (const withdraw of room.withdraw) withdraw();
});

test('leaving twice makes no more than one place', () => {
	const room = visitAll({ atOnce: 1, waiting: 9, patience: NEVER, lent: NEVER }, 4);
	room.inside[0]!.leave();
	room.inside[0]!.leave();
	expect(room.entered()).toEqual([0, 1]);
	for (const withdraw of room.withdraw) withdraw();
});

test('nobody waits longer than their patience, and who has gone is not let in', async () => {
	const room = visitAll({ atOnce: 1, waiting: 9, patience: 30, lent: NEVER }, 4);
	room.withdraw[2]!();
	await pause(200);
	room.inside[0]!.leave();
	expect({ inside: room.entered(), away: room.turnedAway }).toEqual({ inside: [0], away: [1, 3] });
});

test('a place that is kept too long is given to the next', async () => {
	const room = visitAll({ atOnce: 1, waiting: 9, patience: NEVER, lent: 30 }, 2);
	await pause(200);
	expect(room.entered()).toEqual([0, 1]);
});
