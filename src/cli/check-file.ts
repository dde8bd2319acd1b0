import { basename } from 'node:path';
import type { FileProblem } from '$lib/domain/problem';
import { worldOf } from '$lib/server/runs/know-world';
import { checkPublishedFile } from '$lib/server/runs/reading/check-published-file';
import type { FileDescription } from '$lib/server/runs/reading/file-description';
import { fileAt } from '$lib/server/files/published-file';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';

/** `npm run import -- <file> --check`: what the file is and what would come of it. Nothing is stored. */
export async function checkFile(path: string): Promise<FileDescription> {
	const file = await fileAt(path).catch((error: NodeJS.ErrnoException) => error);
	if (file instanceof Error) {
		const reason = `Filen går inte att läsa (${file.code ?? file.message}).`;
		const problem: FileProblem = { line: 1, column: null, value: null, reason };
		return describeNothing(basename(path), problem);
	}
	return checkPublishedFile(file, SOURCES, worldOf(SOURCES, AREAS));
}

function describeNothing(file: string, problem: FileProblem): FileDescription {
	const nothing = { format: null, source: null, rows: 0, observations: 0, skipped: 0 };
	return { file, ...nothing, reasons: {}, dimensions: [], problems: [problem], sample: [] };
}

/** The same for people, in Swedish. */
export function writeDescription(description: FileDescription): string {
	const { file, format, source, rows, observations, reasons, dimensions, problems } = description;
	const lines = [
		`${file}: ${format ?? 'okänt format'}${source ? `, källan ${source}` : ', ingen känd källa'}`,
		`${rows} värden lästa, ${observations} kan läsas in`,
		...Object.entries(reasons).map(([reason, count]) => `  ${count} utelämnas: ${reason}`),
		...dimensions.map(({ heading, role, categories }) => `  ${heading} (${role}): ${categories}`),
		...problems.map(
			({ line, column, value, reason }) =>
				`  rad ${line ?? '–'}, ${column ?? '–'}${value ? ` (${value})` : ''}: ${reason}`
		),
		...description.sample.map(
			(one) =>
				`  ${one.indicator} · ${one.area} · ${one.period} · ${one.sex} · ${'value' in one ? one.value : one.gap}`
		)
	];
	return lines.join('\n');
}
