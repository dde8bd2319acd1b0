import type { Fault, Result } from '$lib/domain/problem';
import type { Json } from '$lib/server/files/json/json-text';
import type { Selected } from './select-codes';
import { readLimitsV1, readLimitsV2, type ServiceLimits } from './service-limits';
import type { ServiceName } from '$lib/server/publishers/ask/services';
import { parseMetadataV1, parseMetadataV2, type TableMetadata } from './table-metadata';

/** How one version of PxWeb is asked for one table. Paths follow the service's base. */
export interface PxwebDialect {
	readonly service: ServiceName;
	readonly table: string;
	readonly configPath: string;
	readonly metadataPath: string;
	readonly dataPath: string;
	readLimits(json: Json): ServiceLimits;
	parseMetadata(json: Json): Result<TableMetadata, Fault>;
	/** The query as it is posted: every code by name. */
	writeQuery(selection: readonly Selected[]): object;
}

/** PxWebApi 2, with a table id such as `TAB638`. */
export function pxwebV2(service: ServiceName, table: string): PxwebDialect {
	const path = `/tables/${table}`;
	return {
		...{ service, table },
		configPath: '/config',
		metadataPath: `${path}/metadata?lang=sv`,
		dataPath: `${path}/data?lang=sv&outputFormat=json-stat2`,
		readLimits: readLimitsV2,
		parseMetadata: parseMetadataV2,
		writeQuery: (selection) => ({
			selection: selection.map(({ dimension, codes }) => ({
				variableCode: dimension,
				valueCodes: codes
			}))
		})
	};
}

/** PxWebApi 1, with a table's path from the database on. */
export function pxwebV1(service: ServiceName, path: string): PxwebDialect {
	return {
		...{ service, table: path.split('/').at(-1) ?? path },
		configPath: '?config',
		metadataPath: `/${path}`,
		dataPath: `/${path}`,
		readLimits: readLimitsV1,
		parseMetadata: parseMetadataV1,
		writeQuery: (selection) => ({
			query: selection.map(({ dimension, codes }) => ({
				code: dimension,
				selection: { filter: 'item', values: codes }
			})),
			response: { format: 'json-stat2' }
		})
	};
}
