import type { MoodCounts, MoodGap } from './mood';
import type { MoodKind } from './exact-month';
import type { IsoWeek } from './week';

/**
 * How the counts came to be: drawn when the month was published, drawn once more in a correction, or carried over from the
 * figures that an earlier rule had published, which are not moved.
 */
export type Draw = 'first' | 'second' | 'carried';

/** Counts after protection: the only ones that exist once the window for corrections has closed. */
export interface PublicCounts {
	readonly gap: null;
	readonly counts: MoodCounts;
	/** Rounded to 10; null: unknown. */
	readonly invited: number | null;
	readonly draw: Draw;
	/** The two parts that the counts are the sum of, where both may be shown; else null. */
	readonly kinds: Readonly<Record<MoodKind, MoodCounts>> | null;
}

/** A week or a month as everyone may see it. */
export type PublicCell = PublicCounts | { readonly gap: MoodGap };

export type PublicWeek = { readonly week: IsoWeek } & PublicCell;

/** Why a month was published once more, or taken back: from a list, never in somebody's own words. */
export const RELEASE_REASONS = [
	'late-answers',
	'wrong-file',
	'wrong-group',
	'supplier-error',
	'other'
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** A month's compilation after disclosure control, with nothing exact in it. Immutable; a correction is a new version with its reason. */
export interface Release {
	readonly areaCode: string;
	/** `2026-10` */
	readonly month: string;
	readonly version: number;
	readonly releasedAt: Date;
	/** Null for a first version. */
	readonly reason: ReleaseReason | null;
	readonly example: boolean;
	/** The name of the disclosure rule that made it. */
	readonly ruleVersion: string;
	/** The import run of the compilation that it was made of; null: not written down. */
	readonly importId: string | null;
	/** One a week of the month; none where the month was delivered only as a sum. */
	readonly publicWeeks: readonly PublicWeek[];
	/** The month as one cell, where only its sum was delivered; else null. */
	readonly publicMonth: PublicCell | null;
}

/** What happened to the month when a version of it was made. */
export type ReleaseEvent = 'published' | 'corrected' | 'withdrawn';

export function eventOf(
	release: Pick<Release, 'publicWeeks' | 'publicMonth' | 'reason'>
): ReleaseEvent {
	if (isWithdrawn(release)) return 'withdrawn';
	return release.reason === null ? 'published' : 'corrected';
}

export function isWithdrawn({
	publicWeeks,
	publicMonth
}: Pick<Release, 'publicWeeks' | 'publicMonth'>): boolean {
	const cells = [...publicWeeks, ...(publicMonth ? [publicMonth] : [])];
	return cells.length > 0 && cells.every(({ gap }) => gap === 'withdrawn');
}

/** A release's figures as text, one line a cell: what its fingerprint is taken of. */
export function writeReleaseLines({
	publicWeeks,
	publicMonth
}: Pick<Release, 'publicWeeks' | 'publicMonth'>): string {
	const cells = publicWeeks.map((week) => writeCell(week.week, week));
	return [...cells, ...(publicMonth ? [writeCell('month', publicMonth)] : [])]
		.map((line) => `${line}\n`)
		.join('');
}

function writeCell(name: string, cell: PublicCell): string {
	if (cell.gap !== null) return [name, cell.gap].join(';');
	const { counts, kinds, invited, draw } = cell;
	const parts = kinds ? [kinds.business, kinds.municipal] : [];
	const numbers = [counts, ...parts].flatMap(({ green, yellow, red }) => [green, yellow, red]);
	return [name, draw, invited ?? '', ...numbers].join(';');
}
