import type { IsoDate } from './day';

/** The municipality that this installation serves. */
export interface Municipality {
	readonly areaCode: string;
	readonly name: string;
	readonly countyCode: string;
	/** Loaded with made-up mood and example series; has its own clock. */
	readonly demo: boolean;
}

/** Today in Europe/Stockholm, or the demonstration's fixed day. */
export type Today = () => IsoDate;
