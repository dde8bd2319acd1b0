import { fault, type Fault } from '$lib/domain/problem';
import { isWithdrawn, type Release } from '$lib/domain/release';
import { MOST_VERSIONS } from './release-window';

/** Why a reading of a published month may not be taken in; null: it may. A month that is published week by week is not corrected by its sum, nor the other way round. */
export function whyClosed(
	released: Release,
	{ isOpen, isSum }: { readonly isOpen: boolean; readonly isSum: boolean }
): Fault | null {
	const month = { periods: [released.month] };
	if (isWithdrawn(released)) return fault('mood-month-withdrawn', { month });
	if (released.version >= MOST_VERSIONS) return fault('mood-month-corrected', { month });
	if (!isOpen) return fault('mood-month-closed', { month });
	if (isSum === (released.publicMonth !== null)) return null;
	return fault(isSum ? 'mood-month-in-weeks' : 'mood-month-as-sum', { month });
}
