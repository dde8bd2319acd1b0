/** The municipality that this installation serves. */
export interface Municipality {
	readonly areaCode: string;
	readonly name: string;
	readonly countyCode: string;
	/** Loaded with made-up mood and example series; has its own clock. */
	readonly demo: boolean;
}
