import type { Evidence, Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { roundToTen } from './rounding';
import { FLOOR } from './rule';

/**
 * A verdict about the mood as everyone may see it. Its shares are made of weeks that are published already; the number of answers
 * is not, and is told in tens: downward where it says that they are too few, so that 29 are never "about 30".
 */
export function discloseVerdict(verdict: Verdict): Verdict {
	const flags = verdict.flags.map((flag) =>
		flag.kind === 'others-answered' ? { ...flag, change: null } : flag
	);
	if (verdict.class !== 'cannot-be-determined') {
		return { ...verdict, flags, evidence: discloseEvidence(verdict.evidence) };
	}
	const [first, ...more] = verdict.reasons;
	return {
		...verdict,
		flags,
		reasons: [discloseReason(first), ...more.map(discloseReason)],
		evidence: verdict.evidence && discloseEvidence(verdict.evidence)
	};
}

function discloseEvidence(evidence: Evidence): Evidence {
	const { answers } = evidence;
	return { ...evidence, answers: answers === null ? null : roundToTen(answers) };
}

function discloseReason(reason: VerdictReason): VerdictReason {
	if (reason.kind === 'others-answered') return { ...reason, change: null };
	if (reason.kind !== 'too-few-answers' || reason.mean === null) return reason;
	const tens = Math.floor(reason.mean / 10) * 10;
	return { ...reason, mean: tens < FLOOR.public ? null : tens };
}
