import { dayInStockholm } from '$lib/domain/stockholm';
import type { Panel } from '$lib/domain/chart-subject';
import { publicChecksum } from '$lib/domain/local-indicator';
import type { Source } from '$lib/domain/indicator';
import { listImportedFiles } from '$lib/server/store/figures/provenance';
import type { ImportedFile } from '$lib/server/store/figures/provenance';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';

/** A source behind a panel and the files that were read from it. */
export interface Provenance {
	readonly source: Source;
	readonly files: readonly {
		/** Null where the file is nobody's but the municipality's. */
		readonly sha256: string | null;
		/** The day of the import in Stockholm, `YYYY-MM-DD`; null only while it is running. */
		readonly importedOn: string | null;
	}[];
}

/** Where every line of the panel comes from, one entry a source that a file was read from. */
export async function viewProvenance(store: Store, panel: Panel): Promise<Provenance[]> {
	const imported = await listImportedFiles(store, {
		indicatorIds: [...new Set(panel.series.map(({ indicatorId }) => indicatorId))],
		areaCodes: [...new Set(panel.series.map(({ areaCode }) => areaCode))]
	});
	const drawn = imported.filter((file) =>
		panel.series.some(
			({ indicatorId, areaCode }) => indicatorId === file.indicatorId && areaCode === file.areaCode
		)
	);
	const sources = await listSources(store);
	return sources
		.map((source) => ({
			source,
			files: drawn
				.filter(({ sourceId }) => sourceId === source.id)
				.filter(isFirstOfItsBytes)
				.map(({ sha256, committedAt }) => ({
					sha256: publicChecksum(source.id, sha256),
					importedOn: committedAt && dayInStockholm(committedAt)
				}))
		}))
		.filter(({ files }) => files.length > 0);
}

function isFirstOfItsBytes(
	file: ImportedFile,
	index: number,
	files: readonly ImportedFile[]
): boolean {
	return files.findIndex(({ sha256 }) => sha256 === file.sha256) === index;
}

/** The day of the latest import among them, `YYYY-MM-DD`; null: none is done. */
export function fetchedOn(provenance: readonly Provenance[]): string | null {
	const days = provenance.flatMap(({ files }) => files.flatMap((file) => file.importedOn ?? []));
	return days.sort().at(-1) ?? null;
}
