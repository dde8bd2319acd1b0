import type { Truth } from './seen-file';
import type { BrokenFile } from './broken-file';
import { BROKEN_CSV } from './csv';
import { FILE_TRUTHS } from './file-truths';
import { BROKEN_JSON } from './json';
import { JSON_TRUTHS } from './json-truths';
import { LAYOUT_TRUTHS } from './layout-truths';
import { BROKEN_COMPILATIONS } from './mood';
import { MOOD_TRUTHS } from './mood-truths';
import type { CodeOfFiles } from './not-of-files';
import { OTHER_BYTES } from './other-bytes';
import { BROKEN_OWN_TABLES } from './own';
import { OWN_TRUTHS } from './own-truths';
import { BROKEN_PX } from './px';
import { PX_TRUTHS } from './px-truths';
import { BROKEN_SOURCE_FILES } from './sources';
import { BROKEN_TABLES } from './tables';
import { BROKEN_WORKBOOKS } from './workbooks';

/** Good files with one thing broken in each. */
export const BROKEN_FILES: readonly BrokenFile[] = [
	...OTHER_BYTES,
	...BROKEN_CSV,
	...BROKEN_WORKBOOKS,
	...BROKEN_PX,
	...BROKEN_JSON,
	...BROKEN_TABLES,
	...BROKEN_SOURCE_FILES,
	...BROKEN_OWN_TABLES,
	...BROKEN_COMPILATIONS
];

/** When each reason is true; a code that a file can bring about and that has none does not compile. */
export const TRUTHS: Readonly<Record<CodeOfFiles, Truth>> = {
	...FILE_TRUTHS,
	...PX_TRUTHS,
	...JSON_TRUTHS,
	...LAYOUT_TRUTHS,
	...OWN_TRUTHS,
	...MOOD_TRUTHS
};
