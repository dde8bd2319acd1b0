import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding } from '$lib/server/answers/encoded';
import { openKeptAnswers } from '$lib/server/answers/kept-answers';

const TEXT = 'Hur var din vecka? '.repeat(200);
const HTML = { 'content-type': 'text/html; charset=utf-8' };

function counted(init: ResponseInit = { headers: HTML }, body: string = TEXT) {
	let made = 0;
	return { made: () => made, make: async () => new Response(`${body}${(made += 1)}`, init) };
}

test('the same answer is made once and given to everybody who asks', async () => {
	const kept = openKeptAnswers(1_000_000);
	const { made, make } = counted();
	const together = await Promise.all([1, 2, 3].map(() => kept.answer('a', null, make)));
	const later = await kept.answer('a', null, make);
	const texts = await Promise.all([...together, later].map((answer) => answer.text()));
	expect([made(), new Set(texts).size]).toEqual([1, 1]);
});

test('another key is another answer', async () => {
	const kept = openKeptAnswers(1_000_000);
	const { make } = counted();
	const [a, b] = [await kept.answer('a', null, make), await kept.answer('b', null, make)];
	expect(await a.text()).not.toBe(await b.text());
});

test.each([
	['is no success', { status: 404, headers: HTML }],
	['gives a cookie', { headers: { ...HTML, 'set-cookie': 'a=b' } }],
	['waits for what is being worked out', { headers: { ...HTML, 'cache-control': 'no-store' } }]
])('what %s is made for each who asks', async (_why, init) => {
	const kept = openKeptAnswers(1_000_000);
	const { made, make } = counted(init);
	const together = await Promise.all([1, 2, 3].map(() => kept.answer('a', null, make)));
	const texts = await Promise.all(together.map((answer) => answer.text()));
	expect([made(), new Set(texts).size]).toEqual([3, 3]);
});

test('an answer that failed is tried again by the next', async () => {
	const kept = openKeptAnswers(1_000_000);
	const fail = () => Promise.reject(new Error('the database is away'));
	await expect(kept.answer('a', null, fail)).rejects.toThrow('away');
	const { make } = counted();
	expect((await kept.answer('a', null, make)).status).toBe(200);
});

test('the one asked for longest ago goes first when there is no room', async () => {
	const kept = openKeptAnswers(20_000);
	const { made, make } = counted();
	for (const key of ['a', 'b', 'c', 'd']) await kept.answer(key, null, make);
	await kept.answer('d', null, make);
	await kept.answer('a', null, make);
	expect(made()).toBe(5);
});

test.each([
	['br', brotliDecompressSync],
	['gzip', gunzipSync]
] as const)('%s holds the same bytes, under the same fingerprint', async (encoding, decode) => {
	const kept = openKeptAnswers(1_000_000);
	const { make } = counted();
	const plain = await kept.answer('a', null, make);
	const encoded = await kept.answer('a', encoding, make);
	const { headers } = encoded;
	expect([
		decode(Buffer.from(await encoded.arrayBuffer())).toString(),
		headers.get('content-encoding'),
		headers.get('etag'),
		headers.get('vary')
	]).toEqual([await plain.text(), encoding, plain.headers.get('etag'), 'Accept-Encoding']);
});

test('a picture of points is given as it is', async () => {
	const kept = openKeptAnswers(1_000_000);
	const { make } = counted({ headers: { 'content-type': 'image/png' } });
	const { headers } = await kept.answer('a', 'br', make);
	expect(headers.get('content-encoding')).toBeNull();
});

test.each([
	[null, null],
	['', null],
	['identity', null],
	['gzip, deflate, br', 'br'],
	['gzip;q=1.0, br;q=0', 'gzip'],
	['GZIP', 'gzip'],
	['brave', null]
])('of %j is taken %j', (accepted, taken) => {
	expect(chooseEncoding(accepted)).toBe(taken);
});
