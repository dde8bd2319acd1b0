import { AsyncLocalStorage } from 'node:async_hooks';

/** How long a page waits for the database before its reader is told to come back. */
const PAGE_PATIENCE = 1_600;
/** A busy event loop hears of an answer later than it came: the answer gets one more look. */
const SECOND_LOOK = 200;

const pages = new AsyncLocalStorage<{ readonly inHurry: boolean }>();

/** The database did not answer in time. */
export function unanswered(): Error {
	return Object.assign(new Error('the database did not answer in time'), { code: UNANSWERED });
}

export const UNANSWERED = 'LAGET_UNANSWERED';

/** `work` reads for a page: on connections with time limits, and each wait for the database is short. */
export function inHurry<Value>(work: () => Value | PromiseLike<Value>): Promise<Value> {
	return within({ inHurry: true }, work);
}

/** `work` reads for a page of somebody who may ask for a large answer: with time limits, but longer ones. */
export function forPage<Value>(work: () => Value | PromiseLike<Value>): Promise<Value> {
	return within({ inHurry: false }, work);
}

/** Awaited inside: a query begins when it is awaited. */
function within<Value>(
	patience: { readonly inHurry: boolean },
	work: () => Value | PromiseLike<Value>
): Promise<Value> {
	return pages.run(patience, async () => await work());
}

export function readsForPage(): boolean {
	return pages.getStore() !== undefined;
}

/** The answer, or a refusal when it does not come while the reader of a page waits. Nothing is undone then. */
export async function answerSoon<Value>(
	answer: Promise<Value>,
	late: (value: Value) => void = () => undefined
): Promise<Value> {
	if (!pages.getStore()?.inHurry) return answer;
	let timer: NodeJS.Timeout | undefined;
	let gone = false;
	const silence = new Promise<never>((_, refuse) => {
		timer = setTimeout(() => {
			timer = setTimeout(() => {
				gone = true;
				refuse(unanswered());
			}, SECOND_LOOK);
		}, PAGE_PATIENCE);
	});
	answer.then(
		(value) => gone && late(value),
		() => undefined
	);
	return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
