import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { findOutage } from '$lib/server/store/outage';
import { unanswered } from '$lib/server/store/patience';

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });
const wrapped = (cause: Error) => new DrizzleQueryError('select 1', [], cause);

const LOST: Error[] = [
	unanswered(),
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].map((code) => coded(code)),
	coded('ENOENT', { syscall: 'connect' }),
	...['08006', '57P01', '57P03', '57014', '55P03', '53300', '40P01'].map((code) => coded(code)),
	new Error('Connection terminated unexpectedly'),
	new Error('Connection terminated due to connection timeout'),
	new Error('timeout exceeded when trying to connect'),
	new Error('Client has encountered a connection error and is not queryable'),
	new Error('Query read timeout'),
	new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])
];

test.each(LOST)('a database that is not there is lost: %s', (error) => {
	expect([findOutage(error), findOutage(wrapped(error))]).toEqual(['lost', 'lost']);
});

test.each(['53100', 'ENOSPC', 'EDQUOT'])('%s is a full disk', (code) => {
	expect([findOutage(coded(code)), findOutage(wrapped(coded(code)))]).toEqual(['full', 'full']);
});

test.each([
	['a broken constraint', coded('23505')],
	['a value that PostgreSQL cannot read', coded('22P02')],
	['a file that is not there', coded('ENOENT', { syscall: 'open' })],
	['a broken assumption', new TypeError('undefined is not a function')],
	['what is no error', 'Connection terminated']
])('%s is a fault of ours', (_what, thrown) => {
	expect(findOutage(thrown)).toBeNull();
});
