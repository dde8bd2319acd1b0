import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeTurns } from '$lib/server/exports/turns';

test('no more work is done at once than there is room for, in the order it came', async () => {
	const takeTurn = makeTurns({ atOnce: 2, waiting: 50, patience: 60_000 });
	let [now, most] = [0, 0];
	const done: number[] = [];
	await Promise.all(
		Array.from({ length: 20 }, (_, index) =>
			takeTurn(async () => {
				most = Math.max(most, (now += 1));
				await pause(2);
				now -= 1;
				done.push(index);
			})
		)
	);
	const inOrder = done.every((one, at) => Math.abs(one - at) <= 1);
	expect([most, done.length, inOrder]).toEqual([2, 20, true]);
});

test('who waits too long is told so, and the next one is served', async () => {
	const takeTurn = makeTurns({ atOnce: 1, waiting: 50, patience: 20 });
	let finish = () => undefined as void;
	const long = takeTurn(() => new Promise<string>((resolve) => (finish = () => resolve('long'))));
	const impatient = await takeTurn(() => Promise.resolve('never'));
	finish();
	expect([impatient, await long, await takeTurn(() => Promise.resolve('next'))]).toEqual([
		null,
		'long',
		'next'
	]);
});

test('nobody joins a line that is full', async () => {
	const takeTurn = makeTurns({ atOnce: 1, waiting: 1, patience: 60_000 });
	let finish = () => undefined as void;
	const first = takeTurn(() => new Promise<number>((resolve) => (finish = () => resolve(1))));
	const second = takeTurn(() => Promise.resolve(2));
	const third = await takeTurn(() => Promise.resolve(3));
	finish();
	expect([await first, await second, third]).toEqual([1, 2, null]);
});

test('work that fails leaves its room to the next', async () => {
	const takeTurn = makeTurns({ atOnce: 1, waiting: 0, patience: 0 });
	const failed = takeTurn(() => Promise.reject(new Error('broken')));
	await expect(failed).rejects.toThrow('broken');
	expect(await takeTurn(() => Promise.resolve('after'))).toBe('after');
});
