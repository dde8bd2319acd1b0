import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { AREAS } from '$imports/areas/source';

/** The layout of Försäkringskassan's ill-health rate, every area each month from the year 1000 on. */
const HEADER = 'region;kön;ålder;månad;Ohälsotalet\n';

/**
 * Writes a file of `rows` figures, each for a place and month of its own. `shift` gives every thousandth figure
 * another value, as a revision would.
 */
export async function writeFigureFile(path: string, rows: number, shift = 0): Promise<void> {
	const out = createWriteStream(path);
	out.write(`\uFEFF${HEADER}`);
	let written = 0;
	for (let month = 0; written < rows; month += 1) {
		const time = `${1000 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
		let lines = '';
		for (const { code, name } of AREAS) {
			if (written === rows) break;
			const tenths = ((written * 7) % 400) + (written % 1000 === 0 ? shift : 0);
			const value = `${Math.floor(tenths / 10)},${tenths % 10}`;
			lines += `${code} ${name};Kvinnor och män;Samtliga 16-64 år;${time};${value}\n`;
			written += 1;
		}
		if (!out.write(lines)) await once(out, 'drain');
	}
	out.end();
	await finished(out);
}
