import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { plain, readChartSvg } from '../../support/chart-numbers';

const WIDTHS = [320, 360, 768, 1280, 1920] as const;
const WINDOWS = ['', 'period=26', 'period=allt', 'fran=mars 2026&till=15 maj 2027'] as const;

interface Listed {
	readonly number: number;
	readonly title: string;
}

for (const search of WINDOWS) {
	test(`chart, list and text name the same events at every width, on paper and in the picture: ?${search}`, async ({
		page,
		request
	}) => {
		await page.goto(`/tidslinje?${search}`);
		await expect(page.getByRole('slider')).toBeVisible();
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			for (const media of ['screen', 'print'] as const) {
				await page.emulateMedia({ media });
				const list = await readList(page);
				const where = `${width} pixels, ${media}`;
				expect(list.length, where).toBeGreaterThan(0);
				expect(tellChart(list, await readChart(page)), where).toEqual(wholeChart(list));
				expect(await readText(page), where).toBe(sentenceOf(list));
			}
		}
		// The last width is a wide one: what a picture shows.
		const list = await readList(page);
		const picture = await readPicture(request, `/diagram/tidslinje.svg?sprak=sv&${search}`);
		expect(tellChart(list, picture.drawn)).toEqual(wholeChart(list));
		expect(picture.description).toContain(sentenceOf(list));
	});
}

test('on the start page a phone’s list has the numbers of its chart', async ({ page }) => {
	await page.goto('/');
	for (const width of [320, 360] as const) {
		await page.setViewportSize({ width, height: 900 });
		const list = await readList(page);
		expect(tellChart(list, await readChart(page)), `${width} pixels`).toEqual(wholeChart(list));
	}
});

/** What the list beside the chart names, as far as it is seen. */
function readList(page: Page): Promise<Listed[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLLIElement>('main ol > li[value]')]
			.filter((one) => one.checkVisibility())
			.map((one) => ({
				number: one.value,
				title: (one.querySelector('a')?.textContent ?? '').replace(/\s+/g, ' ').trim()
			}))
	);
}

/** The words in the lane of events of the chart that is seen. */
async function readChart(page: Page): Promise<string[]> {
	const words = await page.evaluate(() =>
		[...document.querySelectorAll('main [data-part=events]')]
			.filter((one) => one.checkVisibility())
			.flatMap((one) => [...one.querySelectorAll('text')].map((text) => text.textContent ?? ''))
	);
	return words.map(plain);
}

async function readText(page: Page): Promise<string> {
	const told = page.getByText(/^Insatser och händelser: /).filter({ visible: true });
	return plain(await told.innerText());
}

async function readPicture(request: APIRequestContext, path: string) {
	const svg = await (await request.get(path)).text();
	const [lane = ''] = /<g data-part="events"[^]*?<\/g>/.exec(svg) ?? [];
	const drawn = [...lane.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, text]) => plain(text!));
	return { drawn, description: (await readChartSvg(request, path)).description };
}

/** What a chart names, each event once: those drawn by number, and the line about the rest word for word. */
function tellChart(list: readonly Listed[], words: readonly string[]) {
	const more = words.findIndex((word) => /^\+\d+ till: /.test(word));
	const marks = more === -1 ? words : words.slice(0, more);
	const drawn = marks.map((mark) => list.find((one) => isNamed(one, mark))?.number ?? mark);
	const rest = list.filter(({ number }) => !drawn.includes(number));
	const byNumber = marks.some((mark) => /^\d+$/.test(mark));
	const names = rest.map(({ number, title }) => (byNumber ? String(number) : title));
	return {
		events: [...drawn, ...rest.map(({ number }) => number)].sort((a, b) => Number(a) - Number(b)),
		moreIsRight:
			(more === -1 ? '' : words.slice(more).join(' ')) ===
			(rest.length > 0 ? `+${rest.length} till: ${inSwedish(names)}` : '')
	};
}

function wholeChart(list: readonly Listed[]) {
	return { events: list.map(({ number }) => number), moreIsRight: true };
}

/** By its number, its title, or as much of it as there was room for. */
function isNamed({ number, title }: Listed, mark: string): boolean {
	const begin = mark.endsWith('…') ? mark.slice(0, -1) : null;
	return mark === String(number) || mark === title || (begin !== null && title.startsWith(begin));
}

function sentenceOf(list: readonly Listed[]): string {
	return `Insatser och händelser: ${inSwedish(list.map(({ title }) => title))}.`;
}

function inSwedish(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} och ${last}`;
}
