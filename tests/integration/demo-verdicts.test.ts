import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '$lib/domain/reader';
import type { Verdict } from '$lib/domain/verdict';
import type { InterventionVerdict } from '$lib/domain/verdict-workings';
import { weekOf } from '$lib/domain/week';
import { loadDemoFollowUps, type DemoFollowUp } from '$lib/server/own/demo/load-follow-ups';
import { listPublicFollowUps } from '$lib/server/store/register/follow-up';
import { findIntervention } from '$lib/server/store/register/intervention';
import { viewVerdictToKeep } from '$lib/server/views/follow-ups';
import { viewEveryVerdict } from '$lib/server/views/verdicts';
import { DEMO_INTERVENTIONS } from '../support/example-data/demo-interventions';
import type { DemoIntervention, TrueVerdict } from '../support/example-data/demo-interventions';
import { addMunicipality } from '../support/mood-store';
import { folderOf, loadInterventionsOf, loadMoodOf, municipalityOf } from '../support/municipality';
import { onBothDatabases } from '../support/store';

const LAST_WEEK = '2026-W44';
const PLANTED = DEMO_INTERVENTIONS.filter(({ effect }) => effect !== null);

/** What the pages say, in the words of what was planted. */
function truthOf(verdict: Verdict): TrueVerdict {
	switch (verdict.class) {
		case 'no-clear-change':
			return { class: verdict.class, equivalent: verdict.equivalent };
		case 'cannot-be-determined':
			return { class: verdict.class, reason: verdict.reasons[0].kind };
		default:
			return { class: verdict.class };
	}
}

onBothDatabases('the verdicts of the demonstration', ({ store }) => {
	let all: readonly InterventionVerdict[] = [];

	beforeAll(async () => {
		await addMunicipality(store());
		await loadMoodOf(store(), 'overtornea', { kinds: true });
		await loadInterventionsOf(store(), 'overtornea');
		all = (await viewEveryVerdict(store(), municipalityOf('overtornea', true))).verdicts;
	}, 180_000);

	function toldOf({ slug }: DemoIntervention): InterventionVerdict {
		const told = all.find(({ intervention }) => intervention.slug === slug);
		if (!told) throw new Error(`the demonstration has no ${slug}`);
		return told;
	}

	test.each(DEMO_INTERVENTIONS)('$slug is told as it was planted', (planted) => {
		expect(truthOf(toldOf(planted).verdict)).toEqual(planted.verdict);
	});

	test('have every class, and more than one reason for saying nothing', () => {
		const examples = all.filter(({ intervention }) => intervention.example);
		const truths = examples.map(({ verdict }) => truthOf(verdict));
		const told = truths.map((one) => {
			if (one.class === 'cannot-be-determined') return one.reason;
			return one.class === 'no-clear-change' && one.equivalent ? 'equivalent' : one.class;
		});
		expect([...new Set(told)].sort()).toEqual([
			...['equivalent', 'event', 'improved', 'no-clear-change'],
			...['start-outside', 'too-early', 'too-many-missing', 'worsened']
		]);
	});

	test('are planned for every made-up measure', () => {
		const measures = all.filter(
			({ intervention: { example, kind } }) => example && kind === 'measure'
		);
		expect(measures.map(({ intervention }) => intervention.slug).sort()).toEqual(
			DEMO_INTERVENTIONS.map(({ slug }) => slug).sort()
		);
	});

	test('have ranges that hold what was planted', () => {
		const outside = DEMO_INTERVENTIONS.filter((planted) => {
			const { evidence } = toldOf(planted).verdict;
			const points = planted.effect?.points ?? 0;
			return evidence !== null && (points < evidence.low || points > evidence.high);
		});
		expect(outside).toEqual([]);
	});

	test.each(PLANTED)('$slug has an effect that is larger than what can be seen', (planted) => {
		const { evidence } = toldOf(planted).verdict;
		expect(Math.abs(planted.effect!.points)).toBeGreaterThan(evidence?.detectable ?? Infinity);
	});

	test.each(PLANTED)('$slug has its effect in its own weeks', (planted) => {
		const { start, end } = toldOf(planted).intervention;
		const last = end.kind === 'ended' ? weekOf(end.date) : null;
		expect({ from: weekOf(start.date), to: last }).toMatchObject({
			from: planted.effect?.from,
			to: planted.effect?.to
		});
	});

	test('name a week to come where it is too early', () => {
		const weeks = all.flatMap(({ verdict }) => {
			const reason = verdict.class === 'cannot-be-determined' ? verdict.reasons[0] : null;
			return reason?.kind === 'too-early' ? reason.from : [];
		});
		expect([weeks.length > 0, weeks.filter((week) => week <= LAST_WEEK)]).toEqual([true, []]);
	});

	test('with the weeks of that day, and no later ones, are what a written follow-up keeps', async () => {
		const name = join(folderOf('overtornea'), 'insatser/follow-ups.json');
		const followUps = JSON.parse(readFileSync(name, 'utf8')) as DemoFollowUp[];
		const [{ intervention: slug, written }] = followUps as [DemoFollowUp];
		const here = municipalityOf('overtornea', true);
		await loadDemoFollowUps(store(), followUps, (tx, about, on) =>
			viewVerdictToKeep(tx, here, about, on)
		);
		const { id } = (await findIntervention(store(), slug, PUBLIC))!;
		const [kept] = await listPublicFollowUps(store(), id);
		await store().execute(sql`alter table release disable trigger release_is_immutable`);
		await store().execute(sql`delete from release where month >= ${written!.on.slice(0, 7)}`);
		const then = await viewVerdictToKeep(store(), here, slug);
		expect([kept?.verdict, kept?.verdict?.shape, kept?.reviewedOn]).toEqual([
			then,
			'up',
			written!.on
		]);
	});
});
