import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Without frames the page can judge itself; what is in order is told of by thousands of nodes, and nobody asks for it. */
function axeOn(page: Page): AxeBuilder {
	return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** What changes colours and nothing else: only those are looked at again. */
const OTHER_COLOURS = [
	{ colorScheme: 'dark' },
	{ colorScheme: 'light', forcedColors: 'active' },
	{ forcedColors: 'none', media: 'print' }
] as const;

/** What axe finds on a page with everything that can be unfolded unfolded: light, dark, in forced colours and on paper. */
export async function examine(page: Page, path: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
	const response = await page.goto(path);
	if (response?.status() !== 200) return [`${path}: ${response?.status()}`];
	await page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});
	const light = await axeOn(page).withTags(TAGS).analyze();
	const violations = [...light.violations];
	for (const media of OTHER_COLOURS) {
		await page.emulateMedia(media);
		violations.push(...(await axeOn(page).withRules(COLOUR_RULES).analyze()).violations);
	}
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			`${path}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')
		)
	);
}
