import { beforeAll, expect, test } from 'vitest';
import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from '../support/intake';
import { GET } from '../../src/routes/diagram/[chart].[format]/+server';
import { addMunicipality } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { OVERTORNEA } from '../support/municipality';

/** The file as a browser would ask for it; a refusal is its status. */
async function ask(path: string, role: Role | null = null): Promise<Response> {
	const url = new URL(`http://localhost/diagram/${path}`);
	const [chart, format] = url.pathname.split('/').at(-1)?.split('.') ?? [];
	const account = role && { id: '1', email: 'a@example.se', name: 'A', role };
	const request = new Request(url);
	const event = { url, params: { chart, format }, request, locals: { account, language: 'sv' } };
	try {
		return await GET(event as never);
	} catch (refusal) {
		return new Response(null, { status: (refusal as { status: number }).status });
	}
}

onBothDatabases('a chart as a file', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		setApp({
			now: () => new Date(),
			intake: INTAKE,
			store: database.store(),
			municipality: OVERTORNEA,
			today: () => isoDate('2026-11-06')
		});
	});

	test.each([
		['maende.svg', 'image/svg+xml; charset=utf-8'],
		['tidslinje.png', 'image/png'],
		['maende.csv', 'text/csv; charset=utf-8']
	])('%s says what it is and is never guessed at', async (path, type) => {
		const { headers } = await ask(path);
		const said = ['content-type', 'x-content-type-options'].map((name) => headers.get(name));
		expect(said).toEqual([type, 'nosniff']);
	});

	test('is saved under a name of its own', async () => {
		const header = (await ask('maende.svg?sprak=en')).headers.get('content-disposition');
		expect(header).toContain('attachment; filename="overtornea_maende_2026-v45_en.svg"');
	});

	test('is another one in the dark', async () => {
		const etags = await Promise.all(['', '?tema=morkt'].map((more) => ask(`maende.svg${more}`)));
		expect(new Set(etags.map(({ headers }) => headers.get('etag'))).size).toBe(2);
	});

	test.each(['fi', 'fit'])('is not given to the public in %s until reviewed', async (language) => {
		expect((await ask(`maende.svg?sprak=${language}`)).status).toBe(403);
	});

	test('is given to the communicator before review, marked and for nobody else', async () => {
		const draft = await ask('maende.svg?sprak=fi', 'communicator');
		expect([draft.headers.get('cache-control'), await draft.text()]).toEqual([
			'private, no-store',
			expect.stringContaining('tarkistamaton käännös')
		]);
	});

	test('is not given to another role before review', async () => {
		expect((await ask('maende.svg?sprak=fi', 'admin')).status).toBe(403);
	});

	test.each(['okand.svg', 'maende.exe', 'indikator-finns-inte.csv', 'indikator-.svg'])(
		'%s does not exist',
		async (path) => {
			expect((await ask(path)).status).toBe(404);
		}
	);
});
