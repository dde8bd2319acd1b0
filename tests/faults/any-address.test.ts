import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layStarted } from '../support/first-start';
import { makePublicAddresses } from '../support/public-addresses';
import { ask } from '../support/raw-request';
import { startServer, type RunningServer } from '../support/running-server';

// A start with a demonstration, on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 180_000 });

/** `LAGET_ADDRESSES=2000` asks for as many as a release is tried with. */
const COUNT = Number(process.env.LAGET_ADDRESSES ?? 150);
const LARGEST_ANSWER = 2_000_000;
const folder = mkdtempSync(join(tmpdir(), 'laget-any-address-'));
let server: RunningServer;

beforeAll(async () => {
	if (!existsSync('build/handler.js')) throw new Error('these tests need the build: npm run build');
	await layStarted(join(folder, 'data'), 'demonstration');
	server = await startServer({ LAGET_DATA: join(folder, 'data') });
});
afterAll(async () => {
	server.process.kill('SIGTERM');
	await server.ended;
	rmSync(folder, { recursive: true, force: true });
});

test('no address that anyone can write breaks a page or makes it boundless', async () => {
	const wrong: string[] = [];
	for (const { address } of makePublicAddresses(20261128, COUNT)) {
		const { status, bytes } = await ask(server.origin, address);
		if (status >= 500 || bytes > LARGEST_ANSWER) wrong.push(`${status} ${bytes} ${address}`);
	}
	expect(wrong).toEqual([]);
});

describe.each([
	['/', 'Adressen innehåller tecken som ingen sida har.'],
	['/en/', 'The address holds characters that no page has.'],
	['/fi/', 'Osoitteessa on merkkejä, joita ei ole millään sivulla.'],
	['/fit/', 'Atressissa oon merkkiä, joita millhään sivula ei ole.']
])('under %s', (under, sentence) => {
	test.each([
		...['insatser/%00', 'indikatorer/a%00b', 'ursprung/%00/2518/2020', 'diagram/maende%00.svg'],
		...['insatser?sok=%00', 'logga-in?next=%00', 'tidslinje?%00', 'tidslinje/__data.json?fran=%00']
	])('%s is refused in words', async (path) => {
		const { status, text } = await ask(server.origin, `${under}${path}`);
		expect([status, text.slice(0, sentence.length)]).toEqual([400, sentence]);
	});
});

test('a timeline of weeks that nothing is known of says what it shows instead', async () => {
	const { status, text } = await ask(server.origin, '/tidslinje?fran=2026-W01&till=2099-W52');
	expect([status, text]).toEqual([
		200,
		expect.stringContaining('Det finns inget att visa i alla veckor som du valde.')
	]);
});

test('a timeline to a year that nobody can mean says which years there are, and shows what it did', async () => {
	const { status, text } = await ask(server.origin, '/tidslinje?fran=2026-W01&till=8999-W52');
	expect([status, text]).toEqual([
		200,
		expect.stringContaining('Skriv ett år mellan 1900 och 2100.')
	]);
	expect(text).toContain('Tidslinjen visar samma tid som förut.');
});

test('a timeline of the weeks around an intervention says nothing of the kind', async () => {
	const { text: page } = await ask(server.origin, '/insatser');
	const slugs = [...page.matchAll(/href="\/insatser\/([a-z0-9-]+)"/g)]
		.map(([, slug]) => slug)
		.filter((slug) => slug !== 'forvantningar');
	const told: string[] = [];
	for (const slug of slugs) {
		const { text } = await ask(server.origin, `/insatser/${slug}`);
		const link = /href="(\/tidslinje\?fran=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
		const timeline = await ask(server.origin, link ?? '/finns-inte');
		told.push(`${timeline.status} ${timeline.text.includes('Det finns inget att visa')}`);
	}
	expect([slugs.length > 5, new Set(told)]).toEqual([true, new Set(['200 false'])]);
});

test('more indicators than fit are named, and the same one many times is one', async () => {
	const { text: page } = await ask(server.origin, '/tidslinje');
	const ids = [...page.matchAll(/name="nyckeltal" value="([a-z0-9-]+)"/g)].map(([, id]) => id);
	const search = [...new Set(ids)].slice(0, 10).map((id) => `nyckeltal=${id}`);
	const many = await ask(server.origin, `/tidslinje?${search.join('&')}`);
	const same = await ask(server.origin, `/tidslinje?${'nyckeltal=befolkning&'.repeat(350)}`);
	expect([many.text, same.text]).toEqual([
		expect.stringMatching(
			/Högst 8 nyckeltal får plats på en gång\. De här fick inte plats: .+ och .+\./
		),
		expect.not.stringContaining('får plats på en gång')
	]);
});

test('more municipalities than fit are named', async () => {
	const { text: page } = await ask(server.origin, '/indikatorer/befolkning');
	const [, select = ''] = /<select name="med">(.*?)<\/select>/s.exec(page) ?? [];
	const codes = [...select.matchAll(/value="(\d{4})"/g)].map(([, code]) => `med=${code}`);
	const { text } = await ask(
		server.origin,
		`/indikatorer/befolkning?${codes.slice(0, 6).join('&')}`
	);
	expect([codes.length > 5, text]).toEqual([
		true,
		expect.stringContaining('Högst 4 kommuner kan väljas på en gång. De här fick inte plats: ')
	]);
});

describe.each(['/logga-in', '/logga-in/kod/abc'])('a form for %s', (path) => {
	const send = (body: string, type: string) =>
		ask(server.origin, path, {
			method: 'POST',
			headers: { origin: server.origin, 'content-type': type, accept: 'text/html' },
			body
		});

	test.each([
		['that breaks off', '--x\r\ncontent-disposition: form-data', 'multipart/form-data; boundary=x'],
		['without a boundary', 'a', 'multipart/form-data'],
		['of plain text', 'a=b', 'text/plain'],
		['with NUL', 'email=a%00&password=b', 'application/x-www-form-urlencoded']
	])('%s is refused in words', async (_, body, type) => {
		const { status, text } = await send(body, type);
		expect([status, text]).toEqual([
			400,
			expect.stringContaining('Formuläret gick inte att läsa. Öppna sidan igen')
		]);
	});

	test.each([
		['of more fields than any form has', 'a&'.repeat(30_000)],
		['of more bytes than any form has', `email=${'a'.repeat(200_000)}`]
	])('%s is refused in words', async (_, body) => {
		const { status, text } = await send(body, 'application/x-www-form-urlencoded');
		expect([status, text]).toEqual([413, expect.stringContaining('Formuläret är för stort.')]);
	});

	test.each([
		['without an Origin', { 'content-type': 'application/x-www-form-urlencoded' }, 403],
		['with neither Origin nor content type', {}, 403],
		['without a content type', { 'sec-fetch-site': 'same-origin' }, 415],
		['of JSON', { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, 415]
	])('%s is the sender’s fault and no failure', async (_, headers, refused) => {
		const answers = ['text/html', 'application/json'].map((accept) =>
			ask(server.origin, path, { method: 'POST', headers: { ...headers, accept }, body: 'a=b' })
		);
		expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([refused, refused]);
	});

	test.each(['email=%EF%BF%BE&password=%01', '%zz=%', '=&=&', 'email=%FF%FE', '__proto__=1'])(
		'%s is an answer and no failure',
		async (body) => {
			expect((await send(body, 'application/x-www-form-urlencoded')).status).toBeLessThan(500);
		}
	);
});

test('pictures beyond those that can be drawn at once are promised later, and pages go on', async () => {
	const many = Array.from({ length: 60 }, () => ask(server.origin, '/diagram/tidslinje.png'));
	const page = await ask(server.origin, '/kontakt');
	const statuses = new Set((await Promise.all(many)).map(({ status }) => status));
	expect([page.status, statuses]).toEqual([200, new Set([200, 503])]);
	expect((await ask(server.origin, '/diagram/tidslinje.png')).status).toBe(200);
});
