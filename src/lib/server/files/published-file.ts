import { fault, type Fault } from '$lib/domain/problem';
import { access, constants, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { plainName } from './file-name';

/** A publisher's file, which may be larger than memory: its bytes from the beginning, as often as they are asked for. */
export interface PublishedFile {
	readonly name: string;
	readonly size: number;
	/** Where it is to be had again by another thread: its path, or the bytes themselves. */
	readonly from: string | Uint8Array;
	readonly chunks: () => AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 262_144;

/** A file on disk; throws what the file system says when it cannot be had. */
export async function fileAt(path: string): Promise<PublishedFile> {
	await access(path, constants.R_OK);
	const stats = await stat(path);
	if (stats.isDirectory())
		throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
	const { size } = stats;
	return { name: plainName(basename(path)), size, from: path, chunks: () => readChunks(path) };
}

const UNOPENED: Readonly<Record<string, Fault>> = {
	ENOENT: fault('file-missing'),
	ENOTDIR: fault('file-missing'),
	EISDIR: fault('file-is-folder'),
	EACCES: fault('file-forbidden'),
	EPERM: fault('file-forbidden')
};

/** Why a file on disk cannot be had, by what the file system said. */
export function whyUnopened({ code = '', message }: NodeJS.ErrnoException): Fault {
	return UNOPENED[code] ?? fault('file-unreadable', { error: code || message });
}

/** Bytes that are in memory. */
export function fileOf(name: string, bytes: Uint8Array): PublishedFile {
	return { name: plainName(name), size: bytes.length, from: bytes, chunks: () => cut(bytes) };
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
	const file = await open(path);
	try {
		for (;;) {
			const { bytesRead, buffer } = await file.read(
				Buffer.allocUnsafe(CHUNK_BYTES),
				0,
				CHUNK_BYTES
			);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}

async function* cut(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** All of it, for the formats that cannot be read piece by piece. */
export async function readWhole(file: PublishedFile): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const chunk of file.chunks()) parts.push(chunk);
	return Buffer.concat(parts);
}
