import { expect, test } from 'vitest';
import { shareNext } from '$lib/server/answers/share-next';

/** An asking that is answered when the test says so. */
function openAsking() {
	const asked: ((answer: number | Error) => void)[] = [];
	const ask = () =>
		new Promise<number>((resolve, reject) =>
			asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
		);
	return { asked, share: shareNext(ask) };
}

test('whoever asks alone is asked for at once', async () => {
	const { asked, share } = openAsking();
	const answer = share();
	asked[0]!(1);
	expect([await answer, asked.length]).toEqual([1, 1]);
});

test('whoever asks while another asking is under way is given what was asked for afterwards', async () => {
	const { asked, share } = openAsking();
	const first = share();
	const others = [share(), share(), share()];
	asked[0]!(1);
	await first;
	await Promise.resolve();
	asked[1]!(2);
	expect([await Promise.all(others), asked.length]).toEqual([[2, 2, 2], 2]);
});

test('an asking that failed leaves those who wait with an answer of their own', async () => {
	const { asked, share } = openAsking();
	const first = share();
	const second = share();
	asked[0]!(new Error('gone'));
	await expect(first).rejects.toThrow('gone');
	await Promise.resolve();
	asked[1]!(2);
	expect(await second).toBe(2);
});

test('what is asked for later is asked for anew', async () => {
	const { asked, share } = openAsking();
	const first = share();
	asked[0]!(1);
	await first;
	const second = share();
	asked[1]!(2);
	expect(await second).toBe(2);
});
