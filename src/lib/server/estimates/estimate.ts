import { createHash } from 'node:crypto';
import type { EstimateInput, EstimateName, EstimateOutput } from './estimates';
import { workOut } from './estimates';
import { estimateInThread } from './estimate-thread';
import { waitFor } from './unless-estimated';

/** How many answers are kept; the one asked for longest ago goes first. */
const MOST = 16;

/** Works one estimate out, here or in another thread. */
export type Estimator = <Name extends EstimateName>(
	name: Name,
	input: EstimateInput<Name>
) => Promise<EstimateOutput<Name>>;

/** In this thread: nothing else is answered meanwhile. */
const estimateHere: Estimator = async (name, input) => workOut(name, input);

/** By the built thread. */
const threads = new Map<string, Estimator>();

/** In a thread of its own where the built one is given, so that pages are answered meanwhile. */
function chooseEstimator(builtThread = process.env.LAGET_ESTIMATOR): Estimator {
	if (builtThread === undefined) return estimateHere;
	const chosen = threads.get(builtThread) ?? estimateInThread(builtThread);
	threads.set(builtThread, chosen);
	return chosen;
}

interface Asked {
	readonly output: Promise<unknown>;
	/** By the process's own clock, in milliseconds. */
	readonly since: number;
}

const known = new Map<string, Asked>();

/**
 * The same input is worked out once however many ask for it. Inputs are the same when their JSON is: nothing has to be told when
 * something changes. The answer is shared by everybody who asks: leave it as it is.
 */
export async function estimate<Name extends EstimateName>(
	name: Name,
	input: EstimateInput<Name>,
	estimator = chooseEstimator()
): Promise<EstimateOutput<Name>> {
	const key = createHash('sha256')
		.update(JSON.stringify([name, input]))
		.digest('base64');
	const asked = known.get(key) ?? { output: estimator(name, input), since: performance.now() };
	known.delete(key);
	known.set(key, asked);
	const [oldest] = known.keys();
	if (known.size > MOST && oldest !== undefined) known.delete(oldest);
	try {
		return (await waitFor(asked)) as EstimateOutput<Name>;
	} catch (failed) {
		// Whoever asks next begins anew.
		if (known.get(key) === asked) known.delete(key);
		throw failed;
	}
}
