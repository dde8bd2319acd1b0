import { expect, test, type Page } from '@playwright/test';

const KILOBYTE = 1024;

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	const budgets = [
		['/', 15],
		['/tidslinje', 30]
	] as const;
	for (const [path, kilobytes] of budgets) {
		test(`${path} is at most ${kilobytes} kB of HTML and CSS, and 30 kB of font`, async ({ page }, {
			annotations
		}) => {
			const received = await load(page, path);
			const text = sum(received, ['document', 'stylesheet']);
			const fonts = sum(received, ['font']);
			annotations.push({ type: 'bytes', description: `${path}: ${text} + ${fonts} font` });
			expect(text).toBeLessThanOrEqual(kilobytes * KILOBYTE);
			expect(fonts).toBeLessThanOrEqual(30 * KILOBYTE);
			expect(sum(received, ['script'])).toBe(0);
		});
	}
});

test('the timeline with its script is at most 100 kB in 14 requests', async ({ page }, {
	annotations
}) => {
	const received = await load(page, '/tidslinje');
	await expect(page.getByRole('slider')).toBeVisible();
	const total = received.reduce((bytes, one) => bytes + one.bytes, 0);
	annotations.push({ type: 'bytes', description: `${total} in ${received.length} requests` });
	expect(total).toBeLessThanOrEqual(100 * KILOBYTE);
	expect(received.length).toBeLessThanOrEqual(14);
});

interface Received {
	readonly kind: string;
	/** Body bytes as they came over the wire. */
	readonly bytes: number;
}

/** Everything a reader's first visit to the page fetches. */
async function load(page: Page, path: string): Promise<Received[]> {
	const answers: Promise<Received>[] = [];
	page.on('requestfinished', (request) => {
		const kind = request.resourceType();
		answers.push(request.sizes().then(({ responseBodySize: bytes }) => ({ kind, bytes })));
	});
	const response = await page.goto(path, { waitUntil: 'networkidle' });
	expect(response?.headers()['content-encoding']).toBe('br');
	return Promise.all(answers);
}

function sum(received: readonly Received[], kinds: readonly string[]): number {
	return received
		.filter(({ kind }) => kinds.includes(kind))
		.reduce((total, { bytes }) => total + bytes, 0);
}
