import type { ReadFile } from '$lib/server/layout/read-file';
import {
	wordsAroundCube,
	wordsAroundRows,
	type WordsAround
} from '$lib/server/layout/said/words-around';

/** Everything that a file of any format says in words outside the rows of its table. */
export function wordsAroundFile(file: ReadFile): WordsAround {
	return file.kind === 'cube' ? wordsAroundCube(file.table) : wordsAroundRows(file.rows);
}
