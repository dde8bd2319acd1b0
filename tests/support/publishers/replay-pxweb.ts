import type { Replay } from '../replaying-service';
import { answerCube, describeCube, type CubeTable } from './cube-table';

/** How much the service gives in one answer. */
export interface PxwebLimits {
	readonly cells: number;
	readonly calls: number;
	readonly seconds: number;
}

const LIMITS = { cells: 150_000, calls: 3, seconds: 1 };

/** A PxWebApi 2 with one table. `omitted` codes are described but never answered. */
export function replayV2(
	table: CubeTable,
	{ cells, calls, seconds }: PxwebLimits = LIMITS,
	omitted: readonly string[] = []
): Replay {
	return ({ path, body }) => {
		if (path.endsWith('/config')) {
			const limits = { maxDataCells: cells, maxCallsPerTimeWindow: calls, timeWindow: seconds };
			return { apiVersion: '2.2.0', ...limits, defaultDataFormat: 'json-stat2' };
		}
		if (path.includes('/metadata')) return describeCube(table);
		const { selection } = JSON.parse(body) as {
			selection: { variableCode: string; valueCodes: string[] }[];
		};
		return answerCube(
			table,
			new Map(
				selection.map(({ variableCode, valueCodes }) => [
					variableCode,
					valueCodes.filter((code) => !omitted.includes(code))
				])
			)
		);
	};
}

/** A PxWebApi 1 with one table. */
export function replayV1(
	table: CubeTable,
	{ cells, calls, seconds }: PxwebLimits = LIMITS,
	omitted: readonly string[] = []
): Replay {
	return ({ path, body }) => {
		if (path.endsWith('?config')) {
			return { maxValues: cells, maxCells: cells, maxCalls: calls, timeWindow: seconds };
		}
		if (body === '') return describeV1(table);
		const { query } = JSON.parse(body) as {
			query: { code: string; selection: { values: string[] } }[];
		};
		return answerCube(
			table,
			new Map(
				query.map(({ code, selection }) => [
					code,
					selection.values.filter((value) => !omitted.includes(value))
				])
			)
		);
	};
}

function describeV1({ title, dimensions }: CubeTable): object {
	return {
		title,
		variables: dimensions.map(({ code, label, role, elimination, categories }) => ({
			...{ code, text: label },
			values: categories.map(([value]) => value),
			valueTexts: categories.map(([, text]) => text),
			...(elimination ? { elimination } : {}),
			...(role === 'time' ? { time: true } : {})
		}))
	};
}
