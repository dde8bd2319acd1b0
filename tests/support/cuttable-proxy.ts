import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export interface CuttableProxy {
	/** The database's address by way of here. */
	readonly url: string;
	/** As when the database has stopped: whoever is connected is cut off, and nobody comes in. */
	readonly cut: () => void;
	/** As when it hangs: connections stay, and nothing comes through. */
	readonly stall: () => void;
	readonly restore: () => void;
	readonly close: () => void;
}

/** Stands between a server and its PostgreSQL, and can be cut. */
export async function openProxy(url: string): Promise<CuttableProxy> {
	let state: 'open' | 'cut' | 'stalled' = 'open';
	const sockets = new Set<Socket>();
	const keep = (socket: Socket) => {
		sockets.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
		if (state === 'stalled') socket.pause();
	};
	const proxy = createServer((near) => {
		if (state === 'cut') return near.destroy();
		const far = connectTo(url);
		keep(near);
		keep(far);
		near.on('data', (bytes) => far.write(bytes)).on('close', () => far.destroy());
		far.on('data', (bytes) => near.write(bytes)).on('close', () => near.destroy());
		if (state === 'stalled') for (const socket of [near, far]) socket.pause();
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const address = proxy.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const own = new URL(url);
	own.search = '';
	const who = own.password ? `${own.username}:${own.password}` : own.username;
	return {
		url: `postgresql://${who}@127.0.0.1:${port}${own.pathname}`,
		cut() {
			state = 'cut';
			for (const socket of sockets) socket.destroy();
		},
		stall() {
			state = 'stalled';
			for (const socket of sockets) socket.pause();
		},
		restore() {
			state = 'open';
			for (const socket of sockets) socket.resume();
		},
		close() {
			for (const socket of sockets) socket.destroy();
			proxy.close();
		}
	};
}

function connectTo(url: string): Socket {
	const { hostname, port, searchParams } = new URL(url);
	const folder = searchParams.get('host');
	if (folder?.startsWith('/')) return connect(`${folder}/.s.PGSQL.${port || 5432}`);
	return connect(Number(port || 5432), hostname);
}
