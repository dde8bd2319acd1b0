/** Words of a page that stand together, as a reader of the page meets them. */
export interface PageText {
	readonly text: string;
	/** What the innermost element with a language says that it is in. */
	readonly lang: string;
	/** The innermost element that makes a block of its own. */
	readonly block: Block;
}

interface Block {
	readonly tag: string;
	/** What it stands in, the outermost first. */
	readonly within: readonly string[];
}

interface Open {
	readonly tag: string;
	readonly lang: string;
	readonly block: Block;
}

const BLOCKS: ReadonlySet<string> = new Set([
	...['body', 'header', 'main', 'footer', 'nav', 'section', 'article', 'div', 'form', 'fieldset'],
	...['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
	...['details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
	...['label', 'legend', 'button', 'select', 'option', 'textarea', 'blockquote', 'pre']
]);
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** Never read out: the words of a picture stand in its name and in the sentences about it. */
const UNREAD = /<!--[\s\S]*?-->|<(head|script|style|svg|template)\b[\s\S]*?<\/\1>/g;
const ENTITIES: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'" }
};

/** Every text of a page in the order of reading, each with its language. */
export function readPageText(html: string): readonly PageText[] {
	const whole = /<html[^>]*\blang="([^"]*)"/.exec(html)?.[1] ?? '';
	const open: Open[] = [{ tag: 'html', lang: whole, block: { tag: 'html', within: [] } }];
	const texts: PageText[] = [];
	for (const [token] of html.replace(UNREAD, '').matchAll(/<[^>]*>|[^<]+/g)) {
		const last = open.at(-1) as Open;
		if (!token.startsWith('<')) {
			const text = decode(token);
			if (/\S/.test(text)) texts.push({ text, lang: last.lang, block: last.block });
			continue;
		}
		const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(token)?.[1]?.toLowerCase();
		if (tag === undefined || VOID.has(tag) || tag === 'html') continue;
		if (token.startsWith('</')) {
			const from = open.findLastIndex((one) => one.tag === tag);
			if (from > 0) open.length = from;
			continue;
		}
		open.push({
			tag,
			lang: /\slang="([^"]*)"/.exec(token)?.[1] ?? last.lang,
			block: BLOCKS.has(tag) ? { tag, within: [...last.block.within, last.block.tag] } : last.block
		});
	}
	return texts;
}

/** The texts of each block put together: what is read as one piece. */
export function joinBlocks(texts: readonly PageText[]): readonly PageText[] {
	const blocks = new Map<Block, PageText>();
	for (const one of texts) {
		const before = blocks.get(one.block)?.text ?? '';
		blocks.set(one.block, { ...one, text: `${before}${one.text}` });
	}
	return [...blocks.values()].map((one) => ({
		...one,
		text: one.text.replace(/\s+/g, ' ').trim()
	}));
}

function decode(text: string): string {
	return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
