import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';
import { answerSoon, readsForPage } from './patience';

/** Imports, locks and jobs may take long; what idles in a transaction keeps others from the tables. */
const WORK = {
	max: 10,
	connectionTimeoutMillis: 15_000,
	idle_in_transaction_session_timeout: 60_000,
	keepAlive: true
};

/** No statement or lock of a page outlives its reader by much. */
const PAGES = {
	max: 8,
	connectionTimeoutMillis: 1_800,
	statement_timeout: 15_000,
	lock_timeout: 2_000,
	idle_in_transaction_session_timeout: 15_000,
	// The connection may be the one that is lost: then no limit of the server's comes back.
	query_timeout: 20_000,
	keepAlive: true
};

type Got = (
	error: Error | undefined,
	client: pg.PoolClient | undefined,
	done: (release?: unknown) => void
) => void;

/**
 * A pool whose pages have connections of their own, so that imports and jobs do not use up theirs. The embedded
 * database bears one connection alone: there a page gives up waiting for it sooner than the others do.
 */
export function openPool(url: string, embedded: boolean): pg.Pool {
	const pool = listenedTo(
		new pg.Pool({
			connectionString: url,
			...(embedded ? { max: 1, connectionTimeoutMillis: 15_000 } : WORK)
		})
	);
	const pages = embedded ? pool : listenedTo(new pg.Pool({ connectionString: url, ...PAGES }));
	const connect = pool.connect.bind(pool);
	const connectPage = pages === pool ? connect : pages.connect.bind(pages);
	pool.connect = ((got?: Got) => {
		if (!readsForPage()) return got ? connect(got as never) : connect();
		// Whoever gives the connection back must not lend the next its own patience.
		if (got) return connectPage(AsyncResource.bind(got) as never);
		return answerSoon(connectPage(), (client) => client.release());
	}) as typeof pool.connect;
	const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<never>;
	pool.query = ((...asked: unknown[]) => {
		if (!readsForPage() || typeof asked.at(-1) === 'function') return query(...asked);
		return queryForPage(connectPage, asked);
	}) as typeof pool.query;
	if (pages !== pool) {
		pages.on('acquire', (client) => pool.emit('acquire', client));
		const end = pool.end.bind(pool) as () => Promise<void>;
		pool.end = (async () => {
			await Promise.all([end(), pages.end()]);
		}) as typeof pool.end;
	}
	return pool;
}

/** A question whose reader has given up before a connection was free is never asked. */
async function queryForPage(
	connect: () => Promise<pg.PoolClient>,
	asked: unknown[]
): Promise<never> {
	const client = await answerSoon(connect(), (late) => late.release());
	const answer = Reflect.apply(client.query, client, asked) as Promise<never>;
	// As the pool itself does: a connection on which something failed is not used again.
	answer.then(
		() => client.release(),
		(error: Error) => client.release(error)
	);
	return answerSoon(answer);
}

/** Without a listener a dropped idle connection would end the process. */
function listenedTo(pool: pg.Pool): pg.Pool {
	return pool.on('error', (error) => console.error(`databasen: ${error.message}`));
}
