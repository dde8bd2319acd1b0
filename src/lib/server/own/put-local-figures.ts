import type { Indicator } from '$lib/domain/indicator';
import type { Observation } from '$lib/domain/observation';
import { machineNumber } from '$lib/format/number';
import { startImportRun } from '$lib/server/store/runs/import-run';
import { listObservations } from '$lib/server/store/figures/observation';
import { abandonRun, stageObservations } from '$lib/server/store/figures/staging';
import { swapStaging } from '$lib/server/store/figures/swap-staging';
import type { Store } from '$lib/server/store/store';
import { sha256Of } from '$lib/server/files/fingerprint';

/** Where the figures come from: a file, or a form that somebody filled in. */
export interface LocalOrigin {
	readonly fileName: string;
	readonly accountId: string;
	/** Of the file's bytes; null for a form, whose figures are their own fingerprint. */
	readonly sha256: string | null;
}

/**
 * Puts figures into a local indicator's series for one area, and takes periods out of it. What they replace stays as
 * revisions. False when nothing would be left: an import holds at least one figure.
 */
export async function putLocalFigures(
	store: Store,
	{ id, sourceId }: Indicator,
	areaCode: string,
	change: { readonly figures: readonly Observation[]; readonly removed?: readonly string[] },
	{ fileName, accountId, sha256 }: LocalOrigin
): Promise<boolean> {
	const known = await listObservations(store, { indicatorIds: [id], areaCodes: [areaCode] });
	const series = new Map<string, Observation>();
	for (const figure of [...known, ...change.figures]) series.set(figure.period.key, figure);
	for (const period of change.removed ?? []) series.delete(period);
	const whole = [...series.values()];
	if (whole.length === 0) return false;
	const runId = await startImportRun(store, {
		kind: 'observations',
		sourceId,
		fileName,
		sha256: sha256 ?? sha256Of(Buffer.from(writeSeries(whole))),
		accountId
	});
	try {
		await stageObservations(store, runId, whole);
		const counts = { rowsRead: whole.length, rowsSkipped: 0, observations: whole.length };
		const swapped = await swapStaging(store, runId, counts);
		if (!swapped.ok) throw new Error(`${id} has figures from another source`);
	} catch (error) {
		// The first error is the one to tell of, also when the database no longer answers.
		await abandonRun(store, runId, whole.length, []).catch(() => undefined);
		throw error;
	}
	return true;
}

function writeSeries(figures: readonly Observation[]): string {
	return figures
		.map(({ period, value, gap, note }) =>
			[period.key, value === null ? gap : machineNumber(value), note ?? ''].join(';')
		)
		.sort()
		.join('\n');
}
