import { UNANSWERED } from './patience';

/** What keeps the database from doing its work, when that is not a fault of ours. */
export type Outage = 'lost' | 'full';

/** The network's own words for a database that is not there. */
const NOT_THERE = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN',
	UNANSWERED
]);

/** PostgreSQL's: broken connection, shutting down, cancelled by a time limit, locked, too many connections. */
const SQL_STATES =
	/^(08...|57P0[1-4]|57014|55P03|53000|53200|53300|53400|25P03|25P04|40001|40P01)$/;

/** pg's and its pool's own errors have no code. */
const WORDS =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/;

/** Null for a fault of ours. Looks through what other errors have been wrapped around it. */
export function findOutage(error: unknown): Outage | null {
	for (const cause of causesOf(error)) {
		const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
		if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return 'full';
		const socketGone = code === 'ENOENT' && 'syscall' in cause && cause.syscall === 'connect';
		if (socketGone || NOT_THERE.has(code) || SQL_STATES.test(code)) return 'lost';
		if (WORDS.test(cause.message)) return 'lost';
	}
	return null;
}

function causesOf(error: unknown, depth = 0): Error[] {
	if (!(error instanceof Error) || depth > 5) return [];
	const inner = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
	return [error, ...inner.flatMap((cause) => causesOf(cause, depth + 1))];
}
