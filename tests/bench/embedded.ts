import { join } from 'node:path';
import { importIn, judge, withFolder } from './bench-ground';
import { writeFigureFile } from '../support/figure-file';

/**
 * `npm run bench -- embedded [--rows=1000000]`: the same on the embedded database, first and as a revision of a
 * thousandth. Limits: 30 000 rows a second through the whole pipeline, 300 MB of memory above idle, of which the
 * database itself, which lives in the same process, has its share.
 */
export function bench(root: string, { rows = '1000000' }): Promise<boolean> {
	return withFolder(async (folder) => {
		const path = join(folder, 'fil.csv');
		await writeFigureFile(path, Number(rows));
		const data = join(folder, 'data');
		const first = await importIn(root, 'embedded', data, path);
		console.log(first);
		await writeFigureFile(path, Number(rows), 1);
		const again = await importIn(root, 'embedded', data, path);
		console.log(again);
		return [
			judge('rows a second', Number(rows) / first.seconds, 30_000, false),
			judge('rows a second of a revision', Number(rows) / again.seconds, 30_000, false),
			judge('MB above idle', first.megabytes, 300, true)
		].every(Boolean);
	});
}
