export const MOODS = ['green', 'yellow', 'red'] as const;
export type Mood = (typeof MOODS)[number];

/** Why a week has no usable value. A gap is data: stored, drawn and exported as such. */
export type MoodGap = 'not-asked' | 'no-data' | 'too-few-answers' | 'incomplete' | 'withdrawn';

export type MoodCounts = Readonly<Record<Mood, number>>;

export const GROUP_KINDS = ['company', 'unit', 'managers', 'association'] as const;
export type MoodGroupKind = (typeof GROUP_KINDS)[number];

/** A participating organisation. Stored, never shown. */
export interface MoodGroup {
	readonly id: number;
	readonly name: string;
	readonly kind: MoodGroupKind;
}

export function answersOf(counts: MoodCounts): number {
	return counts.green + counts.yellow + counts.red;
}
