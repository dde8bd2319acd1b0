import type { Area } from '$lib/domain/area';
import type { Indicator } from '$lib/domain/indicator';
import { putAreas } from '$lib/server/store/register/area';
import { putIndicator } from '$lib/server/store/register/indicator';
import { putSource } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import type { Sources } from '$imports/source';

/** Puts areas, sources and indicators as the definitions have them. */
export async function syncRegistry(
	store: Store,
	sources: Sources,
	areas: readonly Area[]
): Promise<void> {
	await putAreas(store, areas);
	const indicators: Indicator[] = [];
	for (const { source, indicators: own } of sources) {
		await putSource(store, source);
		indicators.push(...own.map((indicator) => ({ ...indicator, sourceId: source.id })));
	}
	const positions = new Map(indicators.map(({ id }, index) => [id, index]));
	// What is complemented comes before what complements it.
	const ordered = indicators.sort(
		(a, b) => Number(a.complements !== null) - Number(b.complements !== null)
	);
	for (const indicator of ordered) {
		await putIndicator(store, indicator, positions.get(indicator.id) ?? 0);
	}
}
