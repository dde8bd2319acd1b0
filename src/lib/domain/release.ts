import type { MoodGap, MoodWeek } from './mood';
import type { IsoWeek } from './week';

/** What everyone may see of one week, after disclosure control: shares in whole percent on a grid chosen by n alone. */
export type PublicWeek =
	| {
			readonly week: IsoWeek;
			readonly gap: null;
			/** Shares on the grid; low = high where the grid is points, a band where n is 10–19. Percent. */
			readonly shares: Readonly<
				Record<'green' | 'yellow' | 'red', { readonly low: number; readonly high: number }>
			>;
			/** Answers and invited, rounded to 10; invited null: unknown. */
			readonly answers: number;
			readonly invited: number | null;
	  }
	| { readonly week: IsoWeek; readonly gap: MoodGap };

/** A month's compilation after disclosure control. Immutable; a correction is a new version with a note. */
export interface Release {
	readonly areaCode: string;
	/** `2026-10` */
	readonly month: string;
	readonly version: number;
	readonly releasedAt: Date;
	readonly note: string | null;
	readonly example: boolean;
	/** The name of the disclosure rule that made the public weeks. */
	readonly ruleVersion: string;
	/** The import run of the compilation that it was made of; null: not written down. */
	readonly importId: string | null;
	readonly publicWeeks: readonly PublicWeek[];
	/** Exact totals as they were at release: for statistics on the server only, never for a page. */
	readonly exactWeeks: readonly MoodWeek[];
}

/** A release's weeks as text, one line a week: what its fingerprint is taken of. */
export function writeReleaseLines(weeks: readonly PublicWeek[]): string {
	const share = ({ low, high }: { low: number; high: number }) =>
		low === high ? String(low) : `${low}-${high}`;
	const lines = weeks.map((week) => {
		if (week.gap !== null) return [week.week, week.gap].join(';');
		const { green, yellow, red } = week.shares;
		const shares = [green, yellow, red].map(share);
		return [week.week, ...shares, week.answers, week.invited ?? ''].join(';');
	});
	return lines.map((line) => `${line}\n`).join('');
}
