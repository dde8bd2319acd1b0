const END = 0x06054b50;
const ENTRY = 0x02014b50;

export interface ZipEntry {
	readonly name: string;
	/** 0: stored, 8: deflated. */
	readonly method: number;
	/** Bytes in the archive. */
	readonly packed: number;
	/** Where the entry's own header begins. */
	readonly at: number;
}

/** What a zip archive says of itself, without unpacking: entries and their size unpacked. Null: no archive, or a broken one. */
export function readZipSizes(
	bytes: Uint8Array
): { readonly entries: readonly ZipEntry[]; readonly unpacked: number } | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = -1;
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1) {
		if (view.getUint32(at, true) === END) {
			end = at;
			break;
		}
	}
	if (end < 0) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let unpacked = 0;
	const entries: ZipEntry[] = [];
	for (let number = 0; number < count; number += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
		unpacked += view.getUint32(at + 24, true);
		const length = view.getUint16(at + 28, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			at: view.getUint32(at + 42, true)
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return { entries, unpacked };
}
