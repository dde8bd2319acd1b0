import { request } from 'node:http';

interface RawAnswer {
	readonly status: number;
	readonly bytes: number;
	readonly text: string;
}

interface RawRequest {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
}

/** Sends an address as it is written: `fetch` would mend it first. Redirects are answers. */
export function ask(origin: string, address: string, sent: RawRequest = {}): Promise<RawAnswer> {
	const { method = 'GET', headers = {}, body } = sent;
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		const asked = request({ hostname, port, path: address, method, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('error', reject);
			answer.on('end', () => {
				const whole = Buffer.concat(parts);
				resolve({ status: answer.statusCode ?? 0, bytes: whole.length, text: whole.toString() });
			});
		});
		asked.on('error', reject);
		asked.end(body);
	});
}
