import { fault, type Fault } from '$lib/domain/problem';
import type { Replay } from '../replaying-service';
import type { CubeTable } from './cube-table';
import { replayForsakringskassan } from './forsakringskassan';
import { replayKolada } from './kolada';
import { replayV1, replayV2, type PxwebLimits } from './replay-pxweb';

/** How a publisher's table differs from what it was. */
export interface Changes {
	/** Every value times this. */
	readonly factor?: number;
	readonly unit?: string;
	/** Periods that the service knows of and leaves out of its answers. */
	readonly omitted?: readonly string[];
	/** Periods that are in the table no longer. */
	readonly removed?: readonly string[];
	/** A code that the plan names has another name. */
	readonly renamed?: boolean;
	readonly updated?: string;
}

/** A publisher's service with one table of a few places, in the layout that it answers in. */
export interface Publisher {
	readonly title: string;
	readonly sourceId: string;
	/** Of Kolada only these. */
	readonly kpis: readonly string[] | null;
	replay(changes?: Changes): Replay;
	/** One that can be left out. */
	readonly period: string;
	readonly otherUnit: Changes;
	/** What comes of each change, and what is said of it. */
	readonly says: Readonly<
		Record<'omitted' | 'removed' | 'unit' | 'renamed', readonly [string, Fault]>
	>;
}

const REGIONS = [
	['00', 'Riket'],
	['01', 'Stockholms län'],
	['1229', 'Bara'],
	['25', 'Norrbottens län'],
	['2518', 'Övertorneå']
] as const;
const YEARS = ['2020', '2021', '2022', '2023', '2024'];
/** Of Övertorneå on 31 December, from SCB's TAB638. */
const INHABITANTS = [4217, 4211, 4119, 4088, 4057];

function population({
	factor = 1,
	unit = 'antal',
	removed = [],
	renamed = false,
	updated = '2026-02-21T07:00:00Z'
}: Changes = {}): CubeTable {
	const years = YEARS.filter((year) => !removed.includes(year));
	return {
		...{ title: 'Folkmängden efter region och år', updated, unit },
		dimensions: [
			dimension('Region', 'region', REGIONS, { elimination: true }),
			dimension('Civilstand', 'civilstånd', [['OG', 'ogifta']], { elimination: true }),
			dimension('Alder', 'ålder', [[renamed ? 'TotSA' : 'tot', 'totalt ålder']]),
			dimension('Kon', 'kön', [['1', 'män']], { elimination: true }),
			dimension('ContentsCode', 'tabellinnehåll', [['BE0101N1', 'Folkmängd']], { role: 'metric' }),
			dimension(
				'Tid',
				'år',
				years.map((year) => [year, year]),
				{ role: 'time' }
			)
		],
		value: ({ Region = '', Tid = '' }) =>
			(INHABITANTS[YEARS.indexOf(Tid)] ?? 0) * factor * (Region === '2518' ? 1 : 10)
	};
}

const SPANS = ['2015-2018', '2017-2020', '2018-2021', '2019-2022', '2021-2024'];
const PARTS = [
	['01', 'Andel'],
	['02', 'Konfidensintervall nedre gräns'],
	['03', 'Konfidensintervall övre gräns'],
	['04', 'Antal svar']
] as const;

function health({ factor = 1, unit, removed = [], renamed = false }: Changes = {}): CubeTable {
	const spans = SPANS.filter((span) => !removed.includes(span));
	return {
		...{ title: 'Hälsa efter region, kön och år. Andel', updated: '2026-03-02T07:00:00Z' },
		unit: unit ?? 'procent',
		dimensions: [
			dimension(
				'Region',
				'Region',
				REGIONS.filter(([code]) => code !== '2518' && code !== '1229')
			),
			dimension('Hälsotillstånd', 'Hälsotillstånd', [
				[renamed ? 'A' : '01', 'Bra eller mycket bra hälsa']
			]),
			dimension('Andel och konfidensintervall', 'Andel och konfidensintervall', PARTS),
			dimension('Kön', 'Kön', [
				['00', 'Totalt'],
				['01', 'Kvinnor'],
				['02', 'Män']
			]),
			...(unit === undefined
				? []
				: [
						dimension('ContentsCode', 'tabellinnehåll', [['1', 'Andel']], {
							role: 'metric',
							elimination: true
						})
					]),
			dimension(
				'År',
				'År',
				spans.map((span) => [span, span]),
				{ role: 'time' }
			)
		],
		value({ 'Andel och konfidensintervall': part = '', År = '' }) {
			const share = (69.2 - SPANS.indexOf(År)) * factor;
			const side = { '01': 0, '02': -2, '03': 2 }[part] ?? 0;
			return Number((share + side * factor).toFixed(1));
		}
	};
}

function dimension(
	code: string,
	label: string,
	categories: readonly (readonly [string, string])[],
	rest: Partial<Pick<CubeTable['dimensions'][number], 'role' | 'elimination'>> = {}
): CubeTable['dimensions'][number] {
	return { ...{ code, label, categories, role: null, elimination: false }, ...rest };
}

/** Only one of SCB's services is there. */
const onlyAt =
	(place: '/scb/' | '/scb-v1', replay: Replay): Replay =>
	(asked) =>
		asked.path.startsWith(place) ? replay(asked) : (response) => response.writeHead(404).end();

/** SCB by PxWebApi 2 alone, in pieces as small as `limits` makes them. */
export function replayScb(changes: Changes = {}, limits?: PxwebLimits): Replay {
	return onlyAt('/scb/', replayV2(population(changes), limits, changes.omitted));
}

const lost = (period: string) => fault('answer-lacks-periods', { periods: { periods: [period] } });

const POPULATION_SAYS: Publisher['says'] = {
	omitted: ['failed', fault('answer-codes-missing', { missing: 1, asked: 5, dimension: 'Tid' })],
	removed: ['waiting', lost('2021')],
	unit: ['refused', { code: 'answer-other-unit', values: { unit: 'tusental' } }],
	renamed: ['failed', fault('answer-category-gone', { word: 'tot', dimension: 'Alder' })]
};
const POPULATION = {
	...{ sourceId: 'scb-folkmangd', kpis: null, period: '2021', says: POPULATION_SAYS },
	otherUnit: { unit: 'tusental' }
};

export const PUBLISHERS: readonly [Publisher, ...Publisher[]] = [
	{
		...{ title: 'SCB', ...POPULATION },
		replay: (changes) => replayScb(changes)
	},
	{
		...{ title: 'SCB genom PxWebApi 1', ...POPULATION },
		replay: (changes) =>
			onlyAt('/scb-v1', replayV1(population(changes), undefined, changes?.omitted))
	},
	{
		...{ title: 'Folkhälsodata', sourceId: 'fohm-halsa', kpis: null, period: '2018-2021' },
		replay: (changes) => replayV1(health(changes), undefined, changes?.omitted),
		otherUnit: { factor: 0.01 },
		says: {
			omitted: ['failed', fault('answer-codes-missing', { missing: 1, asked: 5, dimension: 'År' })],
			removed: ['waiting', lost('2018--2021')],
			unit: ['refused', { code: 'answer-scale-smaller' }],
			renamed: [
				'failed',
				fault('answer-category-gone', { word: '01', dimension: 'Hälsotillstånd' })
			]
		}
	},
	{
		...{ title: 'Försäkringskassan', sourceId: 'fk-ohalsotal', kpis: null, period: '2023' },
		replay: replayForsakringskassan,
		otherUnit: { factor: 10 },
		says: {
			omitted: ['waiting', lost('2023-12')],
			removed: ['waiting', lost('2023-12')],
			unit: ['refused', { code: 'answer-scale-larger', values: { times: 10 } }],
			renamed: ['refused', fault('content-unknown')]
		}
	},
	{
		...{ title: 'Kolada', sourceId: 'kolada', kpis: ['U01405'], period: '2018' },
		replay: replayKolada,
		otherUnit: { factor: 0.01 },
		says: {
			omitted: ['waiting', lost('2018')],
			removed: ['waiting', lost('2018')],
			unit: ['refused', { code: 'answer-scale-smaller' }],
			renamed: ['refused', fault('source-unknown-word', { words: 'T, K, M' })]
		}
	}
];
