/** By what a page brings its script along. */
const SCRIPTED = '__sveltekit_';

/** A page without the comments that only its own script finds its places by; unchanged where it brings one. */
export function withoutMarks(html: string): string {
	return html.includes(SCRIPTED) ? html : html.replace(/<!--[^]*?-->/g, '');
}
