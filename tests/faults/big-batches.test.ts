import { expect, test } from 'vitest';
import { onBothDatabases } from '../support/store';

const BATCHES = 12;
const ROWS = 3_000;

onBothDatabases('batches over 64 KB among reads', ({ pool }) => {
	test('no row is lost and every reader gets the answer to its own question', async () => {
		await pool().query('create table batch (n int primary key, filler text not null)');
		let writing = true;
		const reader = async (number: number): Promise<number> => {
			let wrong = 0;
			while (writing) {
				const { rows } = await pool().query<{ echo: number }>('select $1::int as echo', [number]);
				if (rows.length !== 1 || rows[0]?.echo !== number) wrong++;
			}
			return wrong;
		};
		const readers = Array.from({ length: 20 }, (_, number) => reader(number));
		for (let batch = 0; batch < BATCHES; batch++) {
			const numbers = Array.from({ length: ROWS }, (_, index) => batch * ROWS + index);
			await pool().query('insert into batch select * from unnest($1::int[], $2::text[])', [
				numbers,
				numbers.map((n) => `rad ${n} med text nog för att fylla flera paket`)
			]);
		}
		writing = false;
		const wrong = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
		const { rows } = await pool().query<{ n: number }>('select count(*)::int as n from batch');
		expect({ wrong, stored: rows[0]?.n }).toEqual({ wrong: 0, stored: BATCHES * ROWS });
	});

	test('a failed statement leaves the connection usable', async () => {
		await expect(pool().query('select 1 / 0')).rejects.toThrow('division by zero');
		const { rows } = await pool().query<{ one: number }>('select 1 as one');
		expect(rows).toEqual([{ one: 1 }]);
	});
});
