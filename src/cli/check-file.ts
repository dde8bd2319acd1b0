import { entriesOf } from '$lib/domain/skip';
import { wholeFile, type FileProblem } from '$lib/domain/problem';
import { columnWords, describeProblem } from '$lib/format/problems/describe-problem';
import { describeSkip } from '$lib/format/problems/skip-words';
import { basename } from 'node:path';
import { worldOf } from '$lib/server/runs/know-world';
import { checkPublishedFile } from '$lib/server/runs/reading/check-published-file';
import type { FileDescription } from '$lib/server/runs/reading/file-description';
import { fileAt, whyUnopened } from '$lib/server/files/published-file';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';

/** `npm run import -- <file> --check`: what the file is and what would come of it. Nothing is stored. */
export async function checkFile(path: string): Promise<FileDescription> {
	const file = await fileAt(path).catch((error: NodeJS.ErrnoException) => error);
	if (file instanceof Error) {
		const reason = whyUnopened(file);
		return describeNothing(basename(path), wholeFile(reason));
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
	const { unlike, beside = [] } = description;
	const lines = [
		`${file}: ${format ?? 'okänt format'}${source ? `, källan ${source}` : ', ingen känd källa'}`,
		`${rows} värden lästa, ${observations} kan läsas in`,
		...entriesOf(reasons).map(
			([reason, count]) => `  ${count} utelämnas: ${describeSkip(reason, 'sv')}`
		),
		...dimensions.map(({ heading, role, categories }) => `  ${heading} (${role}): ${categories}`),
		...(unlike
			? [`  ser ut som ${unlike.source}, men säger ”${unlike.words}”: läses inte som den källan`]
			: []),
		...beside.map((line) => `  säger också: ”${line}”`),
		...problems.map(writeProblem),
		...description.sample.map(
			(one) =>
				`  ${one.indicator} · ${one.area} · ${one.period} · ${one.sex} · ${'value' in one ? one.value : one.gap}`
		)
	];
	return lines.join('\n');
}

function writeProblem(problem: FileProblem): string {
	const { line, value, cell } = problem;
	const place = `${cell === undefined ? `rad ${line ?? '–'}, ` : ''}${columnWords(problem, 'sv')}${value ? ` (${value})` : ''}`;
	return `  ${place}: ${describeProblem(problem, 'sv')}`;
}

/** The same for programs: every code with its words, and every problem with a line and a column. */
export function jsonOf(description: FileDescription): object {
	return {
		...description,
		reasons: entriesOf(description.reasons).map(([code, count]) => ({
			...{ code, count, reason: describeSkip(code, 'sv') }
		})),
		problems: description.problems.map((problem) => ({
			...problem,
			line: problem.line ?? 1,
			column: columnWords(problem, 'sv'),
			reason: describeProblem(problem, 'sv')
		}))
	};
}
