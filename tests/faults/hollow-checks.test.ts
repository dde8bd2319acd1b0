import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rolesWith } from '$lib/server/auth/rights/rights';
import { takeFolderLock } from '../../server/folder-lock.mjs';
import { layStarted } from '../support/first-start';
import { hollowOutChecks, type HollowApplication } from '../support/hollow-application';
import { ACTS, addressOf, dataAddressOf, type Act } from '../support/routes';
import { startServer, type RunningServer } from '../support/running-server';
import { visitAll, type Visitor } from '../support/visitors';

// A start with the whole demonstration, and some hundred requests, on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const GUARDED = ACTS.filter(({ access }) => access !== 'everyone');

function isHeld({ role }: Visitor, { access }: Act): boolean {
	return access === 'everyone' || (role !== 'nobody' && rolesWith(access).includes(role));
}

describe('with every requireRight hollowed out, the hooks alone', () => {
	const folder = mkdtempSync(join(tmpdir(), 'laget-hollow-data-'));
	let application: HollowApplication;
	let server: RunningServer;
	let visitors: Visitor[] = [];

	beforeAll(async () => {
		if (!existsSync('build/handler.js')) throw new Error('this needs the build: npm run build');
		application = hollowOutChecks();
		await layStarted(join(folder, 'data'), 'demonstration');
		server = await startServer({ LAGET_DATA: join(folder, 'data') }, application.root);
		visitors = await visitAll(server);
	});
	afterAll(async () => {
		server.process.kill('SIGTERM');
		await server.ended;
		application.remove();
		rmSync(folder, { recursive: true, force: true });
	});

	const ask = (visitor: Visitor, { route, act }: Act): Promise<Response>[] => {
		const address = addressOf(route, 'folkhalsotjanst');
		if (act !== 'GET') return [visitor.post(act.startsWith('?/') ? address + act : address)];
		return [visitor.get(address), visitor.head(address), visitor.get(dataAddressOf(address))];
	};

	test('are left alone: not one of the checks in the routes has an effect', () => {
		expect([application.calls, application.calls > 40]).toEqual([callsInRoutes(), true]);
	});

	test('are served from a build that is held meanwhile, so that nothing replaces it', async () => {
		const lock = await takeFolderLock(join(application.root, 'build'));
		expect(lock).toMatchObject({ ok: false, holder: { pid: server.process.pid } });
	});

	test('refuse every route, method and action to everyone whom the table does not name', async () => {
		const answers = [];
		for (const visitor of visitors) {
			for (const act of GUARDED.filter((one) => !isHeld(visitor, one))) {
				const got = await Promise.all(ask(visitor, act));
				answers.push(...(await Promise.all(got.map((one) => nameOf(visitor, act, one)))));
			}
		}
		const refused = answers.filter(({ answer }) => answer === 'refused');
		expect(answers.filter(({ answer }) => answer !== 'refused')).toEqual([]);
		expect(refused.length).toBeGreaterThan(200);
	});

	test('let in whom the table names', async () => {
		const pages = GUARDED.filter(({ route, act }) => act === 'GET' && !route.includes('['));
		const statuses = [];
		for (const visitor of visitors) {
			for (const act of pages.filter((one) => isHeld(visitor, one))) {
				const { status } = await visitor.get(addressOf(act.route, ''));
				statuses.push({ visitor: visitor.name, route: act.route, status });
			}
		}
		expect(statuses.filter(({ status }) => status !== 200)).toEqual([]);
	});

	test('answer a refused reader with a whole page in the reader’s language', async () => {
		const team = visitors.find(({ role }) => role === 'team');
		const page = await team?.get('/en/arbete/konton');
		const text = await page?.text();
		expect([page?.status, text?.includes('<html lang="en"'), text?.includes('<h1')]).toEqual([
			403,
			true,
			true
		]);
	});
});

function callsInRoutes(): number {
	const sources = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join('src/routes', name), 'utf8'));
	return sources.join('').split('requireRight(').length - 1;
}

/** Nobody is led to the sign-in page, in data as a redirect told in JSON; anybody else gets 403. */
async function nameOf(visitor: Visitor, { route, act }: Act, response: Response) {
	const where = { visitor: visitor.name, route, act };
	if (visitor.role !== 'nobody') {
		return { ...where, answer: response.status === 403 ? 'refused' : response.status };
	}
	const location = response.headers.get('location') ?? (await response.text());
	const led = location.includes('/logga-in?next=') && response.status !== 500;
	return { ...where, answer: led ? 'refused' : `${response.status} ${location.slice(0, 80)}` };
}
