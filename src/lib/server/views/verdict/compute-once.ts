import { createHash } from 'node:crypto';

/** How many answers are kept; the one asked for longest ago goes first. */
const MOST = 16;

/**
 * Wraps a pure `compute` so that the same input is computed once however many ask for it. Inputs are the same when their
 * JSON is: nothing has to be told when something changes. The answer is shared by everybody who asks: leave it as it is.
 */
export function computeOnce<Input, Output>(
	compute: (input: Input) => Output
): (input: Input) => Output {
	const known = new Map<string, Output>();
	return (input) => {
		const key = createHash('sha256').update(JSON.stringify(input)).digest('base64');
		const output = known.has(key) ? (known.get(key) as Output) : compute(input);
		known.delete(key);
		known.set(key, output);
		const [oldest] = known.keys();
		if (known.size > MOST && oldest !== undefined) known.delete(oldest);
		return output;
	};
}
