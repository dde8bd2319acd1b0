import { SOURCES } from '$imports/registry';
import type { ReadingContext } from '$lib/server/layout/known/check-cell';
import { describeFile, describeLarge, type FileDescription } from './describe-file';
import { MAX_FILE_BYTES } from '$lib/server/files/limits';
import { readWhole, type PublishedFile } from '$lib/server/files/published-file';
import { readFigures } from './read-figures';

/** What a file of any size is and what would come of it; a large one is walked through, and of it no sample is shown. */
export async function checkPublishedFile(
	file: PublishedFile,
	context: ReadingContext
): Promise<FileDescription> {
	if (file.size <= MAX_FILE_BYTES) {
		return describeFile(file.name, await readWhole(file), SOURCES, context);
	}
	const outcome = await readFigures(
		file,
		SOURCES,
		context,
		{ kind: 'copy', rows: 10_000 },
		{
			recognised: async () => true,
			batch: async () => undefined,
			again: async () => undefined,
			progress: async () => true
		}
	);
	if (outcome.kind === 'refused') return outcome.description;
	if (outcome.kind === 'stopped') throw new Error(`${file.name}: nobody asked it to stop`);
	const definition = SOURCES.find(({ source }) => source.id === outcome.sourceId);
	if (!definition) throw new Error(`No source ${outcome.sourceId} in the registry`);
	const description = describeLarge(file.name, [], { definition, reading: outcome });
	return { ...description, observations: outcome.observations };
}
