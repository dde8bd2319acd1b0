import type { Account } from '$lib/domain/account';
import { holidayKey, listMissing, type YearlyHoliday } from '$lib/domain/holiday';
import type { InterventionContent } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { readerOf } from '$lib/domain/reader';
import type { WeekSpan } from '$lib/domain/week';
import { listReleases } from '$lib/server/store/mood/release';
import {
	createInterventions,
	holdRegister,
	listInterventions
} from '$lib/server/store/register/intervention';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';
import type { Store } from '$lib/server/store/store';
import { withoutKnown } from './add-interventions';

/** What a holiday is called in the register. */
type WriteHoliday = (holiday: YearlyHoliday) => Pick<InterventionContent, 'title' | 'description'>;

/** Those that the register lacks, in order of time; none before anything is measured. */
export async function listMissingHolidays(
	store: Store,
	{ areaCode, winterBreakWeek }: Municipality,
	asker: Account,
	write: WriteHoliday
): Promise<YearlyHoliday[]> {
	const measured = await findMeasured(store, areaCode);
	if (measured === null) return [];
	const register = await listInterventions(store, areaCode, readerOf(asker));
	return listMissing(measured, winterBreakWeek, register).filter(
		(holiday) => withoutKnown([draftOf(holiday, write)], register).fresh.length > 0
	);
}

/** Adds those of the chosen keys that are missing as public circumstances, all or none, and tells how many. */
export async function addMissingHolidays(
	store: Store,
	municipality: Municipality,
	writer: Account,
	write: WriteHoliday,
	chosen: readonly unknown[]
): Promise<number> {
	return store.transaction(async (tx) => {
		// A second click at the same moment finds what the first has added.
		await holdRegister(tx);
		const missing = await listMissingHolidays(tx, municipality, writer, write);
		const added = missing.filter((holiday) => chosen.includes(holidayKey(holiday)));
		const drafts = added.map((holiday) => draftOf(holiday, write));
		await createInterventions(tx, municipality.areaCode, drafts, { accountId: writer.id });
		return added.length;
	});
}

async function findMeasured(store: Store, areaCode: string): Promise<WeekSpan | null> {
	const releases = await listReleases(store, areaCode);
	const weeks = releases.flatMap(({ publicWeeks }) => publicWeeks.map(({ week }) => week)).sort();
	const [from, to] = [weeks[0], weeks.at(-1)];
	return from && to ? { from, to } : null;
}

function draftOf(holiday: YearlyHoliday, write: WriteHoliday): InterventionDraft {
	const { start, end } = holiday;
	const nothing = { place: null, targetGroups: [], responsible: null, cost: null, links: [] };
	return {
		status: 'public',
		content: {
			...{ ...write(holiday), ...nothing, start, end, source: null },
			...{ kind: 'circumstance', circumstance: 'holiday' }
		}
	};
}
