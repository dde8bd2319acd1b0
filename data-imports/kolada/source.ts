import { fault } from '$lib/domain/problem';
import { koladaIndicatorId } from '$lib/domain/kolada';
import { defineTable, type SourceDefinition } from '$imports/source';
import { FIXED_KPIS } from './indicators';

const MARGINS = new Map(
	FIXED_KPIS.flatMap(({ margin, indicator }) => (margin ? [[margin, indicator.id] as const] : []))
);
const FIXED = new Set(FIXED_KPIS.map(({ kpi }) => kpi));

const SEXES = { totalt: 'T', kvinnor: 'K', män: 'M' } as const;

export const kolada: SourceDefinition = {
	source: {
		id: 'kolada',
		publisher: 'Rådet för främjande av kommunala analyser (RKA)',
		title: 'Kolada',
		licence: 'Fri användning, ange Källa: Kolada',
		licenceUrl: null,
		homepage: 'https://www.kolada.se/',
		example: false
	},
	indicators: FIXED_KPIS.map(({ indicator }) => indicator),
	sample: 'sample.json',
	// New values come on some day of every month, each KPI once a year.
	fetch: {
		rhythm: 'yearly',
		service: 'kolada',
		kpis: FIXED_KPIS.map(({ kpi, margin }) => (margin ? [kpi, margin] : [kpi]))
	},
	table: defineTable({
		columns: ['kommun', 'nyckeltal', 'kön'],
		optional: [],
		area: 'kommun',
		time: 'år',
		contents: [],
		ignored: [],
		dash: 'not-applicable',
		rounded: true,
		// Groups of municipalities and units inside one are no areas of Läget's.
		leaveOut: (area) => (/^[GV]\d/.test(area) ? 'group-or-unit' : null),
		read({ cells }) {
			const kpi = cells.nyckeltal.toUpperCase();
			const sex = Object.hasOwn(SEXES, cells.kön) ? SEXES[cells.kön as keyof typeof SEXES] : null;
			if (!/^[NU]\d{5}$/.test(kpi)) {
				return { kind: 'problem', column: 'nyckeltal', reason: fault('source-unknown-indicator') };
			}
			if (!sex)
				return {
					kind: 'problem',
					column: 'kön',
					reason: fault('source-unknown-word', { words: 'T, K, M' })
				};
			const measured = MARGINS.get(kpi);
			if (measured) return { kind: 'figure', indicatorId: measured, sex, part: 'margin' };
			const indicatorId = koladaIndicatorId(kpi);
			return { kind: 'figure', indicatorId, sex, chosen: !FIXED.has(kpi) };
		}
	})
};
