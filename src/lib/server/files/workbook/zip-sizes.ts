const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What a zip archive says of itself, without unpacking: entries and their size unpacked. Null: no archive, or a broken one. */
export function readZipSizes(
	bytes: Uint8Array
): { readonly names: readonly string[]; readonly unpacked: number } | null {
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
	const names: string[] = [];
	for (let number = 0; number < count; number += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
		unpacked += view.getUint32(at + 24, true);
		const length = view.getUint16(at + 28, true);
		names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return { names, unpacked };
}
