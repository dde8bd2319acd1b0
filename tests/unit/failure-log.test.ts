import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { describeFailure, framesOf } from '$lib/server/auth/requests/failure-log';

const SECRET = 'anna@exempel.se';

function databaseFailure(): Error {
	const cause = Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), {
		code: '22P02',
		table: 'account'
	});
	return new DrizzleQueryError('select 1 where email = $1', [SECRET], cause);
}

test('a database failure is logged with its code and table, never with its parameters', () => {
	expect(describeFailure(databaseFailure())).toBe('database 22P02 account');
});

test('the place of a failure is logged without its message', () => {
	const frames = framesOf(databaseFailure());
	expect(frames).toContain('failure-log.test.ts');
	expect(frames).not.toContain(SECRET);
});

test('any other failure is logged with its first line', () => {
	expect(describeFailure(new Error('setting area_code: 9999 is no municipality\nmore'))).toBe(
		'setting area_code: 9999 is no municipality'
	);
});
