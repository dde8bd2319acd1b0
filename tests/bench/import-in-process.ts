import { SOURCES } from '$imports/registry';
import { chooseReader } from '$lib/server/runs/reading/file-reader';
import { join } from 'node:path';
import { fileAt } from '$lib/server/files/published-file';
import { storeFile } from '../../src/cli/store-file';
import { measure } from './measure';

/** As `npm run import` does it: `where` is the address of a PostgreSQL, or the folder of an embedded database. */
const [root = '', kind = '', where = '', path = ''] = process.argv.slice(2);
await measure(root, kind, where, async ({ store }, storing) => {
	const progress = (doing: string) => {
		if (doing === 'storing') storing();
	};
	const thread = join(root, 'build', 'cli', 'reader.js');
	return storeFile(store, chooseReader(SOURCES, thread), await fileAt(path), {
		allowShrinking: false,
		progress
	});
});
