import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { receiptAddress } from '$lib/server/receipt';
import { load as loadSignIn } from '../../src/routes/logga-in/+page.server';
import { load as loadPublic } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import { load as loadGroups } from '../../src/routes/(staff)/arbete/grupper/+page.server';
import { load as loadImport } from '../../src/routes/(staff)/arbete/import/+page.server';
import { load as loadMood } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import { load as loadInterventions } from '../../src/routes/(staff)/arbete/insatser/+page.server';
import { load as loadIntervention } from '../../src/routes/(staff)/arbete/insatser/[slug]/+page.server';
import { load as loadExpectation } from '../../src/routes/(staff)/arbete/insatser/[slug]/forvantan/[key]/+page.server';
import { actions as adding } from '../../src/routes/(staff)/arbete/insatser/ny/+page.server';
import { load as loadSources } from '../../src/routes/(staff)/arbete/kallor/+page.server';
import { load as loadMunicipality } from '../../src/routes/(staff)/arbete/kommunen/+page.server';
import { actions as counting } from '../../src/routes/(staff)/arbete/nyckeltal/+page.server';
import { load as loadIndicator } from '../../src/routes/(staff)/arbete/nyckeltal/[id]/+page.server';
import { load as loadKolada } from '../../src/routes/(staff)/arbete/nyckeltal/kolada/+page.server';
import { load as loadSignals } from '../../src/routes/(staff)/arbete/signaler/+page.server';
import { weeksOfMonth } from '$lib/domain/month';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { putSignalContact } from '$lib/server/store/mood/signal-contact';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { INTAKE } from '../support/intake';
import { OVERTORNEA } from '../support/municipality';
import { listProjectFiles, readProjectFile } from '../support/project-files';
import { putRegistry } from '../support/registry';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const WORK = '(staff)/arbete';
/** Every page that tells what has been done: its route, its address, and what it tells. */
const PAGES: Readonly<
	Record<string, { load: unknown; address: string; told: readonly [string, string][] }>
> = {
	'logga-in': {
		load: loadSignIn,
		address: '/logga-in',
		told: [
			['sparat', 'ja'],
			['ut', 'ja']
		]
	},
	'(public)/insatser/[slug]': {
		load: loadPublic,
		address: '/insatser/SLUG',
		told: [['fraga', 'skickad']]
	},
	[`${WORK}/grupper`]: {
		load: loadGroups,
		address: '/arbete/grupper',
		told: [
			['sparad', 'ja'],
			['ansvarig', 'all'],
			['utan', 'business']
		]
	},
	[`${WORK}/import`]: {
		load: loadImport,
		address: '/arbete/import',
		told: [['oforandrad', 'ja']]
	},
	[`${WORK}/import/maende`]: {
		load: loadMood,
		address: '/arbete/import/maende',
		told: [
			['glomd', 'ja'],
			// One month waits, one is published, and of two nothing is there.
			['inlast', '2026-09'],
			['publicerad', '2026-10'],
			['borttagen', '2026-08'],
			['tillbakadragen', '2026-07']
		]
	},
	[`${WORK}/insatser`]: {
		load: loadInterventions,
		address: '/arbete/insatser',
		told: [
			['inlasta', '7'],
			['helger', '3']
		]
	},
	[`${WORK}/insatser/[slug]`]: {
		load: loadIntervention,
		address: '/arbete/insatser/SLUG',
		told: [
			['sparad', 'ja'],
			['kopia', 'ny'],
			['forvantan', 'sealed'],
			['uppfoljning', 'ja']
		]
	},
	[`${WORK}/insatser/[slug]/forvantan/[key]`]: {
		load: loadExpectation,
		address: '/arbete/insatser/SLUG/forvantan/ny',
		told: [['sparad', 'ja']]
	},
	[`${WORK}/kallor`]: {
		load: loadSources,
		address: '/arbete/kallor',
		told: [['hamtad', 'kolada']]
	},
	[`${WORK}/kommunen`]: {
		load: loadMunicipality,
		address: '/arbete/kommunen',
		told: [['sparad', 'ja']]
	},
	[`${WORK}/nyckeltal/[id]`]: {
		load: loadIndicator,
		address: '/arbete/nyckeltal/ID',
		told: [['sparat', 'ja']]
	},
	[`${WORK}/nyckeltal/kolada`]: {
		load: loadKolada,
		address: '/arbete/nyckeltal/kolada',
		told: [
			['borttaget', 'ja'],
			['listan', 'ny']
		]
	},
	[`${WORK}/signaler`]: {
		load: loadSignals,
		address: '/arbete/signaler',
		told: [['besvarad', 'ja']]
	}
};

const CASES = Object.entries(PAGES).flatMap(([route, { told }]) =>
	told.map(([name, value]) => ({ route, name, value }))
);
const CONTACT = {
	role: 'folkhälsosamordnaren',
	name: null,
	email: null,
	named: false,
	accountId: null
};
const FIELDS = { title: 'Vandring', start: '2026-W40', kind: 'event', end: 'point' };
const COUNTED = {
	...{ 'name-sv': 'Besökare', definition: 'Räknas av personalen.', unit: 'count' },
	...{ decimals: '0', frequency: 'month', polarity: 'higher-is-better' }
};

test('every page that reads a receipt is tried here', () => {
	const reading = listProjectFiles()
		.filter((path) => path.startsWith('src/routes/') && path.endsWith('.ts'))
		.filter((path) => /\breadReceipt\(/.test(readProjectFile(path)))
		.map((path) => path.slice('src/routes/'.length, -'/+page.server.ts'.length));
	expect(reading.sort()).toEqual(Object.keys(PAGES).sort());
});

onBothDatabases('an address that tells of something done', (database) => {
	let staff: Staff;
	let [slug, id] = ['', ''];
	let now = new Date('2026-11-06T09:00:00Z');

	beforeAll(async () => {
		await addMunicipality(database.store());
		await putRegistry(database.store());
		staff = await openStaff(database.store(), ['coordinator', 'admin', 'politician']);
		setApp({
			...{ now: () => now, intake: INTAKE, store: database.store(), municipality: OVERTORNEA },
			...{ secret: Buffer.alloc(32, 7), today: () => isoDate('2026-11-06') }
		});
		const made = await outcomeOf(() =>
			adding.save?.(staff.requestOf('/arbete/insatser/ny', { ...FIELDS, status: 'public' }))
		);
		slug = /insatser\/([^?]*)/.exec(made)?.[1] ?? '';
		const added = await outcomeOf(() =>
			counting.create?.(staff.requestOf('/arbete/nyckeltal', COUNTED))
		);
		id = /nyckeltal\/([^?]*)/.exec(added)?.[1] ?? '';
		await readMonth('2026-10');
		await publishMonth(database.store(), publication('2026-10'));
		await readMonth('2026-09');
		await putSignalContact(database.store(), AREA, 'all', CONTACT, null);
	});

	async function readMonth(month: string): Promise<void> {
		const lines = weeksOfMonth(month).map((week) => `${week};Hela kommunen;enhet;90;30;10;200`);
		await importMoodCompilation(database.store(), compilationFile(lines, `${month}.csv`), {
			...{ areaCode: AREA, accountId: null, today: isoDate('2026-11-06'), sources: INTAKE.mood },
			...{ demo: false, confirmed: 'all' }
		});
	}

	const addressOf = (route: string) =>
		(PAGES[route]?.address ?? '').replace('SLUG', slug).replace('ID', id);
	const roleFor = (route: string) =>
		route.endsWith('kommunen')
			? 'admin'
			: route.startsWith('(public)')
				? 'politician'
				: 'coordinator';

	/** What the page is made of when its reader opens that address. */
	async function open(route: string, address: string, role = roleFor(route)): Promise<unknown> {
		const event = staff.requestOf(address, {}, role as never) as {
			locals: { account: { id: string } | null };
		};
		if (route === 'logga-in') event.locals.account = null;
		const load = PAGES[route]?.load as (event: unknown) => Promise<unknown>;
		return load({ ...event, params: { slug, id, key: 'ny' } });
	}

	/** The address that an action would have written. */
	async function written(route: string, name: string, value: string): Promise<string> {
		const event = staff.requestOf(addressOf(route), {}, roleFor(route)) as {
			locals: { account: { id: string } };
		};
		const reader = route === 'logga-in' ? null : event.locals.account;
		return receiptAddress(reader, addressOf(route), [name, value]);
	}

	test.each(CASES)('is believed at $route where an action wrote it: $name', async (one) => {
		const plain = await open(one.route, addressOf(one.route));
		const told = await open(one.route, await written(one.route, one.name, one.value));
		expect(told).not.toEqual(plain);
	});

	test.each(CASES)('is not believed at $route where somebody made it up: $name', async (one) => {
		const { route, name, value } = one;
		const plain = await open(route, addressOf(route));
		const true_ = new URL(await written(route, name, value), 'http://localhost');
		const mark = true_.searchParams.get('kvitto') ?? '';
		const [time = '', mac = ''] = mark.split('.');
		const made = [
			`?${name}=${value}`,
			`?${name}=${value}&kvitto=ja`,
			`?${name}=${value}&kvitto=${time}.${'A'.repeat(43)}`,
			`?${name}=${value}&kvitto=${Number(time) - 1}.${mac}`,
			`?${name}=${value}x&kvitto=${mark}`,
			`?${name}x=${value}&kvitto=${mark}`
		];
		for (const search of made) {
			expect(await open(route, `${addressOf(route)}${search}`), search).toEqual(plain);
		}
	});

	test('is believed on its own page alone, by the one who did it, and for a while', async () => {
		const [mood, groups] = [`${WORK}/import/maende`, `${WORK}/grupper`];
		const address = await written(groups, 'sparad', 'ja');
		const { search } = new URL(address, 'http://localhost');
		const municipality = `${WORK}/kommunen`;
		expect(await open(municipality, `/arbete/kommunen${search}`)).toMatchObject({ saved: false });
		expect(await open(groups, address)).toMatchObject({ saved: true });
		expect(await open(groups, `/en${address}`)).toMatchObject({ saved: true });
		const published = await written(mood, 'publicerad', '2026-10');
		expect(await open(mood, published)).toMatchObject({ published: '2026-10' });
		now = new Date(now.getTime() + 11 * 60_000);
		expect(await open(mood, published)).toMatchObject({ published: null });
		expect(await open(groups, await written(groups, 'sparad', 'ja'))).toMatchObject({
			saved: true
		});
	});

	test.each(Object.keys(PAGES).filter((route) => route !== 'logga-in'))(
		'is not believed at %s once something else is done there',
		async (route) => {
			const [name, value] = PAGES[route]!.told[0]!;
			const plain = await open(route, addressOf(route));
			const first = await written(route, name, value);
			now = new Date(now.getTime() + 1000);
			await written(route, ...PAGES[route]!.told.at(-1)!);
			expect(await open(route, first)).toEqual(plain);
		}
	);

	test('is not believed of a month that stands otherwise by now', async () => {
		const mood = `${WORK}/import/maende`;
		const at = { areaCode: AREA, accountId: null, releasedAt: new Date('2026-11-06T09:00:00Z') };
		const published = await written(mood, 'publicerad', '2026-10');
		await withdrawMonth(database.store(), { ...at, month: '2026-10', reason: 'other' });
		expect(await open(mood, published)).toMatchObject({ published: null });
		const typed = await written(mood, 'inlast', '2026-09');
		expect(await open(mood, typed)).toMatchObject({ typed: '2026-09' });
		await publishMonth(database.store(), publication('2026-09'));
		expect(await open(mood, typed)).toMatchObject({ typed: null });
		const removed = await written(mood, 'borttagen', '2026-08');
		await readMonth('2026-08');
		expect(await open(mood, removed)).toMatchObject({ discarded: null });
	});

	test('is marked with a key that no address gives away and that lasts', async () => {
		const [one, other] = [
			await written(`${WORK}/grupper`, 'sparad', 'ja'),
			await written(`${WORK}/grupper`, 'sparad', 'ja')
		];
		const { rows } = await database
			.pool()
			.query("select value from setting where key = 'receipt_key'");
		expect([one, rows.length]).toEqual([other, 1]);
		expect(one).not.toContain(rows[0].value);
	});
});
