import { spanOf } from '$lib/domain/days-covered';
import { addDays, type IsoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC } from '$lib/domain/reader';
import type { PublicWeek, Release } from '$lib/domain/release';
import { dayInStockholm } from '$lib/domain/stockholm';
import type { Evidence, Verdict, VerdictQuestion } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { InterventionVerdict, VerdictList } from '$lib/domain/verdict-workings';
import { brokenPromise } from '$lib/domain/verdict-shape';
import { weekOf, type IsoWeek } from '$lib/domain/week';
import { roundToTen } from '$lib/disclosure/rounding';
import { LEAST_ANSWERS } from '$lib/disclosure/support';
import { listInterventions, listUntoldSpans } from '$lib/server/store/register/intervention';
import type { UntoldSpan } from '$lib/server/store/register/intervention';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { estimate } from '$lib/server/estimates/estimate';
import { greenWeeks } from './green-weeks';
import { declareMood, listJudged } from './verdict/declare-mood';
import { showWorkings } from './verdict/workings';

/** Verdicts on the mood after every public measure and event that began within the measured weeks, latest first. */
export async function viewVerdicts(
	store: Store,
	municipality: Municipality,
	today: IsoDate
): Promise<VerdictList> {
	const { list, first } = await judgeRegisterOf(store, municipality);
	return {
		...list,
		verdicts: list.verdicts.filter(
			({ intervention: { start } }) =>
				first !== null && weekOf(start.date) >= first && start.date <= today
		)
	};
}

/** The same with those that began before the first measured week, or that are to come. */
export async function viewEveryVerdict(
	store: Store,
	municipality: Municipality
): Promise<VerdictList> {
	return (await judgeRegisterOf(store, municipality)).list;
}

/** The verdict on one of them, judged together with all the others, with `on` from what was published by then; null for a circumstance, which the municipality did not do. */
export async function viewVerdict(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	slug: string,
	on?: IsoDate
): Promise<InterventionVerdict | null> {
	const { list } = await judgeRegisterOf(store, municipality, on);
	return list.verdicts.find(({ intervention }) => intervention.slug === slug) ?? null;
}

/** The verdict on one of them as if it had begun when it was to by what was sealed of it; null where it ended before that, or is not judged. */
export async function viewVerdictAsSealed(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	sealed: Intervention
): Promise<Verdict | null> {
	const { to } = spanOf(sealed);
	if (to !== null && to < sealed.start.date) return null;
	const known = await findKnown(store, municipality);
	const all = known.all.map((one) => (one.id === sealed.id ? sealed : one));
	const { list } = await judgeThose({ ...known, all });
	const found = list.verdicts.find(({ intervention }) => intervention.id === sealed.id);
	return found?.verdict ?? null;
}

/** A public verdict that is another for something that only those who work here know of. */
export interface ChangedVerdict {
	readonly intervention: Intervention;
	readonly without: Verdict;
	readonly now: Verdict;
}

/** Whose word is another than it would be without one that is internal, latest first. What is not internal is counted in by nobody, or seen by all. */
export async function viewChangedBy(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	{ id, status }: Pick<Intervention, 'id' | 'status'>
): Promise<ChangedVerdict[]> {
	if (status !== 'internal') return [];
	const known = await findKnown(store, municipality);
	const now = await judgeThose(known);
	const untold = known.untold.filter((one) => one.id !== id);
	const without = await judgeThose({ ...known, untold });
	return now.list.verdicts.flatMap(({ intervention, verdict }, index) => {
		const other = without.list.verdicts[index]!.verdict;
		const isSame = wordOf(verdict) === wordOf(other);
		return isSame ? [] : [{ intervention, without: other, now: verdict }];
	});
}

/** What is said of it, and whether of it alone. */
function wordOf(verdict: Verdict): string {
	return `${verdict.class} ${verdict.question.about.kind}`;
}

/** The week from which it was to be judged by what was published before the latest publication, where that has come to nothing or lies further off; else null. */
export async function viewRevisedPromise(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	{ intervention, verdict }: InterventionVerdict
): Promise<IsoWeek | null> {
	if (verdict.class !== 'cannot-be-determined') return null;
	const releases = await listReleases(store, municipality.areaCode);
	const days = releases.map(({ releasedAt }) => dayInStockholm(releasedAt)).sort();
	const latest = days.at(-1);
	if (latest === undefined) return null;
	const before = await viewVerdict(store, municipality, intervention.slug, addDays(latest, -1));
	return brokenPromise(before?.verdict ?? null, verdict);
}

async function judgeRegisterOf(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	on?: IsoDate
): Promise<Judged> {
	return judgeThose(await findKnown(store, municipality, on));
}

async function findKnown(
	store: Store,
	{ areaCode }: Pick<Municipality, 'areaCode'>,
	on?: IsoDate
): Promise<Known> {
	const releases = await listReleases(store, areaCode, on);
	const all = await listInterventions(store, areaCode, PUBLIC);
	const untold = await listUntoldSpans(store, areaCode);
	return { releases, all, untold };
}

interface Judged {
	readonly list: VerdictList;
	/** The first measured week. */
	readonly first: IsoWeek | null;
}

interface Known {
	readonly releases: readonly Release[];
	/** What everybody may see. */
	readonly all: readonly Intervention[];
	readonly untold: readonly UntoldSpan[];
}

async function judgeThose({ releases, all, untold }: Known): Promise<Judged> {
	const judged = listJudged(all);
	const register = declareMood({ all, untold, weeks: greenWeeks(releases) });
	const { judgements, looks, expectedFalse } = await estimate('register', register);
	const verdicts = judged.map((intervention, index): InterventionVerdict => {
		const { verdict, workings } = judgements[index]!;
		return {
			intervention,
			verdict: tellInTens(verdict),
			workings: workings && showWorkings(workings),
			months: monthsOf(verdict, releases)
		};
	});
	const first = releases[0]?.publicWeeks[0]?.week ?? null;
	return { list: { verdicts, looks, expectedFalse }, first };
}

/** Answers are told in tens everywhere; where they are too few downward, so that 29 are never "about 30". */
function tellInTens(verdict: Verdict): Verdict {
	switch (verdict.class) {
		case 'event':
			return verdict;
		case 'cannot-be-determined': {
			const [first, ...more] = verdict.reasons;
			const reasons = [fewInTens(first), ...more.map(fewInTens)] as const;
			return { ...verdict, evidence: verdict.evidence && answersInTens(verdict.evidence), reasons };
		}
		default:
			return {
				...verdict,
				question: ownInTens(verdict.question),
				evidence: answersInTens(verdict.evidence)
			};
	}
}

function ownInTens(question: VerdictQuestion): VerdictQuestion {
	const { about } = question;
	if (about.kind === 'one' || !about.alone) return question;
	return { ...question, about: { ...about, alone: answersInTens(about.alone) } };
}

function answersInTens({ answers, ...evidence }: Evidence): Evidence {
	return { ...evidence, answers: answers === null ? null : roundToTen(answers) };
}

function fewInTens(reason: VerdictReason): VerdictReason {
	if (reason.kind !== 'too-few-answers' || reason.mean === null) return reason;
	const tens = Math.floor(reason.mean / 10) * 10;
	return { ...reason, mean: tens < LEAST_ANSWERS ? null : tens };
}

function monthsOf({ evidence }: Verdict, releases: readonly Release[]): string[] {
	if (evidence?.period.kind !== 'weeks') return [];
	const { before, after } = evidence.period;
	const weeks = [before.first, before.last, after.first, after.last].sort();
	const [first, last] = [weeks[0]!, weeks.at(-1)!];
	const used = ({ week, gap }: PublicWeek) => gap === null && week >= first && week <= last;
	return releases.filter(({ publicWeeks }) => publicWeeks.some(used)).map(({ month }) => month);
}
