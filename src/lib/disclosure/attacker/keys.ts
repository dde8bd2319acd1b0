import { protectCell } from '$lib/disclosure/protect';
import type { Chance } from './chance';
import { compileCell } from './histories';
import type { Finding, Measure } from './measure';
import { inPercent } from './measure';
import type { Hmac, Mechanism } from './mechanism';
import { cellShown, protectionOf, publishMonth } from './publish';
import type { PublishedMonth } from './publish';

const WEEKS = 500;
const MOST = 0.05;

/** (7) A changed secret changes nothing that stands, and when the random bytes are gone the secret no longer tells the draws. */
export function measureKeys(mechanism: Mechanism, hmac: Hmac, chance: Chance): Measure {
	let copied = 0;
	let changed = 0;
	let weeks = 0;
	const found = new Map<string, number>();
	return {
		see: (published) => {
			const { history, month, worlds, secretChanged } = published;
			for (const { first, correction } of worlds) {
				const { redrawn, figures } = correction;
				const stand = month.cells.filter(({ period }) => !redrawn.includes(period));
				const alike = stand.filter(({ period }) => {
					const [was, is] = [first, figures].map((one) => JSON.stringify(cellShown(one, period)));
					return was === is;
				});
				changed += stand.length - alike.length;
				copied += secretChanged ? alike.length : 0;
			}
			if (weeks >= WEEKS) return;
			const secret = chance.bytes(32);
			const own = publishMonth(
				history,
				month,
				{ ...mechanism, monthKey: (...[, , source]) => mechanism.monthKey(hmac, secret, source) },
				hmac,
				chance
			);
			const tried = tryKeys(own, secret, mechanism, hmac);
			weeks += tried.weeks;
			for (const [name, times] of tried.found) found.set(name, (found.get(name) ?? 0) + times);
		},
		conclude: (): Finding => {
			const share = Math.max(0, ...found.values()) / Math.max(1, weeks);
			return {
				holds: changed === 0 && copied > 0 && weeks > 0 && share <= MOST,
				text: `${changed} standing weeks changed, ${copied} of them under a changed secret (0); noise of ${inPercent(share)} of ${weeks} weeks found again (≤ 5 %)`,
				guesses: 0
			};
		}
	};
}

/** What is left after deletion, put in the place of the month's key: how many weeks' figures it gives, where no floor hides the draws. */
function tryKeys(
	{ history, month, worlds }: PublishedMonth,
	secret: Uint8Array,
	mechanism: Mechanism,
	hmac: Hmac
) {
	const name = `${history.areaCode} ${month.name}`;
	const encoder = new TextEncoder();
	const keys = {
		secret,
		'of nothing': hmac(secret, new Uint8Array()),
		'of zeros': hmac(secret, new Uint8Array(32)),
		'of the month': hmac(secret, encoder.encode(name)),
		'of the figures': hmac(secret, encoder.encode(JSON.stringify(worlds[0]!.first)))
	};
	const [world] = worlds;
	const cells = month.cells.filter(({ period }) => {
		const shown = cellShown(world!.first, period);
		return shown.gap === null && !shown.kinds && Object.values(shown.counts).every(Boolean);
	});
	const found = Object.entries(keys).map(([tried, key]): [string, number] => {
		const protection = protectionOf(history, mechanism, hmac, key);
		const right = cells.filter((cell) => {
			const exact = compileCell(cell, 'first', world!.mood, history.groupsKnown);
			const again = protectCell(exact, cell.period, 'first', protection);
			const shown = cellShown(world!.first, cell.period);
			if (again.gap !== null || shown.gap !== null) return false;
			return JSON.stringify(again.counts) === JSON.stringify(shown.counts);
		});
		return [tried, right.length];
	});
	return { weeks: cells.length, found };
}
