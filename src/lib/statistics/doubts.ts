import type { WhoAnswered } from '$lib/domain/declared-question';
import { directionOf } from '$lib/domain/verdict';
import type { OthersAnswered, VerdictReason } from '$lib/domain/verdict-reason';
import { controlledSeries } from './controlled-series';
import { estimateChange } from './interrupted-series';
import type { ChangeEstimate } from './interrupted-series';
import { listPlacebos } from './placebo-dates';
import type { QuestionSeries } from './question-series';
import { testSensitivity } from './sensitivity';
import type { Sensitivity } from './sensitivity';

const MOST_RESPONSE_CHANGE = 10;
const LEAST_RESPONSE = 50;
const MOST_MIX = 2;
const MOST_PLACEBOS = 0.1;

/** What is looked at beside the estimate, and never instead of it. */
export interface Checks {
	/** The change less the same change elsewhere; null: nothing to compare with, or too little. */
	readonly controlled: ChangeEstimate | null;
	readonly sensitivity: Sensitivity | null;
	/** Share 0–1 of other dates before the start that show as much; null: too few such dates. */
	readonly placeboShare: number | null;
}

export function checkChange(
	{ points, comparison, design }: QuestionSeries,
	change: ChangeEstimate
): Checks {
	const sensitivity = testSensitivity(points, design, change);
	const placebos = listPlacebos(points, design, change);
	return {
		controlled: comparison && controlledChange({ points, comparison, design }),
		sensitivity: sensitivity.ok ? sensitivity.value : null,
		placeboShare: placebos.ok ? placebos.value.shareAsLarge : null
	};
}

function controlledChange({
	points,
	comparison,
	design
}: Pick<QuestionSeries, 'points' | 'design'> & {
	readonly comparison: QuestionSeries['points'];
}): ChangeEstimate | null {
	const elsewhere = new Map(comparison.map(({ time, value, n }) => [time, n === 0 ? null : value]));
	const differences = controlledSeries(
		points.map(({ value, n }) => (n === 0 ? null : value)),
		[points.map(({ time }) => elsewhere.get(time) ?? null)]
	);
	if (!differences.ok) return null;
	const series = points.map((point, index) => ({ ...point, value: differences.value[index]! }));
	const found = estimateChange(series, design);
	return found.ok ? found.value : null;
}

/** Why a change that is clear by itself cannot be ascribed to what was done. */
export function doubtsAbout(
	direction: 'up' | 'down',
	change: ChangeEstimate,
	{ controlled, sensitivity, placeboShare }: Checks
): VerdictReason[] {
	const doubts: VerdictReason[] = [];
	if (controlled && directionOf(controlled) !== direction) {
		const { estimate, low, high } = controlled;
		doubts.push({ kind: 'comparison-moved', estimate, low, high });
	}
	if (directionOf(change.trend) === direction) {
		doubts.push({ kind: 'already-changing', slope: change.trend.estimate });
	}
	if (placeboShare !== null && placeboShare > MOST_PLACEBOS) {
		doubts.push({ kind: 'placebo', share: 100 * placeboShare });
	}
	if (sensitivity && !sensitivity.signsAgree) doubts.push({ kind: 'estimators-disagree' });
	return doubts;
}

/** Why the weeks after are other people's than the weeks before. */
export function doubtsAboutAnswers(who: WhoAnswered | null): VerdictReason[] {
	const doubts: VerdictReason[] = [];
	const response = who?.response;
	if (response && Math.abs(response.after - response.before) > MOST_RESPONSE_CHANGE) {
		doubts.push({ kind: 'answering-changed', ...response });
	}
	if (response && response.after < LEAST_RESPONSE) {
		doubts.push({ kind: 'few-answered', share: response.after, needed: LEAST_RESPONSE });
	}
	const others = othersAnswered(who);
	return others ? [...doubts, others] : doubts;
}

/** The change with the mix of groups held still lies more than 2 points from the change as it is; null: it does not. */
export function othersAnswered(who: WhoAnswered | null): OthersAnswered | null {
	const mix = who?.mix;
	return mix && Math.abs(mix.weighted - mix.unweighted) > MOST_MIX
		? { kind: 'others-answered', change: mix }
		: null;
}
