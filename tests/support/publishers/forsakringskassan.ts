import type { Replay } from '../replaying-service';
import type { Changes } from './publishers';

/** County, municipality within it, and the ill-health rate of December 2022 to 2025. */
const PLACES = [
	['ALL', 'ALL_ALL', [22.9, 22.6, 22.4, 22]],
	['25', 'ALL_25', [24.9, 25.1, 25.8, 25.5]],
	['25', '18_25', [26.8, 26.1, 27.3, 26.4]]
] as const;

/** Försäkringskassan's rows: month and value as texts, the county within the municipality's code. */
export function replayForsakringskassan({
	factor = 1,
	omitted = [],
	removed = [],
	renamed = false
}: Changes = {}): Replay {
	const left = new Set([...omitted, ...removed]);
	const rows = PLACES.flatMap(([county, municipality, values]) =>
		values.map((value, at) => ({
			dimensions: {
				...{ ar: String(2022 + at), manad: '12', kon_kod: 'ALL', aldersklass_kod: 'ALL' },
				...{ lan_kod: county, kommun_kod: municipality }
			},
			observations: {
				[renamed ? 'ohalsotal' : 'oht']: { value: String(Math.round(value * factor * 10) / 10) }
			}
		}))
	);
	return ({ path }) =>
		// The service answers a question in another order with nothing.
		path.endsWith('/SJPohttal.json?kon_kod=ALL&aldersklass_kod=ALL')
			? rows.filter(({ dimensions }) => !left.has(dimensions.ar))
			: [];
}
