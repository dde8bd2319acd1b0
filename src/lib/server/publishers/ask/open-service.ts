import { fault, type Fault, type Result } from '$lib/domain/problem';
import { timeInStockholm } from '$lib/domain/stockholm';
import { askedWait, isPassing, LONGEST_WAIT, MOST_TRIES, waitBefore } from './back-off';
import type { FetchClock } from './fetch-clock';
import type { FetchProblem } from './fetch-problem';
import type { HttpFailure } from './exchange';
import type { Http } from './http';
import type { ServiceName } from './services';

/** One service during one fetch: queries are spaced as it demands, and repeated after a passing failure. */
export interface OpenService {
	/** `path` follows the service's base; `body` is JSON to post, null asks with GET. */
	ask(path: string, body?: string | null): Promise<Result<Uint8Array, FetchProblem>>;
	/** At least so many milliseconds between two queries from now on. */
	pace(milliseconds: number): void;
}

/** Two queries a second until the service has stated its own limit. */
const FIRST_PACE = 500;

export function openService(http: Http, service: ServiceName, clock: FetchClock): OpenService {
	const { base, name } = http.services[service];
	let spacing = FIRST_PACE;
	let nextAt = 0;
	async function askOnce(path: string, body: string | null) {
		const early = nextAt - clock.now().getTime();
		if (early > 0) await clock.wait(early);
		const answer = await http.ask({ service, url: `${base}${path}`, body });
		const now = clock.now();
		const asked = answer.ok ? (askedWait(answer.headers, now) ?? 0) : 0;
		nextAt = now.getTime() + Math.max(spacing, Math.min(asked, LONGEST_WAIT));
		return answer;
	}
	return {
		pace(milliseconds) {
			spacing = milliseconds;
		},
		async ask(path, body = null) {
			for (let tries = 1; ; tries += 1) {
				const answer = await askOnce(path, body);
				if (answer.ok) return { ok: true, value: answer.bytes };
				const at = clock.now();
				if (!isPassing(answer) || tries === MOST_TRIES) return fail(answer, answer.reason, at);
				const wait = waitBefore(tries, answer.headers, at, clock.random());
				if (wait > LONGEST_WAIT) {
					const until = timeInStockholm(new Date(at.getTime() + wait));
					return fail(answer, fault('service-wants-peace', { service: name, until }), at);
				}
				await clock.wait(wait);
			}
		}
	};
}

function fail({ kind }: HttpFailure, reason: Fault, at: Date) {
	return { ok: false, problems: [{ kind, about: null, reason, at }] } as const;
}
