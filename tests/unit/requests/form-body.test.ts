import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formLimits, readForm } from '$lib/server/auth/requests/form-body';

const ANYONE = formLimits(false, 'application/x-www-form-urlencoded');
const URLENCODED = 'application/x-www-form-urlencoded';

function send(body: BodyInit, type: string | null, limits = ANYONE) {
	const request = new Request('http://localhost/', { method: 'POST', body });
	if (type === null) request.headers.delete('content-type');
	else request.headers.set('content-type', type);
	return readForm(request, limits);
}

const part = (name: string, value: string) =>
	`--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test('a form is read as it was sent', async () => {
	const read = await send('email=a%40b.se&next=%2Farbete&email=c', URLENCODED);
	expect(read.ok && [...read.form]).toEqual([
		['email', 'a@b.se'],
		['next', '/arbete'],
		['email', 'c']
	]);
});

test('a form with a file is read as it was sent', async () => {
	const form = new FormData();
	form.set('file', new File(['a;b'], 'fil.csv'));
	const request = new Request('http://localhost/', { method: 'POST', body: form });
	const type = request.headers.get('content-type') ?? '';
	const read = await readForm(request, formLimits(true, type));
	const file = read.ok ? read.form.get('file') : null;
	expect(file instanceof File && [file.name, await file.text()]).toEqual(['fil.csv', 'a;b']);
});

test.each([
	['no content type', 'a=1', null],
	['a content type that is no form', '{"a":1}', 'application/json'],
	['plain text', 'a=1', 'text/plain'],
	['NUL in a text', 'a=b%00c', URLENCODED],
	['NUL in the name of a field', 'a%00=b', URLENCODED],
	['a multipart without boundary', part('a', '1'), 'multipart/form-data'],
	['a multipart that breaks off', part('a', '1'), 'multipart/form-data; boundary=x'],
	['a multipart of another boundary', `${part('a', '1')}--x--`, 'multipart/form-data; boundary=y'],
	['a multipart of nothing', '', 'multipart/form-data; boundary=x']
])('%s cannot be read and is no failure of ours', async (_, body, type) => {
	expect(await send(body, type)).toEqual({ ok: false, problem: 'unreadable' });
});

test.each([
	['a body', 'a='.padEnd(64_001, 'b'), URLENCODED],
	['a number of fields', 'a&'.repeat(501), URLENCODED],
	['a number of parts', `${part('a', '').repeat(501)}--x--`, 'multipart/form-data; boundary=x']
])('%s that no form has is refused unread', async (_, body, type) => {
	expect(await send(body, type)).toEqual({ ok: false, problem: 'too-large' });
});

test('no more of an endless body is taken than the limit', async () => {
	let given = 0;
	const endless = new ReadableStream<Uint8Array>({
		pull(controller) {
			given += 1_000;
			controller.enqueue(new Uint8Array(1_000).fill(97));
		}
	});
	const sent = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
	const read = await readForm(new Request('http://localhost/', sent), ANYONE);
	expect([read, given < 80_000]).toEqual([{ ok: false, problem: 'too-large' }, true]);
});

test('whatever is sent is a form or a problem', async () => {
	const types = fc.constantFrom(URLENCODED, 'multipart/form-data; boundary=x', 'text/plain', '');
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), types, async (bytes, type) => {
			expect(typeof (await send(new Uint8Array(bytes), type)).ok).toBe('boolean');
		})
	);
});
