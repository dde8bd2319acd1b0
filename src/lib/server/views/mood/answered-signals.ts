import { signalKey, signalsOf } from '$lib/domain/signal';
import type { SeenSignal, SignalAnswer, WatchedLine, WeekSignal } from '$lib/domain/signal';
import { listSignalAnswers } from '$lib/server/store/mood/signal-answer';
import { findSignalContacts } from '$lib/server/store/mood/signal-contact';
import type { Store } from '$lib/server/store/store';
import { viewSignals } from '$lib/server/views/signals';

/** Signals that nobody has answered for yet, and all answers, the latest first. */
export interface SignalDesk {
	readonly waiting: readonly WeekSignal[];
	readonly answers: readonly SignalAnswer[];
}

/** What those who work with signals see. An answer stays where a correction has taken its signal away or moved it. */
export async function viewSignalDesk(store: Store, areaCode: string): Promise<SignalDesk> {
	const signals = signalsOf(await viewSignals(store, areaCode));
	const answers = await listSignalAnswers(store, areaCode);
	const answered = new Set(answers.map(signalKey));
	const waiting = signals.filter((signal) => !answered.has(signalKey(signal)));
	return { waiting: waiting.reverse(), answers };
}

/** What everyone may read of the answers to the signals that stand: never what will be done, nor who wrote it down. */
export async function viewSeenSignals(
	store: Store,
	areaCode: string,
	lines: readonly WatchedLine[]
): Promise<SeenSignal[]> {
	const signals = signalsOf(lines.filter(({ ended }) => !ended));
	if (signals.length === 0) return [];
	const answers = await listSignalAnswers(store, areaCode);
	const willing = await listWilling(store, areaCode);
	const byKey = new Map(answers.map((answer) => [signalKey(answer), answer]));
	return signals.flatMap((signal) => {
		const answer = byKey.get(signalKey(signal));
		if (!answer) return [];
		const { line, week, direction, seenOn, role } = answer;
		const name = answer.name !== null && willing.has(answer.name) ? answer.name : null;
		return [{ line, week, direction, seenOn, role, name }];
	});
}

/** Names of those who are contacts today and want to be named today: an answer of before says nothing of that. */
async function listWilling(store: Store, areaCode: string): Promise<ReadonlySet<string>> {
	const contacts = Object.values(await findSignalContacts(store, areaCode));
	return new Set(contacts.flatMap((one) => (one?.named && one.name !== null ? [one.name] : [])));
}
