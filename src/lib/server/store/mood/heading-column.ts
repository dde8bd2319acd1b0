import {
	isCompilationColumn,
	type CompilationColumn,
	type HeadingColumns
} from '$lib/domain/compilation-column';
import { findSetting, putSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';

/** Those that were said first are forgotten first. */
const MOST_KEPT = 200;

/** What has been said that columns of the municipality's compilations hold. */
export async function listHeadingColumns(store: Store): Promise<HeadingColumns> {
	const kept = await findSetting(store, 'mood_headings');
	const entries: readonly [string, unknown][] = kept === null ? [] : JSON.parse(kept);
	return new Map(
		entries.flatMap(([key, column]) => (isCompilationColumn(column) ? [[key, column]] : []))
	);
}

export async function putHeadingColumns(store: Store, said: HeadingColumns): Promise<void> {
	if (said.size === 0) return;
	const others = [...(await listHeadingColumns(store))].filter(([key]) => !said.has(key));
	await keep(store, [...others, ...said]);
}

export async function forgetHeadingColumn(store: Store, key: string): Promise<void> {
	await keep(
		store,
		[...(await listHeadingColumns(store))].filter(([one]) => one !== key)
	);
}

async function keep(store: Store, entries: readonly (readonly [string, CompilationColumn])[]) {
	await putSetting(store, 'mood_headings', JSON.stringify(entries.slice(-MOST_KEPT)));
}
