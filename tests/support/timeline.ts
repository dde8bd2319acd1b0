import type {
	ListedIntervention,
	MoodPoint,
	MoodSeries,
	Timeline
} from '$lib/domain/chart-subject';
import { isoDate } from '$lib/domain/day';
import type { Intervention, InterventionEnd, InterventionKind } from '$lib/domain/intervention';
import { addWeeks, asIsoWeek, listWeeks } from '$lib/domain/week';

/** A released week with one share of green; the rest is yellow. */
function shownWeek(week: string, green: number, answers = 140): MoodPoint {
	const greens = Math.round((answers * green) / 100);
	return {
		week: asIsoWeek(week),
		gap: null,
		shares: { green, yellow: 100 - green, red: 0 },
		counts: { green: greens, yellow: answers - greens, red: 0 },
		draw: 'first',
		kinds: null,
		answers,
		invited: 200
	};
}

/** Weekly shares from a week on; null is a week with too few answers. */
export function moodFrom(first: string, shares: readonly (number | null)[]): MoodSeries {
	const points = shares.map((share, index): MoodPoint => {
		const week = addWeeks(asIsoWeek(first), index);
		return share === null ? { week, gap: 'too-few-answers' } : shownWeek(week, share);
	});
	return { points, sums: [], band: null, example: true, releasedOn: '2026-11-03' };
}

export function anIntervention(
	title: string,
	start: string,
	end: InterventionEnd,
	kind: InterventionKind = 'measure'
): Intervention {
	return {
		id: title,
		areaCode: '2518',
		slug: title.toLowerCase(),
		version: 1,
		status: 'public',
		example: true,
		updatedAt: new Date(0),
		title,
		description: '',
		kind,
		circumstance: kind === 'circumstance' ? 'other' : null,
		start: { date: isoDate(start), precision: 'day' },
		end,
		place: null,
		targetGroups: [],
		responsible: null,
		cost: null,
		links: [],
		source: null
	};
}

/** In their order, from 1. */
export function numbered(interventions: readonly Intervention[]): ListedIntervention[] {
	return interventions.map((one, index) => ({ ...one, number: index + 1 }));
}

export function aTimeline(
	from: string,
	to: string,
	interventions: readonly Intervention[] = []
): Timeline {
	const weeks = listWeeks(asIsoWeek(from), asIsoWeek(to));
	return {
		from: asIsoWeek(from),
		to: asIsoWeek(to),
		currentWeek: asIsoWeek(to),
		mood: moodFrom(
			from,
			weeks.map((_, index) => 60 + (index % 7))
		),
		interventions: numbered(interventions),
		panels: [],
		example: true
	};
}
