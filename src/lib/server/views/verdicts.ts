import { lastDayOf } from '$lib/domain/approximate-date';
import type { IsoDate } from '$lib/domain/day';
import type {
	Circumstance,
	DeclaredQuestion,
	Happening,
	WhoAnswered
} from '$lib/domain/declared-question';
import type { Intervention } from '$lib/domain/intervention';
import { answersOf } from '$lib/domain/mood';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC } from '$lib/domain/reader';
import type { PublicWeek, Release } from '$lib/domain/release';
import type { Evidence, Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { InterventionVerdict, VerdictList } from '$lib/domain/verdict-workings';
import { weekOf, type IsoWeek } from '$lib/domain/week';
import { roundToTen } from '$lib/disclosure/rounding';
import { LEAST_ANSWERS } from '$lib/disclosure/support';
import { listInterventions } from '$lib/server/store/register/intervention';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { entangle } from '$lib/statistics/entanglement';
import { mean } from '$lib/statistics/sum';
import { judgeFamily } from '$lib/statistics/verdict-family';
import { computeOnce } from './compute-once';
import { greenWeeks } from './green-weeks';
import { showWorkings } from './workings';

/** A change of less than five points is of no consequence to anybody. */
const MARGIN = 5;

/** Verdicts on the mood after every public measure and event that began within the measured weeks, latest first. */
export async function viewVerdicts(
	store: Store,
	municipality: Municipality,
	today: IsoDate
): Promise<VerdictList> {
	const { list, first } = await judgeAll(store, municipality);
	return {
		...list,
		verdicts: list.verdicts.filter(
			({ intervention: { start } }) =>
				first !== null && weekOf(start.date) >= first && start.date <= today
		)
	};
}

/** The verdict on one of them, judged together with all the others; null for a circumstance, which the municipality did not do. */
export async function viewVerdict(
	store: Store,
	municipality: Municipality,
	slug: string
): Promise<InterventionVerdict | null> {
	const { list } = await judgeAll(store, municipality);
	return list.verdicts.find(({ intervention }) => intervention.slug === slug) ?? null;
}

async function judgeAll(store: Store, { areaCode }: Municipality): Promise<Judged> {
	const releases = await listReleases(store, areaCode);
	const all = await listInterventions(store, areaCode, PUBLIC);
	return judgeOnce({ releases, all });
}

interface Judged {
	readonly list: VerdictList;
	/** The first measured week. */
	readonly first: IsoWeek | null;
}

const judgeOnce = computeOnce(judgeThose);

function judgeThose({
	releases,
	all
}: {
	readonly releases: readonly Release[];
	readonly all: readonly Intervention[];
}): Judged {
	const judged = all
		.filter(({ kind }) => kind !== 'circumstance')
		.sort((a, b) => (a.start.date < b.start.date ? 1 : -1));
	const questions = declareQuestions(judged, all, releases);
	const { judgements, looks, expectedFalse } = judgeFamily(questions);
	const verdicts = judged.map((intervention, index): InterventionVerdict => {
		const { verdict, workings } = judgements[index]!;
		return {
			intervention,
			verdict: tellInTens(verdict),
			workings: workings && showWorkings(workings, verdict.question.scale),
			months: monthsOf(verdict, releases)
		};
	});
	const first = releases[0]?.publicWeeks[0]?.week ?? null;
	return { list: { verdicts, looks, expectedFalse }, first };
}

/** Answers are told in tens everywhere; where they are too few downward, so that 29 are never "about 30". */
function tellInTens(verdict: Verdict): Verdict {
	if (verdict.class !== 'cannot-be-determined') {
		return { ...verdict, evidence: answersInTens(verdict.evidence) };
	}
	const [first, ...more] = verdict.reasons;
	const reasons = [fewInTens(first), ...more.map(fewInTens)] as const;
	return { ...verdict, evidence: verdict.evidence && answersInTens(verdict.evidence), reasons };
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
	const used = ({ week, gap }: PublicWeek) =>
		gap === null && week >= before.first && week <= after.last;
	return releases.filter(({ publicWeeks }) => publicWeeks.some(used)).map(({ month }) => month);
}

function declareQuestions(
	judged: readonly Intervention[],
	all: readonly Intervention[],
	releases: readonly Release[]
): DeclaredQuestion[] {
	const weeks = greenWeeks(releases);
	const others = judged.map(happeningOf);
	const circumstances = all.flatMap((one): Circumstance[] =>
		one.circumstance === null ? [] : [{ ...happeningOf(one), kind: one.circumstance }]
	);
	return others.map((intervention) => {
		const question: DeclaredQuestion = {
			intervention,
			phaseIn: 0,
			measure: { kind: 'mood' },
			polarity: 'higher-is-better',
			scale: { unit: 'percentage-points', decimals: 1 },
			margin: MARGIN,
			others,
			circumstances,
			weeks,
			comparison: null,
			whoAnswered: null
		};
		return { ...question, whoAnswered: whoAnswered(question, releases) };
	});
}

function happeningOf({ id, title, start, end }: Intervention): Happening {
	const latest = weekOf(lastDayOf(start));
	return { id, title, from: weekOf(start.date), latest, to: lastWeekOf(end, latest) };
}

function lastWeekOf(end: Intervention['end'], latest: Happening['latest']): Happening['to'] {
	switch (end.kind) {
		case 'ongoing':
			return null;
		case 'ended':
			return weekOf(lastDayOf(end));
		case 'point':
			return latest;
	}
}

/** The published share who answered, in the weeks that the question is about. */
function whoAnswered(question: DeclaredQuestion, releases: readonly Release[]): WhoAnswered {
	const { first, from, to } = entangle(question);
	const shares = releases
		.flatMap(({ publicWeeks }) => publicWeeks)
		.flatMap((week) => {
			const own = (from === null || week.week >= from) && (to === null || week.week <= to);
			if (!own || week.gap !== null || week.invited === null || week.invited === 0) return [];
			return { week: week.week, share: (100 * answersOf(week.counts)) / week.invited };
		});
	const before = mean(shares.filter(({ week }) => week < first.from).map(({ share }) => share));
	const after = mean(shares.filter(({ week }) => week >= first.from).map(({ share }) => share));
	return {
		response: before === null || after === null ? null : { before, after },
		mix: null
	};
}
