import { expect, test } from 'vitest';
import { computeOnce } from '$lib/server/views/verdict/compute-once';

function counted() {
	const asked: number[] = [];
	const double = computeOnce(({ number }: { readonly number: number }) => {
		asked.push(number);
		return 2 * number;
	});
	return { asked, double };
}

test('the same input is computed once', () => {
	const { asked, double } = counted();
	expect([double({ number: 3 }), double({ number: 3 }), asked]).toEqual([6, 6, [3]]);
});

test('another input is computed anew', () => {
	const { asked, double } = counted();
	expect([double({ number: 3 }), double({ number: 4 }), asked]).toEqual([6, 8, [3, 4]]);
});

test('an answer of nothing is remembered as well', () => {
	let times = 0;
	const nothing = computeOnce(() => {
		times += 1;
		return undefined;
	});
	nothing({});
	nothing({});
	expect(times).toBe(1);
});

test('sixteen are kept, and the one asked for longest ago goes first', () => {
	const { asked, double } = counted();
	for (let number = 0; number < 16; number++) double({ number });
	double({ number: 0 });
	double({ number: 16 });
	double({ number: 0 });
	double({ number: 1 });
	expect(asked.slice(16)).toEqual([16, 1]);
});
