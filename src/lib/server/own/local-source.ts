import type { Source } from '$lib/domain/indicator';
import { OWN_LICENCE } from '$lib/domain/licence';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import type { Municipality } from '$lib/domain/municipality';

/** The municipality as a publisher of its own figures; whatever is filled in in the demonstration is made up. */
export function localSource({ names, demo }: Municipality): Source {
	return {
		id: LOCAL_SOURCE_ID,
		publisher: names.sv.official,
		title: 'Kommunens egna nyckeltal',
		licence: OWN_LICENCE,
		licenceUrl: null,
		homepage: null,
		example: demo
	};
}
