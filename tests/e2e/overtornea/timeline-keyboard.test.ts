import { expect, test, type Page } from '@playwright/test';
import { signedInAs } from '../../support/roles';

test.use({ storageState: signedInAs('coordinator') });

test('an intervention is placed by keyboard alone, in the weeks that were chosen', async ({
	page
}, { annotations }) => {
	const keys = await openTimeline(page, '/tidslinje');
	await keys.reachChart();
	await keys.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight');
	await expect(chart(page)).toHaveAttribute('aria-valuetext', /vecka\s42\s2026–vecka\s43\s2026/);
	await keys.press('Enter');
	await expect(page).toHaveURL(/\/arbete\/insatser\/ny\?fran=2026-W42&till=2026-W43$/);
	await expect(page.getByLabel('Slutar', { exact: true })).toBeChecked();
	await keys.typeTitle('Läsning i biblioteket');
	await keys.save();
	annotations.push({ type: 'keys', description: String(keys.count()) });
	await expectListed(page, '/tidslinje', 'Läsning i biblioteket', 'vecka 42 2026–vecka 43 2026');
});

test('week 53 and week 1 are two weeks in a row', async ({ page }) => {
	const around = '/tidslinje?fran=2026-W50&till=2027-W02';
	const keys = await openTimeline(page, around);
	await keys.reachChart();
	await keys.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Enter');
	await expect(page).toHaveURL(/\?fran=2026-W53&till=2027-W01$/);
	await keys.typeTitle('Nyårsvandring');
	await keys.save();
	await expectListed(page, around, 'Nyårsvandring', 'vecka 53 2026–vecka 1 2027');
});

test('one chosen week can begin something without an end', async ({ page }) => {
	const keys = await openTimeline(page, '/tidslinje?fran=2026-W50&till=2027-W02');
	await keys.reachChart();
	await keys.press('End', 'ArrowLeft', 'Enter');
	await expect(page).toHaveURL(/\?fran=2027-W01&till=2027-W01$/);
	await keys.typeTitle('Öppen förskola');
	await keys.reach(page.getByLabel('En enda tidpunkt'));
	await keys.press('ArrowDown');
	await expect(page.getByLabel('Pågår utan slut')).toBeChecked();
	await keys.save();
	const window = '/tidslinje?fran=2026-W50&till=2027-W02';
	await expectListed(page, window, 'Öppen förskola', 'vecka 1 2027–');
});

test('a start before the window is kept as it is', async ({ page }) => {
	const window = '/tidslinje?fran=2026-W30&till=2026-W34';
	const keys = await openTimeline(page, window);
	await keys.reachChart();
	await keys.press('Home', 'Shift+ArrowRight', 'Enter');
	await expect(page).toHaveURL(/\?fran=2026-W30&till=2026-W31$/);
	await keys.typeTitle('Sommarjobb');
	await keys.press('Tab', 'Control+a');
	await keys.type('v. 20 2026');
	await keys.save();
	await expectListed(page, window, 'Sommarjobb', 'vecka 20 2026–vecka 31 2026');
});

function chart(page: Page) {
	return page.getByRole('slider', { name: 'Välj veckor i diagrammet' });
}

/** A reader with nothing but a keyboard, who counts every key. */
async function openTimeline(page: Page, path: string) {
	await page.goto(path);
	await expect(chart(page)).toBeVisible();
	let pressed = 0;
	const press = async (...names: string[]) => {
		for (const name of names) {
			await page.keyboard.press(name);
			pressed += 1;
		}
	};
	const reach = async (target: ReturnType<typeof chart>) => {
		for (let steps = 0; steps < 60; steps += 1) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await press('Tab');
		}
		throw new Error(`sixty tabs did not reach ${target}`);
	};
	return {
		press,
		reach,
		count: () => pressed,
		async reachChart() {
			await press('Tab', 'Enter');
			await reach(chart(page));
		},
		async type(text: string) {
			await page.keyboard.type(text);
			pressed += text.length;
		},
		/** The form puts the cursor in its first field; a person sees that before typing. */
		async typeTitle(title: string) {
			await expect(page.getByLabel('Vad heter den?')).toBeFocused();
			await this.type(title);
		},
		async save() {
			await press('Enter');
			await expect(page.getByRole('status')).toHaveText('Insatsen är sparad som utkast.');
		}
	};
}

async function expectListed(page: Page, path: string, title: string, time: string) {
	await page.goto(path);
	const line = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
	await expect(line).toContainText(time);
}
