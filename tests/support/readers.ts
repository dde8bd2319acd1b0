import type { Reader } from '$lib/domain/reader';

/** A reader from whom nothing is hidden. */
export const COORDINATOR: Reader = {
	kind: 'account',
	id: '00000000-0000-0000-0000-000000000000',
	role: 'coordinator'
};
