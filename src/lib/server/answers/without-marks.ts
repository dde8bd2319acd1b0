/** By what a page brings its script along. */
const SCRIPTED = '__sveltekit_';

/** A page without the comments that only its own script finds its places by; unchanged where it brings one. */
export function withoutMarks(html: string): string {
	if (html.includes(SCRIPTED)) return html;
	const [before = '', ...begun] = html.split('<!--');
	const after = begun.map((text) => {
		const end = text.indexOf('-->');
		return end < 0 ? `<!--${text}` : text.slice(end + '-->'.length);
	});
	return before + after.join('');
}
