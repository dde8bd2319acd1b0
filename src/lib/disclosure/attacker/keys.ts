import { protectCell } from '$lib/disclosure/protect';
import type { Chance } from './chance';
import { compileCell, drawHistory } from './histories';
import type { Finding, AttackMeasure } from './measure';
import { inPercent } from './measure';
import type { Hmac, Mechanism } from './mechanism';
import { cellShown, protectionOf, publishWorlds } from './publish';
import type { PublishedMonth } from './publish';

const MOST = 0.05;
/** So many that chance finds 2 % of the weeks again, at whatever size the rest is tried. */
const ANSWERS = 200;
const isOffFloor = (count: number) => count >= 8;

/** (7) A changed secret changes nothing that stands, and when the random bytes are gone the secret no longer tells the draws. */
export function measureKeys(
	least: number,
	mechanism: Mechanism,
	hmac: Hmac,
	chance: Chance
): AttackMeasure {
	let copied = 0;
	let changed = 0;
	return {
		see: (published) => {
			const { month, worlds, secretChanged } = published;
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
		},
		conclude: (): Finding => {
			const { weeks, share } = findAgain(least, mechanism, hmac, chance);
			return {
				holds: changed === 0 && copied > 0 && share <= MOST,
				text: `${changed} standing weeks changed, ${copied} of them under a changed secret (0); noise of ${inPercent(share)} of ${weeks} weeks found again (≤ 5 %)`,
				guesses: 0
			};
		}
	};
}

/** How often the best of five keys that can still be made gives a week's noise, over at least so many weeks with every count off the floor. */
function findAgain(least: number, mechanism: Mechanism, hmac: Hmac, chance: Chance) {
	let weeks = 0;
	const found = new Map<string, number>();
	while (weeks < least) {
		const history = drawHistory(chance, ANSWERS);
		for (const month of history.months) {
			const secret = chance.bytes(32);
			const keyed: Mechanism = {
				...mechanism,
				monthKey: (_hmac, _own, source) => mechanism.monthKey(hmac, secret, source)
			};
			const tried = tryKeys(
				publishWorlds(history, month, keyed, hmac, chance),
				secret,
				mechanism,
				hmac
			);
			weeks += tried.weeks;
			for (const [name, times] of tried.found) found.set(name, (found.get(name) ?? 0) + times);
		}
	}
	return { weeks, share: Math.max(...found.values()) / weeks };
}

/** What is left after deletion, put in the place of the month's key: how many weeks' figures it gives. */
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
		return shown.gap === null && !shown.kinds && Object.values(shown.counts).every(isOffFloor);
	});
	const found = Object.entries(keys).map(([tried, key]): [string, number] => {
		const protection = protectionOf(history, mechanism, hmac, key);
		const right = cells.filter((cell) => {
			const exact = compileCell(cell, 'first', world!.mood, history.groupsKnown);
			const again = protectCell(exact, cell.period, 'first', protection);
			const shown = cellShown(world!.first, cell.period);
			return JSON.stringify({ ...shown, ...again }) === JSON.stringify(shown);
		});
		return [tried, right.length];
	});
	return { weeks: cells.length, found };
}
