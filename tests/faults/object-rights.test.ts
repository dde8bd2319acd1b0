import { beforeAll, expect, test, vi } from 'vitest';
import { onBothServers } from '../support/both-servers';
import { plant, type Planted } from '../support/planted';
import { ACTS, addressOf, dataAddressOf } from '../support/routes';
import { inviteAnother, visitAll, type Visitor } from '../support/visitors';

// Two servers with the whole demonstration, and a thousand requests each, on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 180_000 });

const FILE_FORMATS = ['svg', 'png', 'csv', 'csv-metadata.json', 'json'];
const TABLE_FORMATS = FILE_FORMATS.slice(2);
const CHARTS = ['maende', 'tidslinje', 'indikator-befolkning'];
/** Would ask a service outside this machine. */
const ASKS_A_SERVICE = '?/refresh';

interface Seen {
	readonly visitor: string;
	readonly object: string;
	readonly format: string;
	readonly address: string;
}

/** Every address of a route; routes about an intervention once for each that is planted. */
function addressesOf(route: string, planted: readonly Planted[]): string[] {
	if (route.includes('[chart]')) {
		return CHARTS.flatMap((chart) =>
			FILE_FORMATS.map((format) =>
				route.replace('[chart]', chart).replace('[format]', `${format}?sprak=sv`)
			)
		);
	}
	if (route.includes('[format]')) {
		return TABLE_FORMATS.map((format) => route.replace('[format]', `${format}?sprak=sv`));
	}
	const slugs = [...planted.flatMap(({ slug }) => slug ?? []), 'numera-publik', 'kantarell-publik'];
	return route.includes('[slug]')
		? slugs.map((slug) => addressOf(route, slug))
		: [addressOf(route, '')];
}

onBothServers('objects and readers', {}, (server, ground) => {
	let planted: Planted[] = [];
	const visitors: Visitor[] = [];
	const seen: Seen[] = [];
	const files = new Map<string, Set<string>>();

	beforeAll(async () => {
		visitors.push(...(await visitAll(server())));
		const admin = find('admin');
		for (const role of ['team', 'politician'] as const) {
			visitors.push(await inviteAnother(server().origin, admin, role));
		}
		planted = await plant(find);
	});

	function find(name: string): Visitor {
		const found = visitors.find((visitor) => visitor.name === name);
		if (!found) throw new Error(`nobody is called ${name}`);
		return found;
	}

	async function look(visitor: Visitor, format: string, address: string, answer: Response) {
		const bytes = Buffer.from(await answer.arrayBuffer());
		const text = bytes.toString('utf8') + (answer.headers.get('location') ?? '');
		for (const { object, words, slug } of planted) {
			const told = words.some((word) => text.includes(word));
			const named = slug !== null && !address.includes(slug) && text.includes(slug);
			if (told || named) seen.push({ visitor: visitor.name, object, format, address });
		}
		if (format !== 'file') return;
		const kinds = files.get(address) ?? new Set<string>();
		files.set(address, kinds.add(`${answer.status} ${bytes.toString('base64')}`));
	}

	test('every route, format and action shows each object to nobody but those it is for', async () => {
		for (const visitor of visitors) {
			for (const { route, act } of ACTS.filter((one) => one.act !== ASKS_A_SERVICE)) {
				for (const address of addressesOf(route, planted)) {
					if (act !== 'GET') {
						const target = act === '?/default' ? address : address + act;
						await look(visitor, 'action', target, await visitor.post(target));
					} else if (route.includes('[format]')) {
						await look(visitor, 'file', address, await visitor.get(address));
					} else {
						await look(visitor, 'page', address, await visitor.get(address));
						const data = dataAddressOf(address);
						await look(visitor, 'data', data, await visitor.get(data));
					}
				}
			}
		}
		const isFor = ({ visitor, object }: Seen) =>
			planted.some((one) => one.object === object && one.seenBy.includes(visitor));
		expect(seen.filter((one) => !isFor(one))).toEqual([]);
	});

	test('those it is for see each object, as a page and as its data', () => {
		const missing = planted.flatMap(({ object, seenBy }) =>
			seenBy.flatMap((visitor) =>
				['page', 'data']
					.filter(
						(format) =>
							!seen.some(
								(one) => one.object === object && one.visitor === visitor && one.format === format
							)
					)
					.map((format) => ({ visitor, object, format }))
			)
		);
		expect(missing).toEqual([]);
	});

	test('the log holds nothing of what is for nobody', () => {
		const secrets = planted
			.filter(({ seenBy }) => seenBy.length === 0)
			.flatMap(({ words }) => words);
		const printed = ground.printedBefore() + server().output();
		const told = secrets.filter((word) => printed.includes(word));
		expect([secrets.length > 10, told]).toEqual([true, []]);
	});

	test('a file is the same bytes whoever asks for it', () => {
		const differing = [...files].filter(([, kinds]) => kinds.size > 1).map(([address]) => address);
		const asked = CHARTS.length * FILE_FORMATS.length + TABLE_FORMATS.length;
		expect([files.size, differing]).toEqual([asked, []]);
	});
});
