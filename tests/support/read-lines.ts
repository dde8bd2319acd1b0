import { SOURCES } from '$imports/registry';
import { entriesOf } from '$lib/domain/skip';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../sources/support';

/** What a file of these lines is taken for: its source, its figures or why it is refused, and what is left out. */
export async function readLines(...lines: readonly string[]) {
	const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
	return readBytes(bytes);
}

/** The same of any bytes. */
export async function readBytes(bytes: Uint8Array) {
	const { source, problems, sample, reasons } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const figures = sample.map((one) =>
		[one.indicator, one.area, one.period, one.sex, 'value' in one ? one.value : one.gap].join(' ')
	);
	const codes = [...new Set(problems.map(({ code }) => code))];
	const yet = sample.flatMap(({ preliminary, period }) => (preliminary ? [period] : []));
	return { source, figures, problems: codes, left: Object.fromEntries(entriesOf(reasons)), yet };
}
