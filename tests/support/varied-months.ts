import { isoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import { addWeeks, asIsoWeek, compilationMonthOf } from '$lib/domain/week';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { declareKinds } from '$lib/server/mood/publishing/declare-kinds';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import type { Store } from '$lib/server/store/store';
import { seededRandom } from './example-data/random';
import { INTAKE } from './intake';
import { AREA, compilationFile, publication } from './mood-store';

const TODAY = isoDate('2026-12-31');
const FIRST = asIsoWeek('2025-W40');
const WEEKS = 61;
/** From here on more answer green. */
const STEP = 35;
const SUM_MONTH = '2026-07';
const HIDDEN = '2026-W20';
const NOT_ASKED = '2025-W50';
const CORRECTED = '2026-10';
/** A group answers that belongs to no kind: only the total is shown. */
const WITHOUT_KINDS = '2026-03';
/** In a month of which the kinds of each half-year are declared. */
const DECLARED = new Map([
	['2025-10', '2025-H2'],
	['2026-01', '2026-H1'],
	['2026-07', '2026-H2']
]);
const KINDS = {
	business: ['Bageriet', 'Sågen', 'Åkeriet'],
	municipal: ['Skolan', 'Hemtjänsten', 'Köket']
} as const;
const GROUPS = [
	...KINDS.business.map((name) => ({ name, kind: 'business' as const, type: 'företag' })),
	...KINDS.municipal.map((name) => ({ name, kind: 'municipal' as const, type: 'enhet' }))
];

/** The lines of a month's compilation, with `more` green answers in every group. */
function linesOf(month: string, more: number): string[] {
	const random = seededRandom(Number(month.replace('-', '')));
	return weeksOfMonth(month).flatMap((week) => {
		const time = Array.from({ length: WEEKS }, (_, index) => addWeeks(FIRST, index)).indexOf(week);
		if (week === NOT_ASKED) return [];
		const strangers = month === WITHOUT_KINDS ? [{ name: 'Kören', type: 'förening' }] : [];
		return [...GROUPS, ...strangers].map(({ name, type }) => {
			const green = 13 + (time < STEP ? 0 : 4) + Math.floor(random() * 5) + more;
			const red = Math.floor(random() * 1.2);
			return week === HIDDEN
				? `${week};${name};${type};1;0;0;40`
				: `${week};${name};${type};${green};${24 - green + more};${red};40`;
		});
	});
}

/**
 * Fourteen months with all that a file of weeks can hold: a week that was not asked about, a hidden one, a month that came as one sum,
 * zeros, kinds in all months but one, and a corrected month.
 */
export async function publishVaried(store: Store): Promise<void> {
	const read = async (file: ReturnType<typeof compilationFile>) => {
		const report = await importMoodCompilation(store, file, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY },
			...{ demo: false, confirmed: 'all' }
		});
		if (report.kind !== 'imported') throw new Error(JSON.stringify(report));
	};
	const publish = async (month: string, corrected = false) => {
		const result = await publishMonth(store, {
			...publication(month, corrected ? 'late-answers' : null),
			today: TODAY
		});
		if (!result.ok) throw new Error(`${month}: ${result.problem}`);
	};
	const weeks = Array.from({ length: WEEKS }, (_, index) => addWeeks(FIRST, index));
	for (const month of new Set(weeks.map(compilationMonthOf))) {
		if (month === SUM_MONTH) {
			const bytes = new TextEncoder().encode(
				`månad;grön;gul;röd;inbjudna\n${SUM_MONTH};420;140;60;1000`
			);
			await read({ name: 'summa.csv', bytes });
		} else await read(compilationFile(linesOf(month, 0)));
		const half = DECLARED.get(month);
		if (half) await declare(store, half, month);
		await publish(month);
	}
	await read(compilationFile(linesOf(CORRECTED, 5)));
	await publish(CORRECTED, true);
}

async function declare(store: Store, half: string, month: string): Promise<void> {
	const known = await listMoodGroups(store, AREA);
	const outcome = await declareKinds(store, {
		erases: null,
		...{ areaCode: AREA, half: half as never, accountId: null, month },
		secret: publication(month).secret,
		groups: GROUPS.map(({ name, kind }) => ({
			...{ kind, planned: 24 },
			group: known.find((group) => group.name === name)?.id ?? 0
		}))
	});
	if (outcome.kind !== 'declared') throw new Error(JSON.stringify(outcome));
}
