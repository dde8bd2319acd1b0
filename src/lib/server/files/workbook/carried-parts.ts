import { readZipSizes } from './zip-sizes';

/**
 * What a workbook carries along that no sheet shows as cells and that is not looked through: the rows that a pivot table was made of, notes to
 * cells, macros, or files and whatever else within it. Null: nothing of these.
 */
export function findCarried(bytes: Uint8Array): 'pivot-rows' | 'notes' | 'macro' | 'file' | null {
	const names = readZipSizes(bytes)?.entries.map(({ name }) => name.toLowerCase()) ?? [];
	// What is no workbook is refused for that.
	if (!names.some((name) => name.startsWith('xl/'))) return null;
	if (names.some((name) => /^xl\/pivotcache\/pivotcacherecords\d*\.xml$/.test(name)))
		return 'pivot-rows';
	if (names.some((name) => /^xl\/(?:comments|threadedcomments)/.test(name))) return 'notes';
	if (names.some((name) => /^xl\/(?:vbaproject|macrosheets|activex)/.test(name))) return 'macro';
	return names.every(isKnownPart) ? null : 'file';
}

/** What of a workbook is looked through for words, by `SAYING`. */
const LOOKED_THROUGH =
	/^xl\/(?:(?:workbook|sharedstrings|connections)\.xml|(?:worksheets|chartsheets|dialogsheets|drawings|charts|chartex|diagrams|tables|pivotcache|pivottables|slicers|slicercaches|timelines|timelinecaches|externallinks|querytables)\/[^/]{1,80}\.(?:xml|vml))$|^customxml\/item\d*\.xml$|^docprops\/(?:core|custom)\.xml$/;
/** How it looks, is reckoned and printed, and which program wrote it. */
const WITHOUT_WORDS =
	/\/$|\.rels$|^\[content_types\]\.xml$|^docprops\/(?:app\.xml|thumbnail\.\w{3,4})$|^docmetadata\/labelinfo\.xml$|^customxml\/itemprops\d*\.xml$|^xl\/(?:styles|metadata|calcchain|volatiledependencies|xmlmaps)\.xml$|^xl\/(?:theme|printersettings|ctrlprops|richdata|namedsheetviews|featurepropertybag|persons)\/|^xl\/media\/[^/]{1,80}\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/;

function isKnownPart(name: string): boolean {
	return LOOKED_THROUGH.test(name) || WITHOUT_WORDS.test(name);
}
