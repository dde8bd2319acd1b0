import type { Sources } from '$imports/source';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import { describeFile } from './describe-file';
import { describeLarge } from './describe-large';
import type { FileDescription } from './file-description';
import { MAX_FILE_BYTES } from '$lib/server/files/limits';
import { readWhole, type PublishedFile } from '$lib/server/files/published-file';
import { readFigures } from './read-figures';

/** What a file of any size is and what would come of it; a large one is walked through, and of it no sample is shown. */
export async function checkPublishedFile(
	file: PublishedFile,
	sources: Sources,
	context: ReadingContext
): Promise<FileDescription> {
	if (file.size <= MAX_FILE_BYTES) {
		return describeFile(file.name, await readWhole(file), sources, context);
	}
	const outcome = await readFigures(
		{ file, context, packing: { kind: 'copy', rows: 10_000 } },
		sources,
		{
			recognised: async () => true,
			batch: async () => undefined,
			again: async () => undefined,
			progress: async () => true
		}
	);
	if (outcome.kind === 'refused') return outcome.description;
	if (outcome.kind === 'stopped') throw new Error(`${file.name}: nobody asked it to stop`);
	const definition = sources.find(({ source }) => source.id === outcome.sourceId);
	if (!definition) throw new Error(`No source ${outcome.sourceId} in the registry`);
	const description = describeLarge(file.name, [], { definition, reading: outcome });
	return { ...description, observations: outcome.observations };
}
