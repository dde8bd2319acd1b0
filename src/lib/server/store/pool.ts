import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';
import { answerSoon, readsForPage } from './patience';

/** Imports, locks and jobs may take long, but a transaction left idle blocks others and is ended. */
const WORK = {
	max: 10,
	connectionTimeoutMillis: 15_000,
	idle_in_transaction_session_timeout: 60_000,
	keepAlive: true
};

/** A page's statements and lock waits are cancelled soon after the page has given up. */
const PAGES = {
	max: 8,
	connectionTimeoutMillis: 1_800,
	statement_timeout: 15_000,
	lock_timeout: 2_000,
	idle_in_transaction_session_timeout: 15_000,
	// A lost connection never reports that a limit of the server has passed, so the client has a limit too.
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
		// pg-pool calls back in the async context of whoever released the connection; bound, the callback keeps the time limits of this page.
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

/** Skips a query whose page gave up before a connection was free. */
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
