import { fault, wholeFile } from '$lib/domain/problem';
import { beforeAll, expect, test } from 'vitest';
import type { Fetching } from '$lib/server/runs/fetching/fetching';
import { openFetching } from '$lib/server/runs/fetching/open-fetching';
import { listObservations } from '$lib/server/store/figures/observation';
import type { SourceState } from '$lib/server/views/sources';
import { actions, load } from '../../src/routes/(staff)/arbete/kallor/+page.server';
import { actions as searchActions } from '../../src/routes/(staff)/arbete/nyckeltal/kolada/+page.server';
import { onFetchingGround } from '../support/fetching-ground';
import { answerTo } from '../support/kolada-service';
import { replayKolada } from '../support/publishers/kolada';
import { misbehave, misbehaviourOf } from '../support/publishers/misbehaviour';
import { replayScb } from '../support/publishers/publishers';
import type { Replay } from '../support/replaying-service';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const PAGE = '/arbete/kallor';
const SEARCH = '/arbete/nyckeltal/kolada';
const SCB = 'scb-folkmangd';

const lists: Replay = ({ path }) => answerTo(new URL(path, 'http://kolada.example'));
const figures = replayKolada();
const kolada: Replay = (asked) => (asked.path.includes('/data/') ? figures : lists)(asked);

onBothDatabases('fetching by hand from a service that answers', (database) => {
	const ground = onFetchingGround(database);
	const open = () => openFetching(ground.database(), false, 0, () => ground.means());
	let staff: Staff;

	beforeAll(async () => {
		const fetching: Fetching = {
			...{ scheduled: false, offset: 0 },
			fetchSource: (...asked) => open().fetchSource(...asked),
			askKolada: (path) => open().askKolada(path)
		};
		staff = await openStaff(database.store(), ['coordinator'], fetching);
	});

	const fetchNow = (source = SCB) =>
		outcomeOf(() => actions.fetch?.(staff.requestOf(PAGE, { source })));
	const search = (name: 'refresh' | 'add', fields = {}) =>
		outcomeOf(() => searchActions[name]?.(staff.requestOf(SEARCH, fields)));
	async function stateOf(sourceId: string): Promise<SourceState | undefined> {
		const data = await load(staff.requestOf(PAGE));
		return (data as { sources: SourceState[] }).sources.find(
			({ source }) => source.id === sourceId
		);
	}

	test('the button brings the figures, and the page says when the publisher changed them', async () => {
		ground.service().answerBy(replayScb());
		const where = await fetchNow();
		const state = await stateOf(SCB);
		expect([where, state?.newest?.key, state?.lastFetch?.outcome, state?.publishedAt]).toEqual([
			...[`${PAGE}?hamtad=${SCB}`, '2024', 'committed'],
			new Date('2026-02-21T07:00:00Z')
		]);
	});

	test('when the service fails the page says what and when, and the figures are kept', async () => {
		ground.service().answerBy(replayScb());
		await fetchNow();
		const held = await ground.figures();
		const broken = misbehaviourOf('an error inside the service');
		ground.service().answerBy(misbehave(broken, replayScb()));
		await fetchNow();
		const state = await stateOf(SCB);
		expect([state?.stale, await ground.figures()]).toEqual(['failed', held]);
		expect(state?.lastFetch?.problem).toMatchObject({
			problems: [
				{ code: 'service-error-status', values: { status: 500 } },
				{ code: 'service-error-status', values: { status: 404 } }
			],
			at: expect.stringContaining('2026-11-06')
		});
	});

	test('a KPI is found in the list that was fetched, and two clicks later its figures are here', async () => {
		ground.service().answerBy(kolada);
		const listed = await search('refresh', { q: 'invånare' });
		const added = await search('add', { kpi: 'N01951', q: 'invånare' });
		const held = await listObservations(database.store(), {
			indicatorIds: ['kolada-n01951'],
			areaCodes: ['2518']
		});
		const first = held.find(({ sex }) => sex === 'T');
		expect([listed, added, first?.period.key, first?.value]).toEqual([
			`${SEARCH}?q=inv%C3%A5nare&listan=ny`,
			`${SEARCH}?q=inv%C3%A5nare&tillagt=N01951`,
			'2016',
			60
		]);
	});

	test('a fetch that the stop of the process ends is told to be interrupted, and leaves nothing', async () => {
		const fetching = open();
		const well = replayScb();
		ground.service().answerBy((asked) => {
			void fetching.stop();
			return well(asked);
		});
		const fetched = await fetching.fetchSource(SCB);
		await fetching.stop();
		expect([fetched?.problem, await ground.figures()]).toEqual([
			expect.objectContaining({ problems: [wholeFile(fault('fetch-stopped'))] }),
			[]
		]);
	});
});
