/** The part of the parser that is used; it comes without types. */
declare module 'saxen' {
	export class Parser {
		on(event: 'error', told: (error: Error) => void): this;
		on(
			event: 'openTag',
			told: (name: string, readAttributes: () => Record<string, string>) => void
		): this;
		on(event: 'closeTag', told: (name: string) => void): this;
		on(event: 'text' | 'cdata', told: (value: string) => void): this;
		parse(xml: string): void;
	}
}
