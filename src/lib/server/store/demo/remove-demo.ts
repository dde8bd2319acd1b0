import { sql, type SQL } from 'drizzle-orm';
import { forgetUnusedGroups } from '$lib/server/store/mood/mood-group';
import { accounts, settings } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/**
 * Takes away all that the demonstration brought: releases, mood, example figures, its interventions and every
 * account, since each of them was let in by somebody made up. Real figures stay. Needs the tables' owner.
 */
export async function removeDemo(store: Store): Promise<void> {
	await store.transaction(async (tx) => {
		const example = sql`select id from source where example`;
		const indicators = sql`select id from indicator where source_id in (${example})`;
		const runs = sql`select id from import_run where source_id in (${example})`;
		const made = sql`select id from intervention where example or updated_by is null`;
		// A release is never changed; only here, in one transaction and by the owner, may it go.
		await tx.execute(sql`alter table release disable trigger release_is_immutable`);
		await tx.execute(sql`delete from release where example`);
		await tx.execute(sql`alter table release enable trigger release_is_immutable`);
		// So it is with what is expected, of interventions that go and of indicators that go, and with follow-ups.
		await tx.execute(sql`alter table expectation disable trigger expectation_is_sealed`);
		await tx.execute(sql`
			delete from expectation where intervention_id in (${made}) or indicator_id in (${indicators})`);
		await tx.execute(sql`alter table expectation enable trigger expectation_is_sealed`);
		await tx.execute(sql`alter table intervention_follow_up disable trigger follow_up_is_kept`);
		await tx.execute(sql`delete from intervention_follow_up where intervention_id in (${made})`);
		await tx.execute(sql`alter table intervention_follow_up enable trigger follow_up_is_kept`);
		await tx.execute(sql`delete from exact_month where import_id in (${runs})`);
		await forgetUnusedGroups(tx);
		await tx.execute(sql`
			delete from observation where indicator_id in (${indicators}) or import_id in (${runs})`);
		await giveBackReal(tx, runs);
		await tx.execute(sql`
			delete from observation_revision
			where indicator_id in (${indicators}) or import_id in (${runs}) or replaced_by in (${runs})`);
		await tx.execute(sql`delete from import_run where source_id in (${example})`);
		await tx.execute(sql`delete from indicator where source_id in (${example})`);
		await tx.execute(sql`delete from intervention where id in (${made})`);
		await tx.execute(sql`delete from inquiry`);
		await tx.execute(sql`delete from mood_kind_member`);
		await tx.execute(sql`delete from signal_answer`);
		await tx.execute(sql`delete from signal_contact`);
		await tx.execute(sql`delete from municipality_profile`);
		await tx.execute(sql`delete from one_time_token`);
		await tx.delete(accounts);
		await tx.execute(
			sql`delete from setting where key in ('demo_loaded', 'demo_today', 'mood_headings')`
		);
		await tx
			.update(settings)
			.set({ value: '0' })
			.where(sql`${settings.key} = 'demo'`);
	});
}

/** What somebody typed over in the demonstration is again what a real file said. */
async function giveBackReal(tx: Store, made: SQL): Promise<void> {
	const columns = sql`area_code, indicator_id, period, sex, period_start, period_end, value, gap, low, high, preliminary, note, import_id`;
	await tx.execute(sql`
		insert into observation (${columns})
		select distinct on (area_code, indicator_id, period, sex) ${columns} from observation_revision
		where replaced_by in (${made}) and import_id in (select id from import_run where status = 'committed')
		and import_id not in (${made})
		order by area_code, indicator_id, period, sex, replaced_at desc, id desc
		on conflict do nothing`);
}
