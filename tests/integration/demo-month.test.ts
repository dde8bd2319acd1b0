import { beforeAll, expect, test, vi } from 'vitest';
import { onBothServers } from '../support/both-servers';
import { ACTS, addressOf } from '../support/routes';
import { unmarked } from '../support/staff-request';
import { visitAll, type Visitor } from '../support/visitors';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const HERE = '/arbete/import/maende';
const MONTH = '2026-11';
/** Week, days and what is published of them; band and notes behind them are of all weeks together. */
const COLUMNS = 12;

/** The fields of the page's form with this action. */
function fieldsOf(page: string, action: string): Record<string, string> {
	const [, form = ''] =
		new RegExp(`action="\\?/${action}"[^>]*>(.*?)</form>`, 's').exec(page) ?? [];
	const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
	return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}

/** What a reader sees of a page but hints, which show how to write; nothing of a file. */
function visibleText(page: string): string {
	const [, body = ''] = /<body[^>]*>(.*)<\/body>/s.exec(page) ?? [];
	const told = body.replaceAll(/<(script|style)\b.*?<\/\1>|<p class="hint".*?<\/p>/gs, ' ');
	return told.replaceAll(/<[^>]*>/g, ' ');
}

onBothServers('a month that somebody tries the demonstration with', {}, (server, ground) => {
	let coordinator: Visitor;
	let nobody: Visitor;
	const textAt = async (path: string, by = coordinator) => (await by.get(path)).text();
	const sendExample = async () => {
		const file = await coordinator.get(`${HERE}/exempeldata`);
		const [, name = ''] = /filename="([^"]+)"/.exec(file.headers.get('content-disposition')!) ?? [];
		return coordinator.send(`${HERE}?/upload`, new File([await file.bytes()], name));
	};
	const weeksWithFigures = async () =>
		(await textAt('/diagram/maende.csv?sprak=sv&period=matningen', nobody))
			.split('\r\n')
			.filter((line) => !line.includes('not_released'))
			.map((line) => line.split(',').slice(0, COLUMNS).join());

	beforeAll(async () => {
		const visitors = await visitAll(server());
		coordinator = visitors.find(({ role }) => role === 'coordinator')!;
		nobody = visitors.find(({ role }) => role === 'nobody')!;
	});

	test('is not over on the demonstration’s first day', async () => {
		expect((await sendExample()).status).toBe(422);
		expect(await textAt(HERE)).not.toContain(`${HERE}/exempeldata`);
	});

	test.each([
		['nothing', {}],
		['another day', { to: '2027-02-05' }],
		['no day', { to: 'i morgon' }]
	])('is left where it is by a form that says %s', async (_, fields) => {
		const answer = await coordinator.post(`${HERE}?/move`, fields);
		expect([answer.status, (await sendExample()).status]).toEqual([303, 422]);
	});

	test('is over, read in and published by what the page offers, and no other month moves', async () => {
		const before = await weeksWithFigures();
		await coordinator.post(`${HERE}?/move`, fieldsOf(await textAt(HERE), 'move'));
		expect(await textAt(HERE)).toContain(`href="${HERE}/exempeldata"`);
		expect((await sendExample()).status).toBe(200);
		const read = await textAt(HERE);
		const published = await coordinator.post(`${HERE}?/publish`, fieldsOf(read, 'publish'));
		expect(unmarked(published.headers.get('location') ?? '')).toBe(`${HERE}?publicerad=${MONTH}`);
		const after = await weeksWithFigures();
		expect({
			lost: before.filter((line) => !after.includes(line)),
			fresh: after.filter((line) => !before.includes(line)).map((line) => line.slice(0, 8)),
			start: (await textAt('/', nobody)).includes('november 2026')
		}).toEqual({
			lost: [],
			fresh: ['2026-W45', '2026-W46', '2026-W47', '2026-W48'],
			start: true
		});
	});

	test('was read in before it was published, as every other', async () => {
		const [head = '', ...rows] = (await textAt('/arbete/utlamnande')).trim().split('\r\n');
		const at = (name: string) => head.split(';').indexOf(name);
		const [month, read, published] = [at('månad'), at('inläst'), at('publicerad')];
		const dated = rows.map((row) => row.split(';'));
		expect({
			late: dated.filter((cells) => cells[read]! > cells[published]!),
			own: dated.find((cells) => cells[month] === MONTH)?.[read],
			page: /Publicerad.*?2026-12-04.*?Inläst 2026-12-04/s.test(
				await textAt(`/ursprung/maende/${MONTH}`, nobody)
			)
		}).toEqual({ late: [], own: '2026-12-04', page: true });
	});

	test('is called by its name on every page, as every other', async () => {
		const pages = ACTS.filter(({ route, act }) => act === 'GET' && !/\[(format|id=)/.test(route));
		const figures: string[] = [];
		for (const { route } of pages) {
			const path = addressOf(route, 'sportoteket');
			const text = visibleText(await textAt(path));
			for (const [, found] of text.matchAll(/(.{0,30}(?<!\/)\b20\d\d-(?:0[1-9]|1[0-2])\b)(?!-\d)/g))
				figures.push(`${path}: ${found}`);
		}
		expect(figures).toEqual([]);
	});

	test('leaves the demonstration on its day, also when it starts again', async () => {
		await ground.stop();
		await ground.start();
		const method = await (await fetch(new URL('/metod', server().origin))).text();
		expect(method).toContain('I demonstrationen är det 4 december 2026.');
	});
});
