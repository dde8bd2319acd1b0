import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Embedded from '../../server/embedded-database.mjs';

/** The embedded database for a script that was built elsewhere: it starts a worker that lies beside its own file. */
export function loadEmbedded(root: string): Promise<typeof Embedded> {
	const path = pathToFileURL(join(root, 'server', 'embedded-database.mjs')).href;
	return import(/* @vite-ignore */ path) as Promise<typeof Embedded>;
}
