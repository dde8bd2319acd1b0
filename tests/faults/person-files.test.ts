import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layStarted } from '../support/first-start';
import { findKeptWords } from '../support/kept-words';
import { PERSON_FILES, PLANTED } from '../support/person-files';
import { PERSON_KINDS } from '../support/person-kinds';
import { PERSON_TABLES, PLANTED_IN_TABLES } from '../support/person-tables';
import { PERSON_WORKBOOKS } from '../support/person-workbooks';
import { startServer, type RunningServer } from '../support/running-server';
import { visitAll, type Visitor } from '../support/visitors';

// A start with the whole demonstration, and a hundred files.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

const UPLOAD = '/arbete/import/maende?/upload';
const READ = '/arbete/import?/read';
const NEW_GROUP = 'Kattfotsgruppen';
/** That each is refused is tried without a server; what a refused one leaves behind, of one in so many. `PERSON_FILES=1` tries all. */
const ONE_IN = Number(process.env.PERSON_FILES ?? 8);

let folder: string;
let printed: string;
let server: RunningServer;
let coordinator: Visitor;

beforeAll(async () => {
	if (!existsSync('build/handler.js')) throw new Error('this needs the build: npm run build');
	folder = mkdtempSync(join(tmpdir(), 'laget-persons-'));
	printed = await layStarted(folder, 'demonstration');
	server = await startServer({ LAGET_DATA: folder });
	const found = (await visitAll(server)).find(({ name }) => name === 'coordinator');
	if (!found) throw new Error('no coordinator');
	coordinator = found;
});

afterAll(async () => {
	server.process.kill('SIGKILL');
	await server.ended;
	for (const path of [folder, `${folder}-hemlighet`]) {
		rmSync(path, { recursive: true, force: true });
	}
});

const findKept = (words: readonly string[]) =>
	findKeptWords(folder, [printed, server.output()], words);

test('a file about persons, or one whose groups are asked about, leaves nothing on disk or in the log', async () => {
	const wrong: unknown[] = [];
	for (const [kind, { name, bytes }] of Object.entries({ ...PERSON_FILES, ...PERSON_WORKBOOKS })) {
		const answer = await coordinator.send(UPLOAD, new File([new Uint8Array(bytes)], name));
		const page = await answer.text();
		const isRefused = page.includes('Filen innehåller uppgifter om enskilda personer.');
		if (answer.status !== 422 || !isRefused || PLANTED.some((word) => page.includes(word)))
			wrong.push([kind, answer.status]);
	}
	const tried = Object.entries(PERSON_KINDS).filter((_, index) => index % ONE_IN === 0);
	for (const [kind, bytes] of tried) {
		const answer = await coordinator.send(UPLOAD, new File([new Uint8Array(bytes)], 'maende'));
		const page = await answer.text();
		if (answer.status !== 422 || !page.includes('Filen lästes inte in') || /varnlund/i.test(page))
			wrong.push([kind, answer.status]);
	}
	const asked = await coordinator.send(
		UPLOAD,
		new File(
			[`vecka;grupp;typ;grön;gul;röd;inbjudna\n2026-W40;${NEW_GROUP};enhet;8;3;2;18`],
			'maende.csv'
		),
		{ correction: 'on' }
	);
	expect(wrong).toEqual([]);
	expect(await asked.text()).toContain(`<li>${NEW_GROUP}</li>`);
	expect(asked.headers.get('cache-control')).toBe('no-store');
	expect(findKept([...PLANTED, 'Kvarnlund', 'kvarnlund', NEW_GROUP])).toEqual([]);
	// What was kept is found by the same look: the demonstration's own groups.
	expect(findKept(['Tallmo Verkstad'])).toEqual(['Tallmo Verkstad']);
});

test('a table of persons, or one that somebody discards, leaves nothing on disk or in the log', async () => {
	const wrong: unknown[] = [];
	for (const [kind, text] of Object.entries(PERSON_TABLES)) {
		const answer = await coordinator.send(READ, new File([text], 'tabell.csv'));
		const page = await answer.text();
		const isKept = page.includes('/arbete/nyckeltal/tabell/');
		if (answer.status !== 422 || isKept || PLANTED_IN_TABLES.some((word) => page.includes(word)))
			wrong.push([kind, answer.status]);
	}
	expect(wrong).toEqual([]);
	expect(findKept(PLANTED_IN_TABLES)).toEqual([]);

	const honest = new File(['Kommun;Plats;2023\nÖvertorneå;Planttorpa;31'], 'tabell.csv');
	const offer = await (await coordinator.send(READ, honest)).text();
	const kept = /\/arbete\/nyckeltal\/tabell\/[0-9a-f-]{36}/.exec(offer)?.[0] ?? '';
	expect(await (await coordinator.get(kept)).text()).toContain('Planttorpa');
	await coordinator.post(`${kept}?/discard`);
	expect((await coordinator.get(kept)).status).toBe(404);
	expect(findKept(['Planttorpa'])).toEqual([]);
});
