import type { SubjectOf } from '$lib/domain/chart';
import type { Followed } from '$lib/domain/chart-subject';
import type { InterventionEnd } from '$lib/domain/intervention';
import type { Evidence, Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { anIntervention, moodFrom } from './timeline';

const START = asIsoWeek('2026-W30');
const LEVELS = { withIt: 68.1, expected: 63, low: 58.4, high: 67.6 };

const EVIDENCE: Evidence = {
	...{ estimate: 5.1, low: 0.5, high: 9.7, detectable: 6.4, answers: 140 },
	period: {
		kind: 'weeks',
		before: { first: asIsoWeek('2026-W10'), last: asIsoWeek('2026-W29'), count: 20 },
		after: { first: START, last: asIsoWeek('2026-W44'), count: 15 }
	}
};

const JUDGED = {
	question: {
		about: { kind: 'one', title: 'Kvällsöppet' },
		measure: { kind: 'mood' },
		polarity: 'higher-is-better',
		scale: { unit: 'percentage-points', decimals: 1 },
		start: START,
		margin: 5
	},
	flags: [],
	method: 'test'
} as const satisfies Pick<Verdict, 'question' | 'flags' | 'method'>;

function refused(reason: VerdictReason, evidence: Evidence | null = null): Verdict {
	return { ...JUDGED, class: 'cannot-be-determined', reasons: [reason], evidence };
}

/** Twenty weeks before it about 63 of 100, and fifteen from it on about 68, with two weeks without a value. */
const SHARES = Array.from({ length: 35 }, (_, index) =>
	index === 6 || index === 27
		? null
		: (index < 20 ? 63 : 68) + Math.round(4 * Math.sin(index * 1.7))
);

function followed(
	more: Partial<Followed> & { readonly title?: string } = {}
): SubjectOf<'followed'> {
	const { title = 'Kvällsöppet', ...rest } = more;
	const ongoing: InterventionEnd = { kind: 'ongoing' };
	return {
		about: 'followed',
		followed: {
			intervention: anIntervention(title, '2026-07-20', ongoing),
			...{ start: START, end: null as IsoWeek | null },
			mood: moodFrom('2026-W10', SHARES),
			verdict: { ...JUDGED, class: 'improved', direction: 'up', evidence: EVIDENCE },
			levels: LEVELS,
			example: true,
			...rest
		}
	};
}

/** Whatever can be said of the weeks before and with a measure. */
export const FOLLOWED = {
	plain: followed(),
	worse: followed({
		verdict: {
			...{ ...JUDGED, class: 'worsened', direction: 'down' },
			evidence: { ...EVIDENCE, estimate: -5.2, low: -9.7, high: -0.6 }
		},
		levels: { withIt: 68.1, expected: 73.3, low: 68.7, high: 77.8 }
	}),
	ended: followed({ end: asIsoWeek('2026-W38') }),
	'too-early': followed({
		mood: {
			...moodFrom('2026-W10', SHARES.slice(0, 24)),
			points: [
				...moodFrom('2026-W10', SHARES.slice(0, 24)).points,
				...['2026-W34', '2026-W35', '2026-W36', '2026-W37'].map(
					(week) => ({ week: asIsoWeek(week), gap: 'not-released' }) as const
				)
			]
		},
		verdict: refused({ kind: 'too-early', from: asIsoWeek('2026-W37') }, EVIDENCE)
	}),
	'nothing-to-compare': followed({
		start: asIsoWeek('2026-W05'),
		verdict: refused({ kind: 'start-outside' }),
		levels: null
	}),
	'long-name': followed({
		title: 'Öppna mötesplatser för unga och unga vuxna i alla byar längs älven under hela läsåret'
	})
} as const;
