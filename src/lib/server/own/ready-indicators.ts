import { READY_INDICATORS } from '$imports/lokala-nyckeltal/ready';
import type { IndicatorDefinition } from '$imports/source';

/** Definitions to take into use, without those that are in use already. */
export function listReadyIndicators(
	taken: readonly { readonly id: string }[]
): readonly IndicatorDefinition[] {
	return READY_INDICATORS.filter(({ id }) => taken.every((one) => one.id !== id));
}
