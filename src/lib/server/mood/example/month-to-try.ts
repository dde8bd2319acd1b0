import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '$lib/domain/day';
import { addMonths, weeksOfMonth } from '$lib/domain/month';
import { fridayOf } from '$lib/domain/week';
import { findRelease } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';

/** A made-up compilation that is left for whoever tries the demonstration. */
export interface MonthToTry {
	readonly month: string;
	/** The first Friday after the month: it is over then. */
	readonly from: IsoDate;
}

/** Where the months to come lie among the example months of a municipality. */
export function findMonthsToCome(folder: string): string | null {
	const path = join(folder, 'maende/kommande');
	return existsSync(path) ? path : null;
}

/** In order. */
export async function listMonthsToCome(folder: string): Promise<string[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
	return names.map((name) => name.slice(0, 7)).sort();
}

/** The first month of the folder that is not published; null: all are. */
export async function findMonthToTry(
	store: Store,
	folder: string,
	areaCode: string
): Promise<MonthToTry | null> {
	for (const month of await listMonthsToCome(folder)) {
		if (await findRelease(store, areaCode, month)) continue;
		const [first] = weeksOfMonth(addMonths(month, 1));
		if (!first) throw new Error(`${month} has no month after it`);
		return { month, from: fridayOf(first) };
	}
	return null;
}

export function readMonthToTry(folder: string, { month }: MonthToTry): Promise<Buffer> {
	return readFile(join(folder, `${month}.csv`));
}
