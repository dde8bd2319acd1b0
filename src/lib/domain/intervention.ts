import type { CircumstanceKind } from './circumstance';
import type { IsoDate } from './day';
import type { InterventionCard } from './intervention-card';

export type DatePrecision = 'day' | 'week' | 'month' | 'year';

/** A day known only to its day, week, month or year; `date` is that period's first day. */
export interface ApproximateDate {
	readonly date: IsoDate;
	readonly precision: DatePrecision;
}

/** A point in time, a period that is going on, or one that ends (with its last day, week, month or year). */
export type InterventionEnd =
	| { readonly kind: 'point' }
	| { readonly kind: 'ongoing' }
	| ({ readonly kind: 'ended' } & ApproximateDate);

export const INTERVENTION_KINDS = ['measure', 'event', 'circumstance'] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/** What the form can be saved as. */
export const INTERVENTION_STATUSES = ['draft', 'internal', 'public'] as const;
/** What a save of the form can make of it, or `withdrawn`: kept, and on no page but its own for those who work here. */
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number] | 'withdrawn';

export const TARGET_GROUPS = [
	'everyone',
	'children-and-youth',
	'newly-arrived',
	'older-people',
	'people-with-disabilities',
	'people-on-income-support',
	'employees',
	'associations',
	'companies'
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** What a person writes; everything else about an intervention is the system's. */
export interface InterventionContent {
	readonly title: string;
	readonly description: string;
	readonly kind: InterventionKind;
	/** Null for what is no circumstance, and only then. */
	readonly circumstance: CircumstanceKind | null;
	readonly start: ApproximateDate;
	readonly end: InterventionEnd;
	readonly place: string | null;
	readonly targetGroups: readonly TargetGroup[];
	readonly responsible: string | null;
	/** Whole kronor. */
	readonly cost: number | null;
	/** Absolute https addresses. */
	readonly links: readonly string[];
	/** Where the facts come from, in Swedish. */
	readonly source: string | null;
	/** Left out where nobody has been asked for it. */
	readonly card?: InterventionCard;
}

/** What the municipality did, or what happened around it. */
export interface Intervention extends InterventionContent {
	readonly id: string;
	readonly areaCode: string;
	readonly slug: string;
	/** Rises by one at every save: the token against lost updates. */
	readonly version: number;
	readonly status: InterventionStatus;
	/** Made up for the demonstration. */
	readonly example: boolean;
	readonly updatedAt: Date;
}

/** What a person wrote of it, without what is the system's. */
export function writtenContentOf(intervention: Intervention): InterventionContent {
	const { title, description, kind, circumstance, start, end, place } = intervention;
	const { targetGroups, responsible, cost, links, source, card } = intervention;
	return {
		...{ title, description, kind, circumstance, start, end, place },
		...{ targetGroups, responsible, cost, links, source },
		...(card ? { card } : {})
	};
}

/** What a timeline and its files tell of an intervention. */
export type ShownIntervention = Pick<
	Intervention,
	| 'slug'
	| 'areaCode'
	| 'status'
	| 'kind'
	| 'circumstance'
	| 'title'
	| 'card'
	| 'start'
	| 'end'
	| 'place'
	| 'source'
	| 'example'
>;
