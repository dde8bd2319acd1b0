/** `KEYWORD[language]("variable","value")=texts;` */
export interface PxStatement {
	readonly keyword: string;
	readonly language: string | null;
	/** What stands in the parentheses. */
	readonly of: readonly string[];
	/** Texts without their quotes; words such as YES, numbers and TLIST(…) as written. */
	readonly values: readonly string[];
	readonly line: number;
}
