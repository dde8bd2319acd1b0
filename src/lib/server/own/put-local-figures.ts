import type { Source } from '$lib/domain/indicator';
import type { Observation, Sex } from '$lib/domain/observation';
import { areasAround } from '$lib/domain/public-table';
import { placeInSeries } from '$lib/domain/table-series';
import { listObservations } from '$lib/server/store/figures/observation';
import { cancelImport, confirmImport } from '$lib/server/runs/life/confirm-import';
import { withImportRun } from '$lib/server/runs/life/with-import-run';
import { putSource } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { sha256Of } from '$lib/server/files/checksum';

/** Where the figures come from: a file, or a form that somebody filled in. */
export interface LocalProvenance {
	/** Of the values that are new or changed; the others keep theirs. */
	readonly source: Source;
	readonly fileName: string;
	readonly accountId: string;
	/** Of the file's bytes; null for a form, whose figures are their own fingerprint. */
	readonly sha256: string | null;
}

/** Whoever fills in a form has seen what they take away; a few figures are nothing that the planner must hear of. */
const YES = { vanishing: 'remove', analyze: false } as const;

/** All that is known of a local indicator: of the municipality, its county and the country. */
export function listLocalFigures(store: Store, id: string, areaCode: string) {
	return listObservations(store, { indicatorIds: [id], areaCodes: areasAround(areaCode) });
}

/** Whose figures an indicator has: both sexes' together where it has none yet. */
export function sexOf(known: readonly Observation[]): Sex {
	return known[0]?.sex ?? 'T';
}

/**
 * Puts figures into a local indicator's series, and takes others out of it. What they replace stays
 * as revisions. False when nothing would be left: an import holds at least one figure.
 */
export async function putLocalFigures(
	store: Store,
	id: string,
	areaCode: string,
	change: { readonly figures: readonly Observation[]; readonly removed?: readonly Observation[] },
	{ source, fileName, accountId, sha256 }: LocalProvenance
): Promise<boolean> {
	const known = await listLocalFigures(store, id, areaCode);
	const series = new Map<string, Observation>();
	for (const figure of [...known, ...change.figures]) {
		series.set(placeInSeries(figure), figure);
	}
	for (const figure of change.removed ?? []) series.delete(placeInSeries(figure));
	const whole = [...series.values()];
	if (whole.length === 0) return false;
	await putSource(store, source);
	const { runId } = await withImportRun(store, { fileName, accountId }, async (run) => {
		await run.begin(source.id, sha256 ?? sha256Of(Buffer.from(writeSeries(whole))));
		await run.concerns([id]);
		await run.stageFigures(whole);
		return { kind: 'waiting', rowsRead: change.figures.length, skipped: {} };
	});
	if (runId === null) throw new Error(`${id}: its import ended before it began`);
	const confirmed = await confirmImport(store, runId, YES);
	if (confirmed.kind === 'committed') return true;
	await cancelImport(store, runId);
	throw new Error(`${id} has figures from another source, or its import was cancelled`);
}

function writeSeries(figures: readonly Observation[]): string {
	return figures
		.map(({ areaCode, period, value, gap, note }) =>
			[areaCode, period.key, value === null ? gap : String(value), note ?? ''].join(';')
		)
		.sort()
		.join('\n');
}
