import type { SeenSignal, SignalAnswer, SignalWatch, WeekSignal } from '$lib/domain/signal';
import { listSignalAnswers } from '$lib/server/store/mood/signal-answer';
import type { Store } from '$lib/server/store/store';
import { viewSignals } from '$lib/server/views/signals';

/** Signals that nobody has answered for yet, and all answers, the latest first. */
export interface SignalDesk {
	readonly waiting: readonly WeekSignal[];
	readonly answers: readonly SignalAnswer[];
}

/** What those who work with signals see. An answer stays where a correction has taken its signal away or moved it. */
export async function viewSignalDesk(store: Store, areaCode: string): Promise<SignalDesk> {
	const watch = await viewSignals(store, areaCode);
	const answers = await listSignalAnswers(store, areaCode);
	const waiting = signalsOf(watch).filter((signal) => !answers.some(isAnswerTo(signal)));
	return { waiting: [...waiting].reverse(), answers };
}

/** What everyone may read of the answers to the signals that stand: never what will be done, nor who wrote it down. */
export async function viewSeenSignals(
	store: Store,
	areaCode: string,
	watch: SignalWatch
): Promise<SeenSignal[]> {
	const signals = signalsOf(watch);
	if (signals.length === 0) return [];
	const answers = await listSignalAnswers(store, areaCode);
	return signals.flatMap((signal) =>
		answers
			.filter(isAnswerTo(signal))
			.map(({ week, direction, seenOn, role, name }) => ({ week, direction, seenOn, role, name }))
	);
}

function signalsOf(watch: SignalWatch): readonly WeekSignal[] {
	return watch.kind === 'watched' ? watch.signals : [];
}

function isAnswerTo({ week, direction }: WeekSignal) {
	return (answer: WeekSignal) => answer.week === week && answer.direction === direction;
}
