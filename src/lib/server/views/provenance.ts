import type { Panel } from '$lib/domain/figure';
import type { Source } from '$lib/domain/indicator';
import { listImportedFiles } from '$lib/server/store/provenance';
import type { Store } from '$lib/server/store/store';

/** A source behind a panel and the files that were read from it. */
export interface Provenance {
	readonly source: Source;
	readonly files: readonly {
		readonly name: string;
		readonly sha256: string;
		/** The day of the import in Stockholm, `YYYY-MM-DD`; null only while it is running. */
		readonly importedOn: string | null;
	}[];
}

const dayInStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Where every line of the panel comes from, one entry a source. */
export async function viewProvenance(store: Store, panel: Panel): Promise<Provenance[]> {
	const imported = await listImportedFiles(store, {
		indicatorIds: [...new Set(panel.series.map(({ indicatorId }) => indicatorId))],
		areaCodes: [...new Set(panel.series.map(({ areaCode }) => areaCode))]
	});
	return panel.sources.map((source) => {
		const lines = panel.series.filter((series) => series.source.id === source.id);
		const files = imported
			.filter((file) =>
				lines.some(
					({ indicatorId, areaCode }) =>
						indicatorId === file.indicatorId && areaCode === file.areaCode
				)
			)
			.map(({ fileName, sha256, committedAt }) => ({
				name: fileName,
				sha256,
				importedOn: committedAt && dayInStockholm.format(committedAt)
			}));
		return { source, files: files.filter((file, index) => isFirst(files, file.sha256, index)) };
	});
}

function isFirst(files: readonly { sha256: string }[], sha256: string, index: number): boolean {
	return files.findIndex((file) => file.sha256 === sha256) === index;
}
