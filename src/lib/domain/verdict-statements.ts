import { isJudged, type ClearVerdict, type UnclearVerdict, type Verdict } from './verdict';

/** A verdict that says something, alone or of several together. */
type Statement = ClearVerdict | UnclearVerdict;

/** What was said, each set that was judged together once: whoever counts verdicts counts these. */
export function statementsOf(verdicts: readonly Verdict[]): Statement[] {
	const told = new Set<string>();
	return verdicts.filter(isJudged).filter(({ question: { about } }) => {
		if (about.kind === 'one') return true;
		const set = about.members.join();
		if (told.has(set)) return false;
		told.add(set);
		return true;
	});
}

/** Whether it is said of several together, and so of none of them alone. */
export function isJoint({ question: { about } }: Pick<Verdict, 'question'>): boolean {
	return about.kind === 'joint';
}
