import { beforeAll, expect, test } from 'vitest';
import { signalKey, type MoodLine, type WeekSignal } from '$lib/domain/signal';
import type { SignalContacts } from '$lib/domain/signal-contact';
import { greenWeeksOfKind } from '$lib/server/views/green-weeks';
import { listReleases } from '$lib/server/store/mood/release';
import { viewSignals } from '$lib/server/views/signals';
import { actions as groupActions } from '../../src/routes/(staff)/arbete/grupper/+page.server';
import { actions, load } from '../../src/routes/(staff)/arbete/signaler/+page.server';
import { load as loadStart } from '../../src/routes/(public)/+page.server';
import { load as loadTimeline } from '../../src/routes/(public)/tidslinje/+page.server';
import { addMunicipality, AREA } from '../support/mood-store';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';
import { publishVaried } from '../support/varied-months';

const SIGNALS = '/arbete/signaler';
const GROUPS = '/arbete/grupper';
const KIND_WORDS = { business: 'företag och föreningar', municipal: 'kommunens enheter' };

onBothDatabases('where kinds are published, a signal of a kind', ({ store }) => {
	let staff: Staff;

	beforeAll(async () => {
		await addMunicipality(store());
		await publishVaried(store());
		staff = await openStaff(store(), ['coordinator']);
	});

	const desk = async () =>
		(await load(staff.requestOf(SIGNALS))) as unknown as {
			readonly waiting: readonly WeekSignal[];
			readonly contacts: SignalContacts;
		};
	const waitingOf = async (line: MoodLine) =>
		(await desk()).waiting.filter((signal) => signal.line === line);
	const answer = async (line: MoodLine) => {
		const [signal] = await waitingOf(line);
		const fields = { signal: signal ? signalKey(signal) : '', note: 'Vi frågar.' };
		return outcomeOf(() => actions.answer?.(staff.requestOf(SIGNALS, fields)));
	};
	const contact = (fields: Record<string, string>) =>
		outcomeOf(() => groupActions.contact?.(staff.requestOf(GROUPS, fields)));
	const forget = (scope: string) =>
		outcomeOf(() => groupActions.forgetContact?.(staff.requestOf(GROUPS, { scope })));
	const startPage = async () =>
		(await loadStart(staff.requestOf('/'))) as unknown as {
			readonly seen: readonly string[];
			readonly signals: readonly string[];
			readonly words: { readonly more: readonly string[] };
		};
	const saidOf = async () => (await startPage()).seen.map((text) => text.replaceAll('\u00a0', ' '));

	test('rests on the first twenty-six weeks that show the kinds, and on no week that hides them', async () => {
		const lines = await viewSignals(store(), AREA);
		expect(lines.map(({ line, ended }) => [line, ended])).toEqual([
			['total', false],
			['business', false],
			['municipal', false]
		]);
		const releases = await listReleases(store(), AREA);
		for (const kind of ['business', 'municipal'] as const) {
			const watch = lines.find(({ line }) => line === kind)?.watch;
			const shown = greenWeeksOfKind(releases, kind).filter(({ value }) => value !== null);
			expect(watch).toMatchObject({
				baseline: { first: shown[0]?.week, last: shown[25]?.week },
				since: shown[26]?.week
			});
			expect(shown.some(({ week }) => week.startsWith('2026-W10'))).toBe(false);
		}
	});

	test.each(['business', 'municipal'] as const)(
		'stands at the desk and on the public pages by name: %s',
		async (kind) => {
			expect(await waitingOf(kind)).toHaveLength(1);
			const timeline = (await loadTimeline(staff.requestOf('/tidslinje'))) as unknown as {
				readonly signals: readonly string[];
			};
			const { signals, words } = await startPage();
			const named = [signals, timeline.signals, words.more].map((texts) =>
				texts.some((text) => text.includes(`för ${KIND_WORDS[kind]}`))
			);
			expect(named).toEqual([true, true, true]);
		}
	);

	test('is said together with how many signals come by chance in the three lines', async () => {
		const lines = await viewSignals(store(), AREA);
		const expected = lines.reduce(
			(sum, { watch }) => sum + (watch.kind === 'watched' ? watch.falsePerTwoYears : NaN),
			0
		);
		expect((await startPage()).signals.at(-1)).toContain(
			expected < 4 / 3
				? `en gång på ${Math.round(2 / expected)} år kommer en signal i någon av dem`
				: `${expected.toFixed(1).replace('.', ',')} gånger på två år kommer en signal i någon av dem`
		);
	});

	test('has nobody responsible while only the other kind has somebody', async () => {
		await contact({ scope: 'municipal', role: 'skolchefen', name: 'Eva Ek' });
		expect([await answer('business'), await answer('total')]).toEqual(['422', '422']);
	});

	test('is answered on its own, by its own contact, and the others wait', async () => {
		await contact({ scope: 'all', role: 'folkhälsosamordnaren' });
		expect(await answer('municipal')).toBe(`${SIGNALS}?besvarad=ja`);
		const { waiting } = await desk();
		expect(waiting.map(({ line }) => line).sort()).toEqual(['business', 'total']);
		expect(await saidOf()).toEqual([
			expect.stringMatching(
				/^Signalen vecka \d+ 2026 för kommunens enheter sågs 6 november 2026 av skolchefen\.$/
			)
		]);
		expect(JSON.stringify(await startPage())).not.toContain('Eva Ek');
	});

	test('goes to the one for all where the kind has nobody of its own', async () => {
		expect(await answer('business')).toBe(`${SIGNALS}?besvarad=ja`);
		expect((await saidOf()).join()).toMatch(
			/för företag och föreningar sågs 6 november 2026 av folkhälsosamordnaren\./
		);
	});

	test('goes back to the one for all when the kind’s own is taken away', async () => {
		expect(await forget('municipal')).toBe(`${GROUPS}?utan=municipal`);
		expect((await desk()).contacts).toMatchObject({ all: { named: false }, municipal: null });
	});

	test.each([
		['all', forget],
		['', forget],
		['chefer', (scope: string) => contact({ scope, role: 'x' })]
	])('knows no other responsible to name or take away: “%s”', async (scope, act) => {
		expect(await act(scope)).toBe('400');
		expect((await desk()).contacts).toMatchObject({ all: { role: 'folkhälsosamordnaren' } });
	});

	test('is spoken of no more half a year after the kinds were last shown, and still waits', async () => {
		await store().execute('delete from signal_answer');
		await store().execute('alter table release disable trigger release_is_immutable');
		await store().execute(`
			update release set public_weeks = (
				select jsonb_agg(case when week ? 'kinds' then week || '{"kinds": null}' else week end)
				from jsonb_array_elements(public_weeks) week)
			where month >= '2026-05' and jsonb_array_length(public_weeks) > 0`);
		const lines = await viewSignals(store(), AREA);
		expect(lines.map(({ ended }) => ended)).toEqual([false, true, true]);
		const said = JSON.stringify(await startPage());
		expect(Object.values(KIND_WORDS).filter((kind) => said.includes(`för ${kind}`))).toEqual([]);
	});
});
