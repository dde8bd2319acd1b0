import type { Evidence, Verdict, VerdictFlag } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { roundToTen } from './rounding';
import { FLOOR } from './rule';

/**
 * A verdict about the mood as everyone may see it. Its shares are made of weeks that are published already; the number of answers
 * is not, and is told in tens: downward where it says that they are too few, so that 29 are never "about 30".
 */
export function discloseVerdict(verdict: Verdict): Verdict {
	const flags = verdict.flags.map(discloseFlag);
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

/** Every flag is named, so that a new one does not compile until somebody has said whether it may be told. */
function discloseFlag(flag: VerdictFlag): VerdictFlag {
	switch (flag.kind) {
		case 'others-answered':
			return { ...flag, change: null };
		case 'preliminary':
		case 'no-season-model':
		case 'autocorrelated':
		case 'many-looks':
		case 'comparison-unusable':
			return flag;
	}
}

/** Every reason is named, for the same cause. */
function discloseReason(reason: VerdictReason): VerdictReason {
	switch (reason.kind) {
		case 'others-answered':
			return { ...reason, change: null };
		case 'too-few-answers':
			return { ...reason, mean: reason.mean === null ? null : tensOf(reason.mean) };
		case 'too-few-periods':
		case 'too-many-missing':
		case 'hidden-weeks':
		case 'no-variation':
		case 'circumstance':
		case 'comparison-moved':
		case 'too-few-controls':
		case 'answering-changed':
		case 'few-answered':
		case 'already-changing':
		case 'placebo':
		case 'estimators-disagree':
		case 'start-imprecise':
		case 'start-outside':
		case 'empty':
		case 'bad-input':
			return reason;
	}
}

/** Null below the number that may be shown. */
function tensOf(mean: number): number | null {
	const tens = Math.floor(mean / 10) * 10;
	return tens < FLOOR.public ? null : tens;
}
