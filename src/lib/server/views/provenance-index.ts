import { dayInStockholm } from '$lib/domain/stockholm';
import { bySubject } from '$lib/domain/chart';
import type { IsoDate } from '$lib/domain/day';
import type { Panel, Subject } from '$lib/domain/chart-subject';
import { publicChecksum } from '$lib/domain/local-indicator';
import {
	figureKeyOf,
	type EarlierValue,
	type EarlierValues,
	type ProvenanceIndex
} from '$lib/domain/provenance';
import { listObservations } from '$lib/server/store/figures/observation';
import { listRunsWithSource } from '$lib/server/store/figures/provenance';
import { listEarlierValues } from '$lib/server/store/figures/revision';
import type { Store } from '$lib/server/store/store';

/** Indicators and areas whose every figure is asked about. */
interface Lines {
	readonly indicatorIds: readonly string[];
	readonly areaCodes: readonly string[];
	/** Only figures whose period overlaps these days. */
	readonly from?: IsoDate;
	readonly to?: IsoDate;
}

const NO_LINES: Lines = { indicatorIds: [], areaCodes: [] };

/** The lines that a chart draws; none for the mood, whose months have pages of their own. */
export function linesOf(subject: Subject): Lines {
	return bySubject<Lines>(subject, {
		mood: () => NO_LINES,
		followed: () => NO_LINES,
		timeline: ({ timeline }) => linesOfPanels(timeline.panels),
		panel: ({ panel }) => linesOfPanels([panel]),
		distribution: ({ distribution: { indicator, values, period } }) => ({
			indicatorIds: [indicator.id],
			areaCodes: values.map(({ areaCode }) => areaCode),
			from: period.start,
			to: period.end
		})
	});
}

function linesOfPanels(panels: readonly Panel[]): Lines {
	const series = panels.flatMap((panel) => panel.series);
	return {
		indicatorIds: [...new Set(series.map(({ indicatorId }) => indicatorId))],
		areaCodes: [...new Set(series.map(({ areaCode }) => areaCode))]
	};
}

/** The values that figures of the lines had before. */
export async function viewEarlierValues(store: Store, lines: Lines): Promise<EarlierValues> {
	if (lines.indicatorIds.length === 0) return {};
	const earlier: Record<string, EarlierValue[]> = {};
	for (const { value, gap, replacedAt, ...key } of await listEarlierValues(store, lines)) {
		const replacedOn = dayInStockholm(replacedAt);
		(earlier[figureKeyOf(key, key.period)] ??= []).push({ replacedOn, value, gap });
	}
	return earlier;
}

/** File and earlier values of every figure in the lines. */
export async function viewProvenanceIndex(store: Store, lines: Lines): Promise<ProvenanceIndex> {
	const observations = await listObservations(store, lines);
	const imports = Object.fromEntries(
		observations.map((one) => [figureKeyOf(one, one.period.key), one.importId])
	);
	const runs = await listRunsWithSource(store, [...new Set(Object.values(imports))]);
	const files = Object.fromEntries(
		runs.map(({ run, source }) => [
			run.id,
			{
				publisher: source.publisher,
				title: source.title,
				licence: source.licence,
				licenceUrl: source.licenceUrl,
				sha256: publicChecksum(source.id, run.sha256),
				readOn: run.committedAt && dayInStockholm(run.committedAt)
			}
		])
	);
	return { files, imports, earlier: await viewEarlierValues(store, lines) };
}
