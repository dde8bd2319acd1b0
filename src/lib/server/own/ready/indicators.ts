/** Definitions to take into use, without those that are in use already. */
export function listReadyIndicators<Ready extends { readonly id: string }>(
	ready: readonly Ready[],
	taken: readonly { readonly id: string }[]
): readonly Ready[] {
	return ready.filter(({ id }) => taken.every((one) => one.id !== id));
}
