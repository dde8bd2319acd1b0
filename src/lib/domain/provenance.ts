import type { ObservationGap, Sex } from './observation';

/** The file that figures were read from. */
export interface ProvenanceFile {
	readonly publisher: string;
	/** The publisher's table or document, in Swedish. */
	readonly title: string;
	readonly licence: string;
	readonly licenceUrl: string | null;
	/** Of the file's bytes, hex; null where the file is nobody's but the municipality's. */
	readonly sha256: string | null;
	/** `YYYY-MM-DD` */
	readonly readOn: string | null;
}

/** A value that a later import replaced. */
export interface EarlierValue {
	/** The day it was replaced, `YYYY-MM-DD`. */
	readonly replacedOn: string;
	readonly value: number | null;
	readonly gap: ObservationGap | null;
}

/** Key of a figure → the values it had before, newest replacement first; figures without any are left out. */
export type EarlierValues = Readonly<Record<string, readonly EarlierValue[]>>;

/** Where the figures of a chart come from. */
export interface ProvenanceIndex {
	/** Import → its file. */
	readonly files: Readonly<Record<string, ProvenanceFile>>;
	/** Key of a figure → the import that it came with. */
	readonly imports: Readonly<Record<string, string>>;
	readonly earlier: EarlierValues;
}

interface Line {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly sex: Sex;
}

/** One text for one figure, the same wherever it is asked for. */
export function figureKeyOf({ indicatorId, areaCode, sex }: Line, periodKey: string): string {
	return `${indicatorId} ${areaCode} ${sex} ${periodKey}`;
}
