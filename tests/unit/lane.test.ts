import { expect, test } from 'vitest';
import { openLane } from '$lib/server/auth/sign-in/lane';

function held() {
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	return { work: () => ended, end: () => end() };
}

test('so many at once, so many waiting in the order they came, and the rest are told at once', async () => {
	const lane = openLane(2, 3);
	const [first, second] = [held(), held()];
	const began: number[] = [];
	const entered = [lane(first.work), lane(second.work)];
	for (const number of [1, 2, 3]) entered.push(lane(async () => void began.push(number)));
	expect(await lane(async () => undefined)).toEqual({ busy: true });
	expect(began).toEqual([]);
	first.end();
	await entered[4];
	second.end();
	const answers = await Promise.all(entered);
	expect({ began, busy: answers.filter(({ busy }) => busy) }).toEqual({
		began: [1, 2, 3],
		busy: []
	});
});

test('work that fails gives its place back', async () => {
	const lane = openLane(1, 0);
	await expect(lane(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(await lane(async () => 'next')).toEqual({ busy: false, value: 'next' });
});
