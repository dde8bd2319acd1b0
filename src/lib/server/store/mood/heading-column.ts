import {
	isCompilationColumn,
	shortHeading,
	type CompilationColumn,
	type NamedHeading
} from '$lib/domain/compilation-column';
import { findSetting, putSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';

/** Those that were said first are forgotten first. */
const MOST_KEPT = 200;

/** Key, column and the heading as it was written; some were kept without it. */
type Kept = readonly [string, CompilationColumn, string?];

/** What has been said that columns of the municipality's compilations hold: headings that are read without a question. */
export async function listHeadings(store: Store): Promise<readonly NamedHeading[]> {
	const kept = await findSetting(store, 'mood_headings');
	const entries: readonly Kept[] = kept === null ? [] : JSON.parse(kept);
	return entries.flatMap(([key, column, heading]) =>
		isCompilationColumn(column) ? [{ key, column, heading: heading ?? shortHeading(key) }] : []
	);
}

export async function putHeadings(store: Store, said: readonly NamedHeading[]): Promise<void> {
	if (said.length === 0) return;
	const keys = new Set(said.map(({ key }) => key));
	await keep(store, [...(await listHeadings(store)).filter(({ key }) => !keys.has(key)), ...said]);
}

export async function forgetKeptHeading(store: Store, key: string): Promise<void> {
	await keep(
		store,
		(await listHeadings(store)).filter((one) => one.key !== key)
	);
}

async function keep(store: Store, headings: readonly NamedHeading[]): Promise<void> {
	const entries = headings.map(({ key, column, heading }): Kept => [key, column, heading]);
	await putSetting(store, 'mood_headings', JSON.stringify(entries.slice(-MOST_KEPT)));
}
