import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { findInterventionPath } from '../support/pages';
import { signedInAs } from '../support/roles';

test.use({ storageState: signedInAs('coordinator') });

const LINE = 'Å, ä & ö: "dubbla", \'enkla\' <b>inte fet</b> 100 % 🚲';
const LINES = `${LINE}\nAndra raden, é.\n\nFjärde </textarea> raden 😀.`;
let made = 0;

/** A text that no other case writes. */
const unique = (text: string) => `Fall ${(made += 1)} ${text}`;

interface Written {
	readonly field: (page: Page) => Locator;
	readonly text: string;
}

/** A form that is open, what is to be written in it, and where it stands when it is saved. */
interface StaffForm {
	readonly path: string;
	readonly written: readonly Written[];
	/** What has to be chosen too. */
	readonly choose?: (page: Page) => Promise<void>;
	readonly save: (page: Page) => Locator;
	/** What the colleague saved first stands there still. */
	readonly keepsTheirs: (page: Page, text: string) => Promise<void>;
	/** How many records hold every character of it. */
	readonly count: (page: Page) => Promise<number>;
}

type Opening = (page: Page, browser: Browser, situation: Situation) => Promise<StaffForm>;

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });
const labelled = (label: string) => (page: Page) => page.getByLabel(label, { exact: true });

/** The texts of the fields and the words of the page, with a line break as one space. */
async function textsOf(page: Page): Promise<string[]> {
	const main = page.getByRole('main');
	const fields = await main
		.locator('input, textarea')
		.evaluateAll((found) => found.map((field) => (field as HTMLInputElement).value));
	const words = await main.locator('p, dd, h1, h2, h3, a').allTextContents();
	return [...fields, ...words].map((text) => text.replaceAll('\r\n', '\n').trim());
}

async function countOn(page: Page, path: string, text: string): Promise<number> {
	await page.goto(path);
	return (await textsOf(page)).filter((one) => one === text).length;
}

async function expectOn(page: Page, path: string, text: string): Promise<void> {
	expect(await countOn(page, path, text)).toBeGreaterThan(0);
}

async function makeIntervention(page: Page): Promise<string> {
	await page.goto('/arbete/insatser/ny');
	await page.getByLabel('Vad heter den?').fill(unique('insats'));
	await page.getByLabel('När börjar den?').fill('2026-03-02');
	await page.getByRole('button', { name: 'Spara som utkast' }).click();
	await expect(page.getByRole('status').first()).toBeVisible();
	return new URL(page.url()).pathname;
}

const intervention: Opening = async (page, _, situation) => {
	const text = unique(LINE);
	const path = situation === 'two editors' ? await makeIntervention(page) : '/arbete/insatser/ny';
	return {
		path,
		written: [
			{ field: labelled('Vad heter den?'), text },
			{ field: labelled('När börjar den?'), text: '2026-03-03' },
			{ field: (on) => on.locator('#description'), text: LINES }
		],
		choose: (on) =>
			on.locator('details', { has: on.locator('#description') }).evaluate((folded) => {
				(folded as HTMLDetailsElement).open = true;
			}),
		save: button('Spara som utkast'),
		keepsTheirs: (on, theirs) => expectOn(on, path, theirs),
		count: async (on) => {
			await on.goto(`/arbete/insatser?sok=${encodeURIComponent(text)}`);
			const links = on.getByRole('main').getByRole('link', { name: text, exact: true });
			const found = await links.count();
			if (found === 0) return 0;
			await links.first().click();
			await expect(on.locator('#description')).toHaveValue(LINES);
			return found;
		}
	};
};

const followUp: Opening = async (page) => {
	const made = await makeIntervention(page);
	const text = unique(LINES);
	return {
		path: `${made}/uppfoljning`,
		written: [
			{ field: labelled('Din tolkning'), text },
			{ field: labelled('Nästa uppföljning (om du vill)'), text: '2027-05-04' }
		],
		save: button('Spara uppföljning'),
		keepsTheirs: (on, theirs) => expectOn(on, made, theirs),
		count: (on) => countOn(on, made, text)
	};
};

const inquiry: Opening = async (page, browser) => {
	const [asked, text] = [unique('fråga'), unique(LINES)];
	const politician = await browser.newContext({ storageState: signedInAs('politician') });
	const asking = await politician.newPage();
	await asking.goto(await findInterventionPath(asking));
	await asking.getByLabel('Din fråga').fill(asked);
	await asking.getByRole('button', { name: 'Skicka frågan' }).click();
	await expect(asking.getByText('Frågan är skickad.')).toBeVisible();
	await politician.close();
	const article = (on: Page) => on.getByRole('article').filter({ hasText: asked });
	return {
		path: '/arbete/fragor',
		written: [{ field: (on) => article(on).getByLabel('Ditt svar'), text }],
		save: (on) => article(on).getByRole('button', { name: 'Svara' }),
		keepsTheirs: (on, theirs) => expectOn(on, '/arbete/fragor', theirs),
		count: (on) => countOn(on, '/arbete/fragor', text)
	};
};

const indicator: Opening = async (page, _, situation) => {
	const text = unique(LINE);
	const choose = async (on: Page) => {
		if (situation === 'two editors' && on.url().endsWith('/andra')) return;
		await on.getByLabel('Enhet', { exact: true }).selectOption({ label: 'antal' });
		await on.getByLabel('Hur ofta det mäts').selectOption({ index: 1 });
		await on.getByLabel('Så läses det').selectOption({ index: 1 });
	};
	let path = '/arbete/nyckeltal';
	if (situation === 'two editors') {
		await page.goto(path);
		await page.getByLabel('Namn på svenska').fill(unique('nyckeltal'));
		await page.locator('#definition').fill('Så många som räknades.');
		await choose(page);
		await page.getByRole('button', { name: 'Skapa nyckeltalet' }).click();
		await expect(page).toHaveURL(/\/lokalt-/);
		path = `${new URL(page.url()).pathname}/andra`;
	}
	return {
		path,
		written: [
			{ field: labelled('Namn på svenska'), text },
			{ field: (on) => on.locator('#definition'), text: LINES }
		],
		choose,
		save: button(situation === 'two editors' ? 'Spara ändringen' : 'Skapa nyckeltalet'),
		keepsTheirs: (on, theirs) => expectOn(on, path, theirs),
		count: async (on) => {
			await on.goto('/arbete/nyckeltal');
			const links = on.getByRole('main').getByRole('link', { name: text, exact: true });
			const found = await links.count();
			if (found === 0) return 0;
			await on.goto(`${await links.first().getAttribute('href')}/andra`);
			await expect(on.locator('#definition')).toHaveValue(LINES);
			return found;
		}
	};
};

const contact: Opening = async () => {
	const text = unique('"rollen" <för> å, ä & ö 🚲');
	const form = (on: Page) => on.locator('form', { has: on.locator('#all-role') });
	return {
		path: '/arbete/grupper',
		written: [{ field: (on) => on.locator('#all-role'), text }],
		save: (on) => form(on).getByRole('button', { name: 'Spara', exact: true }),
		keepsTheirs: (on, theirs) => expectOn(on, '/arbete/grupper', theirs),
		count: (on) => countOn(on, '/arbete/grupper', text)
	};
};

/** The counts of the weeks of a month that is to come or has been; a reading of it replaces the one before. */
const typedMonth: Opening = async () => {
	made += 1;
	const counts = { green: 150 + made, yellow: 40, red: 9 };
	const week = '2026-W45';
	return {
		path: '/arbete/import/maende/skriv?manad=2026-11',
		written: Object.entries(counts).map(([count, answers]) => ({
			field: (on: Page) => on.locator(`#${count}-${week}`),
			text: String(answers)
		})),
		save: (on) => on.getByRole('button', { name: 'Kontrollera månaden' }).last(),
		keepsTheirs: async (on) => {
			await on.goto('/arbete/import/maende');
			await expect(on.getByRole('region', { name: /november 2026/i })).toHaveCount(1);
		},
		count: async (on) => {
			await on.goto('/arbete/import/maende');
			const waits = on.getByRole('region', { name: /november 2026/i });
			return (await waits.count()) && (await waits.getByRole('row').count()) - 1;
		}
	};
};

const FORMS = {
	'an intervention': intervention,
	'a follow-up': followUp,
	'an answer to an inquiry': inquiry,
	'an indicator of its own': indicator,
	'the contact for signals': contact,
	'a month that is typed': typedMonth
};

async function write(page: Page, form: StaffForm): Promise<void> {
	await page.goto(form.path);
	await form.choose?.(page);
	for (const { field, text } of form.written) await field(page).fill(text);
}

async function expectWritten(page: Page, form: StaffForm): Promise<void> {
	for (const { field, text } of form.written) await expect(field(page)).toHaveValue(text);
}

type Situation = keyof typeof SITUATIONS;

const SITUATIONS = {
	'session ended': async (page: Page, form: StaffForm) => {
		await write(page, form);
		const session = await page.context().cookies();
		await page.context().clearCookies();
		await form.save(page).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din inloggning har gått ut');
		await page.context().addCookies(session);
		await page.getByRole('button', { name: 'Jag har loggat in: spara' }).click();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
			'Din inloggning har gått ut'
		);
		await answerWhatIsAsked(page);
		expect(await form.count(page)).toBe(1);
	},
	back: async (page: Page, form: StaffForm) => {
		await write(page, form);
		await page.getByRole('link', { name: 'Källor', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Källor' })).toBeVisible();
		await page.goBack();
		await expectWritten(page, form);
	},
	reload: async (page: Page, form: StaffForm) => {
		await write(page, form);
		await page.reload();
		await expectWritten(page, form);
	},
	'double submit': async (page: Page, form: StaffForm) => {
		await write(page, form);
		const answered = page.waitForEvent('load');
		await form.save(page).dblclick();
		await answered;
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(await form.count(page)).toBe(1);
	},
	'two editors': async (page: Page, form: StaffForm) => {
		const other = await page.context().newPage();
		await write(page, form);
		const theirs = form.written.map(({ text }, at) => (at === 0 ? changed(text) : text));
		await other.goto(form.path);
		await form.choose?.(other);
		for (const [at, { field }] of form.written.entries()) {
			await field(other).fill(theirs[at] ?? '');
		}
		await send(other, form);
		await send(page, form);
		const seen = await textsOf(page);
		for (const { text } of form.written) expect(seen).toContain(text);
		await form.keepsTheirs(other, theirs[0] ?? '');
	}
};

/** Saves it, until the answer is there. */
async function send(page: Page, form: StaffForm): Promise<void> {
	const answered = page.waitForEvent('load');
	await form.save(page).click();
	await answered;
}

/** The same as somebody else would have written it: a number stays one. */
function changed(text: string): string {
	return /^\d+$/.test(text) ? String(Number(text) + 7) : text.replace('Fall', 'Kollegans');
}

/** A month that is typed replaces the one that waits after a yes. */
async function answerWhatIsAsked(page: Page): Promise<void> {
	const yes = page.getByRole('button', { name: /^Ja, / });
	if (await yes.count()) await yes.click();
}

for (const [name, open] of Object.entries(FORMS)) {
	for (const [situation, happens] of Object.entries(SITUATIONS)) {
		test(`${situation}: no character of ${name} is lost`, async ({ page, browser }) => {
			await happens(page, await open(page, browser, situation as Situation));
		});
	}
}
