import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { estimate, type Estimator } from '$lib/server/estimates/estimate';
import { unlessEstimated } from '$lib/server/estimates/unless-estimated';

/** Questions about nothing, each of its own municipality. */
const ask = (areaCode: string, estimator: Estimator) =>
	estimate('pairs', { areaCode, countyCode: '25', questions: [], lines: {} }, estimator);

function counted(work: () => Promise<unknown> = async () => []) {
	const asked: unknown[] = [];
	const estimator = ((name: unknown, input: { areaCode: string }) => {
		asked.push(input.areaCode);
		return work();
	}) as unknown as Estimator;
	return { asked, estimator };
}

test('the same is worked out once, however many ask for it and when, and another by itself', async () => {
	const { asked, estimator } = counted();
	await Promise.all([ask('a', estimator), ask('a', estimator), ask('b', estimator)]);
	await ask('a', estimator);
	expect(asked).toEqual(['a', 'b']);
});

test('what failed is worked out anew for whoever asks next', async () => {
	const failing = counted(() => Promise.reject(new Error('the thread ended')));
	await expect(ask('c', failing.estimator)).rejects.toThrow('the thread ended');
	expect(await ask('c', counted().estimator)).toEqual([]);
});

test('sixteen are kept, and the one asked for longest ago goes first', async () => {
	const { asked, estimator } = counted();
	const all = Array.from({ length: 16 }, (_, number) => `k${number}`);
	for (const code of [...all, 'k0', 'k16', 'k0', 'k1']) await ask(code, estimator);
	expect(asked.slice(16)).toEqual(['k16', 'k1']);
});

test('a page does not wait for an estimate that takes long, and the next finds it there', async () => {
	let finish: (output: unknown) => void = () => undefined;
	const { asked, estimator } = counted(() => new Promise((resolve) => (finish = resolve)));
	const make = () => ask('d', estimator);
	const [first, second] = [await unlessEstimated(make, 5), await unlessEstimated(make, 5)];
	finish([]);
	expect([first, second, await unlessEstimated(make, 5), asked]).toEqual([null, null, [], ['d']]);
});

test('a page that waits for anything else is not told to come back', async () => {
	const { estimator } = counted();
	const made = await unlessEstimated(async () => {
		await ask('e', estimator);
		await sleep(20);
		return 'made';
	}, 5);
	expect(made).toBe('made');
});

test('a page that cannot be made fails as it would', async () => {
	const failing = unlessEstimated(() => Promise.reject(new Error('no database')));
	await expect(failing).rejects.toThrow('no database');
});
