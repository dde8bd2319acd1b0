import { dayInStockholm } from '$lib/domain/stockholm';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import { COUNTRY_CODE } from '$lib/domain/area';
import type { Indicator, Source } from '$lib/domain/indicator';
import { publicChecksum } from '$lib/domain/local-indicator';
import type { Municipality } from '$lib/domain/municipality';
import { findArea } from '$lib/server/store/register/area';
import { findIndicators } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { findRunOf } from '$lib/server/store/figures/provenance';
import type { FigureKey } from '$lib/server/store/figures/provenance';
import { listRevisions } from '$lib/server/store/figures/revision';
import type { Revision } from '$lib/server/store/figures/revision';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';

/** Where one figure comes from: its file, the run that read it, and the values it had before. */
export interface FigureProvenance {
	readonly indicator: Indicator;
	/** The line with this one point. */
	readonly series: Series;
	readonly point: SeriesPoint;
	/** Of the file: an indicator may be continued by another source than its own. */
	readonly source: Source;
	readonly run: {
		readonly id: string;
		/** Null where the file is nobody's but the municipality's. */
		readonly sha256: string | null;
		/** `YYYY-MM-DD` in Stockholm; null only while it is running. */
		readonly importedOn: string | null;
		readonly rowsRead: number;
	};
	/** Newest first. */
	readonly earlier: readonly EarlierFigure[];
}

interface EarlierFigure extends Pick<Revision, 'value' | 'gap' | 'sourceTitle'> {
	readonly sha256: string | null;
	/** When it was read in, and when it was replaced. */
	readonly cameOn: string | null;
	readonly replacedOn: string;
}

/** Null when there is no such figure. */
export async function viewFigureProvenance(
	store: Store,
	municipality: Municipality,
	key: FigureKey
): Promise<FigureProvenance | null> {
	const [run, area] = await Promise.all([findRunOf(store, key), findArea(store, key.areaCode)]);
	if (!run || !area) return null;
	const [indicator] = await findIndicators(store, [key.indicatorId]);
	const source = (await listSources(store)).find(({ id }) => id === run.sourceId);
	const observations = await listObservations(store, {
		indicatorIds: [key.indicatorId],
		areaCodes: [key.areaCode],
		sexes: [key.sex]
	});
	const point = observations.find(({ period }) => period.key === key.period);
	if (!indicator || !source || !point)
		throw new Error(`observation ${key.indicatorId} ${key.period} has a run but no source`);
	const revisions = await listRevisions(store, key);
	return {
		indicator,
		series: {
			indicatorId: key.indicatorId,
			areaCode: area.code,
			areaName: (area.code === municipality.areaCode ? indicator.place : null) ?? area.name,
			role: roleOf(area.code, municipality),
			sex: key.sex,
			source,
			points: observations
		},
		point,
		source,
		run: {
			id: run.id,
			sha256: publicChecksum(source.id, run.sha256),
			importedOn: run.committedAt && dayInStockholm(run.committedAt),
			rowsRead: run.rowsRead
		},
		earlier: revisions.map(({ value, gap, sourceId, sourceTitle, sha256, cameAt, replacedAt }) => ({
			...{ value, gap, sourceTitle },
			sha256: publicChecksum(sourceId, sha256),
			cameOn: cameAt && dayInStockholm(cameAt),
			replacedOn: dayInStockholm(replacedAt)
		}))
	};
}

function roleOf(code: string, municipality: Municipality): Series['role'] {
	if (code === municipality.areaCode) return 'own';
	if (code === COUNTRY_CODE) return 'country';
	return code.length === 2 ? 'county' : 'other';
}
