import pg from 'pg';

type Callback = (error: Error) => void;

const UNCOUNTED = /^(begin|rollback)\b/;

/**
 * Runs `work` while every statement after the first `allowed` fails, as when the process is gone. `rollback` gets
 * through, which is what the database does by itself then, and `begin`, which changes nothing. True when `work` needed no more than those.
 */
export async function withStatements(
	allowed: number,
	work: () => Promise<unknown>
): Promise<boolean> {
	const query = pg.Client.prototype.query as (...parameters: unknown[]) => unknown;
	let run = 0;
	let refused = false;
	const counting = function (this: pg.Client, ...parameters: unknown[]): unknown {
		const free = UNCOUNTED.test(readText(parameters[0]) ?? '');
		if (!free) run += 1;
		if (free || run <= allowed) return query.apply(this, parameters);
		refused = true;
		const error = new Error('stopped here');
		const callback = parameters.find((one): one is Callback => typeof one === 'function');
		if (!callback) return Promise.reject(error);
		callback(error);
		return undefined;
	};
	pg.Client.prototype.query = counting as typeof pg.Client.prototype.query;
	try {
		await work();
	} catch (error) {
		if (!refused) throw error;
	} finally {
		pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
	}
	return !refused;
}

function readText(first: unknown): string | null {
	if (typeof first === 'string') return first;
	return first && typeof first === 'object' && 'text' in first ? String(first.text) : null;
}
