import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCellMessage } from '$lib/disclosure/cell-message';
import { counts } from './exact-weeks';

const name = { rule: 'r', draw: 'first', areaCode: '25', period: 'ä', cell: '' } as const;

test('every text has its length in bytes before it, and the counts follow', () => {
	const texts = [
		[0, 0, 0, 1, 114],
		[0, 0, 0, 5, 102, 105, 114, 115, 116],
		[0, 0, 0, 2, 50, 53],
		[0, 0, 0, 2, 195, 164],
		[0, 0, 0, 0]
	];
	const numbers = [0, 0, 0, 3, 0, 0, 1, 0, 0, 1, 0, 0];
	expect([...writeCellMessage(name, counts(3, 256, 65536))]).toEqual([...texts.flat(), ...numbers]);
});

test('no two cells give the same message', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'ä', '\0', '\u0001'), maxLength: 2 });
	const cell = fc.record({
		rule: text,
		draw: fc.constantFrom('first' as const, 'second' as const),
		areaCode: text,
		period: text,
		cell: text,
		green: fc.nat(3),
		yellow: fc.nat(3),
		red: fc.nat(3)
	});
	const write = ({ green, yellow, red, ...rest }: ReturnType<typeof cell.generate>['value']) =>
		writeCellMessage(rest, { green, yellow, red }).join();
	const check = fc.check(
		fc.property(cell, cell, (one, other) => {
			return (write(one) === write(other)) === (JSON.stringify(one) === JSON.stringify(other));
		})
	);
	expect(check.counterexample).toBe(null);
});
