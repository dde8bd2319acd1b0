/**
 * Source of `readBeside(part, entries)` for the process that reads workbooks: what a workbook says in other places than cells, whether it
 * remembers another file's texts, and which of its own texts have a raised mark. It stands behind `FACTS_SOURCE`.
 */
export const WORDS_SOURCE = String.raw`
// Which parts say something, within which tags, in which attributes, and what such a part has in it at least.
const SAYING = [
	{ at: /^xl\/sharedStrings\.xml$/i, tag: /^si$/, only: /./ },
	{ at: /^xl\/workbook\.xml$/i, tag: /^definedName$/, only: /definedName/ },
	{ at: /^xl\/(drawings|charts|chartex|diagrams)\//i, tag: /^(txBody|rich|strCache|p|t|pt)$/, in: /^(descr|title|name)$/, of: /^cNvPr$/, only: /./ },
	{ at: /^xl\/(tables|queryTables|slicers|slicerCaches|timelines|timelineCaches|pivotTables)\//i, in: /(^name|Name|[cC]aption|^totalsRowLabel|^description)$/, of: /./, only: /./ },
	{ at: /^xl\/pivotCache\//i, in: /^(name|caption|v)$/, of: /^(cacheField|s|cacheHierarchy)$/, only: /./ },
	{ at: /^xl\/connections\.xml$/i, in: /^(name|description)$/, of: /^connection$/, only: /./ },
	{ at: /^docProps\/core\.xml$/i, tag: /^(title|subject|description|keywords|category|contentStatus)$/, only: /./ },
	{ at: /^docProps\/custom\.xml$/i, tag: /^property$/, only: /./ },
	{ at: /^customXml\/item\d*\.xml$/i, tag: /./, in: /./, of: /./, only: /./ },
	{ at: /^xl\/(worksheets|chartsheets|dialogsheets)\//i, tag: /^((odd|even|first)(Header|Footer)|dataValidation)$/, in: /^(display|tooltip|promptTitle|prompt|errorTitle|error|comment|name)$/, of: /^(hyperlink|dataValidation|scenario|protectedRange)$/, only: /(Header|Footer|dataValidation|hyperlink|scenario|protectedRange)/ }
];
// Properties that programs write for themselves: labels of secrecy, types of contents, numbers of documents.
const OF_PROGRAMS = /^(MSIP_|_|ContentType|xd_|Template)/;
const OF_IDENTITY = /^(0x[0-9a-f]+|\{?[0-9a-f-]{32,36}\}?)$/i;
// Labels of a document library, forms and lists of sources, by the namespace of the outermost tag.
const OF_LIBRARIES = /^(<\?[^>]{0,200}\?>)?\s*<[^>]{0,2000}xmlns(:\w{1,20})?="http:\/\/schemas\.(microsoft|openxmlformats)\.(com|org)\/(?!DataMashup)/;
const LINKED = /^xl\/externalLinks\//i;
// What a workbook says in other places than cells, and which of its texts have a raised mark: most have neither, and each part is unpacked once.
function readBeside(part, entries) {
	const carried = new Set();
	let raises = false;
	let linked = false;
	for (const { name } of entries) {
		const text = part(name);
		addCarried(carried, name, text);
		linked ||= LINKED.test(name) ? hasTexts(text) : /^customXml\//i.test(name) && text.includes('DataMashup');
		raises ||= HOLDS_TEXTS.test(name) && text.includes('superscript');
	}
	return { carried: [...carried], linked, raised: raises ? readRaised(part, entries) : new Map() };
}
// Whether another file's cells are remembered in words.
function hasTexts(text) {
	let inCell = false;
	let found = false;
	walk(text, (tag) => { if (tag === 'cell') inCell = true; }, (tag) => { if (tag === 'cell') inCell = false; }, (said) => { found ||= inCell && /\p{L}/u.test(said); });
	return found;
}
// Headers, lists of choices, links, boxes, names, captions, and texts that no cell has any more.
function addCarried(carried, name, text) {
	const add = (said) => { if (said && said.trim() && carried.size < 20000) carried.add(said.trim().slice(0, 2000)); };
	if (name.endsWith('.rels')) {
		walk(text, (tag, attributes) => { if (tag === 'Relationship' && /^mailto:/i.test(attributes().Target ?? '')) add(attributes().Target.slice(7)); });
		return;
	}
	// Drawings of older programs are no whole XML.
	if (/\.vml$/i.test(name)) {
		for (const said of text.split(/<[^>]*>/)) add(said);
		return;
	}
	const found = SAYING.find(({ at }) => at.test(name));
	if (!found || !found.only.test(text) || (/^customXml\//i.test(name) && OF_LIBRARIES.test(text))) return;
	const isWithin = (tag) => found.tag !== undefined && found.tag.test(tag);
	// The outermost of such tags says what those within it do.
	let depth = 0;
	let said = '';
	let heard = true;
	walk(text, (tag, attributes) => {
		if (found.in !== undefined && found.of.test(tag)) for (const [key, value] of Object.entries(attributes())) if (found.in.test(key)) add(value);
		if (!isWithin(tag)) return;
		depth += 1;
		if (depth > 1) return;
		const { name: called = '' } = attributes();
		heard = tag !== 'property' || !OF_PROGRAMS.test(called);
		said = '';
		if (heard && (tag === 'definedName' || tag === 'property') && !called.startsWith('_xlnm')) add(called.replaceAll('_', ' '));
	}, (tag) => {
		if (depth > 0 && /^(p|v|pt|rad|row|li)$/.test(tag)) said += '\n';
		if (!isWithin(tag)) return;
		depth -= 1;
		if (depth === 0 && heard && !OF_IDENTITY.test(said.trim())) add(said);
	}, (more) => { if (depth > 0) said += more; });
}
`;
