import type { Adapter } from './adapter';
import { chartAdapters } from './charts';
import { generalisedAdapters } from './generalised-linear';
import { interruptedAdapters } from './interrupted-series';
import { qualityChartAdapters } from './quality-charts';
import { regressionAdapters } from './regression';
import { runChartAdapters } from './run-charts';
import { seriesAdapters } from './series';
import { shareAdapters } from './shares';
import { tableAdapters } from './tables';

/** Every kind of case that the library answers. */
export const ADAPTERS: readonly Adapter[] = [
	...chartAdapters,
	...qualityChartAdapters,
	...runChartAdapters,
	...shareAdapters,
	...regressionAdapters,
	...generalisedAdapters,
	...interruptedAdapters,
	...seriesAdapters,
	...tableAdapters
];
