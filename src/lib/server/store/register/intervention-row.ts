import type { CircumstanceKind } from '$lib/domain/circumstance';
import { isoDate } from '$lib/domain/day';
import type {
	ApproximateDate,
	DatePrecision,
	Intervention,
	InterventionContent,
	InterventionEnd,
	InterventionKind,
	InterventionStatus,
	TargetGroup
} from '$lib/domain/intervention';
import { EMPTY_CARD, type GoalArea } from '$lib/domain/intervention-card';
import type { interventions } from '$lib/server/store/schema';

/** What a save writes. */
export interface InterventionDraft {
	readonly content: InterventionContent;
	readonly status: InterventionStatus;
}

export type InterventionRow = typeof interventions.$inferSelect;

export function toInterventionRow({ content, status }: InterventionDraft) {
	const { start, end, targetGroups, links, card = EMPTY_CARD, ...rest } = content;
	return {
		...rest,
		status,
		startDate: start.date,
		startPrecision: start.precision,
		endKind: end.kind,
		endDate: end.kind === 'ended' ? end.date : null,
		endPrecision: end.kind === 'ended' ? end.precision : null,
		targetGroups: [...targetGroups],
		links: [...links],
		goalArea: card.goalArea,
		goals: [...card.goals],
		tags: [...card.tags],
		otherTitles: card.otherTitles,
		followUpDate: card.followUp?.date ?? null,
		followUpPrecision: card.followUp?.precision ?? null
	};
}

export function toIntervention(row: InterventionRow): Intervention {
	return {
		id: row.id,
		areaCode: row.areaCode,
		slug: row.slug,
		version: row.version,
		status: row.status as InterventionStatus,
		kind: row.kind as InterventionKind,
		circumstance: row.circumstance as CircumstanceKind | null,
		title: row.title,
		description: row.description,
		start: startOf(row),
		end: endOf(row),
		place: row.place,
		targetGroups: row.targetGroups as TargetGroup[],
		responsible: row.responsible,
		cost: row.cost,
		links: row.links,
		source: row.source,
		card: {
			goalArea: row.goalArea as GoalArea | null,
			goals: row.goals,
			tags: row.tags,
			otherTitles: row.otherTitles,
			followUp: followUpOf(row)
		},
		example: row.example,
		updatedAt: row.updatedAt
	};
}

export function startOf({ startDate, startPrecision }: InterventionRow): Intervention['start'] {
	return { date: isoDate(startDate), precision: startPrecision as DatePrecision };
}

function followUpOf({ followUpDate, followUpPrecision }: InterventionRow): ApproximateDate | null {
	if (followUpDate === null) return null;
	return { date: isoDate(followUpDate), precision: followUpPrecision as DatePrecision };
}

export function endOf({ slug, endKind, endDate, endPrecision }: InterventionRow): InterventionEnd {
	if (endKind !== 'ended') return { kind: endKind === 'ongoing' ? 'ongoing' : 'point' };
	if (!endDate || !endPrecision) throw new Error(`intervention ${slug} has ended without a date`);
	return { kind: 'ended', date: isoDate(endDate), precision: endPrecision as DatePrecision };
}
