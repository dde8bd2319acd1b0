import { BUSINESS } from './business';
import type { FixedKpi } from './define';
import { ECONOMY } from './economy';
import { HEALTH } from './health';
import { SURVEY } from './survey';
import { WORK } from './work';

/** The KPIs that Läget follows without anybody having asked for them, in display order. */
export const FIXED_KPIS: readonly FixedKpi[] = [
	...WORK,
	...ECONOMY,
	...BUSINESS,
	...HEALTH,
	...SURVEY
];
