import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { estimateInThread } from '$lib/server/estimates/estimate-thread';
import { workOut } from '$lib/server/estimates/estimates';
import { greenWeeks } from '$lib/server/views/green-weeks';
import { declareMood } from '$lib/server/views/verdict/declare-mood';
import { listReleases } from '$lib/server/store/mood/release';
import { createIntervention } from '$lib/server/store/register/intervention';
import { load as loadStart } from '../../src/routes/(public)/+page.server';
import StartPage from '../../src/routes/(public)/+page.svelte';
import { load as loadList } from '../../src/routes/(public)/insatser/+page.server';
import ListPage from '../../src/routes/(public)/insatser/+page.svelte';
import { load as loadOne } from '../../src/routes/(public)/insatser/[slug]/+page.server';
import OnePage from '../../src/routes/(public)/insatser/[slug]/+page.svelte';
import { load as loadExpectations } from '../../src/routes/(public)/insatser/forvantningar/+page.server';
import ExpectationsPage from '../../src/routes/(public)/insatser/forvantningar/+page.svelte';
import { buildScript } from '../support/built-script';
import { addFixed, addIntervention, interventionDraft, TO_COME } from '../support/expectations';
import { loadFiguresOf, OVERTORNEA } from '../support/municipality';
import { AREA } from '../support/mood-store';
import { openStaff } from '../support/staff-request';
import { publishStepped } from '../support/stepped-months';
import { onBothDatabases } from '../support/store';

const MANY = 200;

onBothDatabases('the estimates of a year with two hundred measures', (database) => {
	const store = () => database.store();
	const folder = mkdtempSync(join(tmpdir(), 'laget-silent-'));
	const silent = join(folder, 'silent.mjs');
	const headers: Record<string, string>[] = [];

	beforeAll(async () => {
		writeFileSync(
			silent,
			"import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => {});\n"
		);
		await loadFiguresOf(store(), 'overtornea');
		await publishStepped(store());
		await openStaff(store(), []);
		const weeks = Array.from({ length: MANY }, (_, number) => 2 + (number % 45));
		for (const [number, week] of weeks.entries()) {
			const draft = interventionDraft({
				...{ title: `Insats ${number}`, status: 'public', kind: 'measure' },
				...{ start: `2026-W${String(week).padStart(2, '0')}`, end: 'ongoing' }
			});
			await createIntervention(store(), AREA, draft, { accountId: null });
		}
		await addFixed(store(), await addIntervention(store(), 'Planerad', TO_COME), 'sealed');
	});
	afterEach(() => {
		delete process.env.LAGET_ESTIMATOR;
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const PAGES = [
		['/', loadStart, StartPage],
		['/insatser', loadList, ListPage],
		['/insatser/insats-7', loadOne, OnePage],
		['/insatser/forvantningar', loadExpectations, ExpectationsPage]
	] as const;

	const municipality = OVERTORNEA.names.sv;

	async function bodyOf(
		address: string,
		load: (event: never) => unknown,
		page: unknown
	): Promise<string> {
		const data = await load({
			...{ url: new URL(`http://localhost${address}`), params: { slug: 'insats-7' } },
			locals: { language: 'sv', account: null },
			setHeaders: (set: Record<string, string>) => headers.push(set)
		} as never);
		return render(page as never, {
			props: { data: { ...(data as object), municipality }, form: null } as never
		}).body;
	}

	test.each(PAGES)(
		'are not waited for by %s, which says so and is not kept',
		async (address, load, page) => {
			process.env.LAGET_ESTIMATOR = silent;
			headers.length = 0;
			const body = await bodyOf(address, load, page);
			expect(body).toContain('Omdömena beräknas. Ladda om sidan om en stund, så står de här.');
			expect(headers).toEqual([{ 'cache-control': 'no-store' }]);
		}
	);

	describe('in a thread of their own', () => {
		let thread: Awaited<ReturnType<typeof buildScript>>;
		beforeAll(async () => {
			thread = await buildScript('src/cli/estimator.ts');
		});
		afterAll(() => thread.remove());

		test('are the same as here', async () => {
			const weeks = greenWeeks(await listReleases(store(), AREA));
			const all = Array.from({ length: 30 }, (_, number) => ({
				...interventionDraft({ title: `${number}`, start: `2026-W${10 + number}`, end: 'ongoing' })
					.content,
				id: `${number}`
			}));
			const register = declareMood({ all, untold: [], weeks });
			const there = await estimateInThread(thread.script)('register', register);
			expect(there).toEqual(workOut('register', register));
		});
	});
});
