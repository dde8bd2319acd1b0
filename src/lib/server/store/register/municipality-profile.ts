import { and, eq, sql } from 'drizzle-orm';
import type { MunicipalityProfile } from '$lib/domain/municipality';
import { areas, municipalityProfiles, settings } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export interface SavedProfile extends MunicipalityProfile {
	readonly version: number;
}

const PROFILE = {
	version: municipalityProfiles.version,
	kind: municipalityProfiles.kind,
	names: municipalityProfiles.names,
	contact: municipalityProfiles.contact
};

/** What an administrator has written about the municipality; null: nothing yet. */
export async function findMunicipalityProfile(
	store: Store,
	areaCode: string
): Promise<SavedProfile | null> {
	const [row] = await store
		.select(PROFILE)
		.from(municipalityProfiles)
		.where(eq(municipalityProfiles.areaCode, areaCode));
	return row ?? null;
}

/** The same together with the day that a demonstration has come to, for every page: one question. */
export async function findServed(
	store: Store,
	areaCode: string
): Promise<{ readonly profile: SavedProfile | null; readonly demoDay: string | null }> {
	const [row] = await store
		.select({ profile: PROFILE, demoDay: settings.value })
		.from(areas)
		.leftJoin(municipalityProfiles, eq(municipalityProfiles.areaCode, areas.code))
		.leftJoin(settings, eq(settings.key, 'demo_today'))
		.where(eq(areas.code, areaCode));
	return row ?? { profile: null, demoDay: null };
}

/** False, and nothing is changed, when somebody saved after the version that the writer saw; 0: none had. */
export async function putMunicipalityProfile(
	store: Store,
	areaCode: string,
	version: number,
	{ kind, names, contact }: MunicipalityProfile,
	savedBy: string | null
): Promise<boolean> {
	const profile = { kind, names, contact, savedBy };
	const rows =
		version === 0
			? await store
					.insert(municipalityProfiles)
					.values({ areaCode, ...profile })
					.onConflictDoNothing()
					.returning({ version: municipalityProfiles.version })
			: await store
					.update(municipalityProfiles)
					.set({ ...profile, version: version + 1, savedAt: sql`now()` })
					.where(
						and(
							eq(municipalityProfiles.areaCode, areaCode),
							eq(municipalityProfiles.version, version)
						)
					)
					.returning({ version: municipalityProfiles.version });
	return rows.length === 1;
}
