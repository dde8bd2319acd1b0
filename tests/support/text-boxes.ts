import type { Page } from '@playwright/test';

/** Sentences about text that lies over other text or is cut off, by the boxes of everything visible. */
export function findTextCollisions(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		interface Line {
			readonly node: Node;
			readonly text: string;
			readonly left: number;
			readonly right: number;
			readonly top: number;
			readonly bottom: number;
		}
		const problems: string[] = [];
		const lines: Line[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!parent || !node.textContent?.trim() || !isShown(parent)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const text = node.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
			for (const box of range.getClientRects()) {
				if (box.width < 1 || box.bottom + scrollY < 0) continue;
				// A line's box has room above and below its letters.
				const air = box.height * 0.22;
				const { left, right } = box;
				lines.push({ node, text, left, right, top: box.top + air, bottom: box.bottom - air });
				const cutter = findCutter(parent, box);
				if (cutter) problems.push(`"${text}" is cut off by ${cutter}`);
			}
		}
		for (const [index, one] of lines.entries()) {
			for (const other of lines.slice(index + 1)) {
				if (other.node === one.node) continue;
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				if (across > 1 && down > 1) problems.push(`"${one.text}" lies over "${other.text}"`);
			}
		}
		return [...new Set(problems)];

		/** Hidden from sight for screen readers' sake is not shown. */
		function isShown(element: Element): boolean {
			if (['SCRIPT', 'STYLE', 'TITLE', 'DESC', 'OPTION'].includes(element.tagName.toUpperCase()))
				return false;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
				return false;
			for (let at: Element | null = element; at; at = at.parentElement) {
				if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
			}
			return true;
		}

		/** The name of what cuts the box, null when nothing does; what scrolls does not cut. */
		function findCutter(element: Element, box: DOMRect): string | null {
			for (let at: Element | null = element; at; at = at.parentElement) {
				const { overflowX, overflowY } = getComputedStyle(at);
				if (/auto|scroll/.test(overflowX + overflowY) && at !== document.documentElement)
					return null;
				const cuts = at.tagName === 'svg' || /hidden|clip/.test(overflowX + overflowY);
				const frame = at.getBoundingClientRect();
				if (cuts && isOutside(box, frame)) return at.tagName.toLowerCase();
			}
			return box.left < -1 || box.right > document.documentElement.clientWidth + 1
				? 'the window'
				: null;
		}

		function isOutside(box: DOMRect, frame: DOMRect): boolean {
			const air = box.height * 0.22;
			return (
				box.left < frame.left - 1 ||
				box.right > frame.right + 1 ||
				box.top + air < frame.top - 1 ||
				box.bottom - air > frame.bottom + 1
			);
		}
	});
}
