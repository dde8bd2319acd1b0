import { and, eq, sql } from 'drizzle-orm';
import type { Intervention, InterventionContent } from '$lib/domain/intervention';
import { completeCard } from '$lib/domain/intervention-card';
import { moveToYearLater } from '$lib/domain/year-later';
import { interventions, interventionVersions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { createIntervention } from './intervention';

/** A draft of the same a year later; `made` is false, and `slug` that of the other, where one with its title and start is there, as after a second click. Null: that is after the last year. */
export async function copyToYearLater(
	store: Store,
	original: Intervention,
	accountId: string
): Promise<{ readonly slug: string; readonly made: boolean } | null> {
	const { id, version, areaCode, example } = original;
	return store.transaction(async (tx) => {
		// What creating one waits for too: nobody else makes the same in the meantime.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('intervention.slug'))`);
		const [written] = await tx
			.select({ content: interventionVersions.content })
			.from(interventionVersions)
			.where(
				and(eq(interventionVersions.interventionId, id), eq(interventionVersions.version, version))
			);
		if (!written) throw new Error(`intervention_version of ${id} has no version ${version}`);
		const content = moveToYearLater(completeCard(written.content as InterventionContent));
		if (!content) return null;
		const [there] = await tx
			.select({ slug: interventions.slug })
			.from(interventions)
			.where(
				and(
					eq(interventions.areaCode, areaCode),
					eq(interventions.title, content.title),
					eq(interventions.startDate, content.start.date),
					eq(interventions.startPrecision, content.start.precision)
				)
			);
		if (there) return { slug: there.slug, made: false };
		const draft = { content, status: 'draft' } as const;
		const { slug } = await createIntervention(tx, areaCode, draft, { accountId, example });
		return { slug, made: true };
	});
}
