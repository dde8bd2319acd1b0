import { MOODS } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';

const ENCODER = new TextEncoder();

/** Which figures are protected: the draws of one cell have nothing to do with those of another. */
export interface CellName {
	readonly rule: string;
	readonly draw: 'first' | 'second';
	readonly areaCode: string;
	/** `2026-W45`, or `month` where the month was delivered only as a sum. */
	readonly period: string;
	/** `total`, or a kind. */
	readonly cell: string;
}

/**
 * What the keyed bytes of a cell are made of. Every text has its length before it, so that no two cells give the same message, and all
 * three counts are in it: when one answer changes all three draws are new.
 */
export function writeCellMessage(name: CellName, counts: MoodCounts): Uint8Array {
	const texts = [name.rule, name.draw, name.areaCode, name.period, name.cell];
	const room = texts.reduce((sum, text) => sum + 4 + 3 * text.length, 4 * MOODS.length);
	const message = new Uint8Array(room);
	const view = new DataView(message.buffer);
	let at = 0;
	for (const text of texts) {
		const { written } = ENCODER.encodeInto(text, message.subarray(at + 4));
		view.setUint32(at, written);
		at += 4 + written;
	}
	for (const mood of MOODS) {
		view.setUint32(at, counts[mood]);
		at += 4;
	}
	return message.subarray(0, at);
}
