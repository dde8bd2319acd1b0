import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type pg from 'pg';
import { applyMigrations } from '$lib/server/store/migrate';

/** A folder with the migrations as they were before `tag`, gone after the file's tests. */
export function migrationsBefore(tag: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'laget-drizzle-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	cpSync(resolve('drizzle'), folder, { recursive: true });
	const path = join(folder, 'meta/_journal.json');
	const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
	const until = journal.entries.findIndex((entry) => entry.tag === tag);
	writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, until) }));
	return folder;
}

/** An empty database, migrated with the files of `folder`. */
export async function beginAgain(pool: pg.Pool, folder: string): Promise<void> {
	await pool.query(
		'drop schema if exists drizzle cascade; drop schema public cascade; create schema public'
	);
	await applyMigrations(pool, folder);
}
