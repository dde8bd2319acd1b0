import { MOST_TRIED } from '$lib/domain/exact-month';
import { fault, type Fault } from '$lib/domain/problem';
import { isWithdrawn, type Release } from '$lib/domain/release';
import { MOST_VERSIONS } from './release-window';

/** Why a reading of a published month may not be taken in; null: it may. `tried`: corrections read in before; undefined: its exact counts are gone. A month that is published week by week is not corrected by its sum, nor the other way round. */
export function whyClosed(
	released: Release,
	{ tried, isSum }: { readonly tried: number | undefined; readonly isSum: boolean }
): Fault | null {
	const month = { periods: [released.month] };
	if (isWithdrawn(released)) return fault('mood-month-withdrawn', { month });
	if (released.version >= MOST_VERSIONS) return fault('mood-month-corrected', { month });
	if (tried === undefined) return fault('mood-month-closed', { month });
	if (tried >= MOST_TRIED) return fault('mood-month-tried', { month, most: MOST_TRIED });
	if (isSum === (released.publicMonth !== null)) return null;
	return fault(isSum ? 'mood-month-in-weeks' : 'mood-month-as-sum', { month });
}
