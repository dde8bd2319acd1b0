import { z } from 'zod';
import { LANGUAGES } from '$lib/domain/language';
import { AREA_LANGUAGES, MUNICIPALITY_KINDS } from '$lib/domain/municipality';
import { parseIsoDate } from '$lib/domain/day';
import type { MunicipalityConfiguration } from '$imports/municipality';
import { parseOwnJson, type ParsedOwnFile } from './parse-own-json';

const text = z.string().trim().min(1).max(300);
const lines = z.string().min(1).max(300);
const optional = text.nullable().default(null);
const name = z.strictObject({ name: text, inside: text, genitive: text, official: text }).partial();
const CONTACT = z.strictObject({
	role: optional,
	email: z.email().nullable().default(null),
	phone: optional,
	address: lines.nullable().default(null),
	website: z
		.url({ protocol: /^https?$/ })
		.nullable()
		.default(null)
});
const ids = z.array(z.string().regex(/^[a-z0-9-]{1,100}$/)).max(20);

const CONFIGURATION = z.strictObject({
	code: z.string().regex(/^\d{4}$/),
	kind: z.enum(MUNICIPALITY_KINDS).nullable().default(null),
	names: z.partialRecord(z.enum(LANGUAGES), name).default({}),
	contact: CONTACT.prefault({}),
	administrativeAreaFor: z.array(z.enum(AREA_LANGUAGES)).nullable().default(null),
	// Easter never begins before week 12: no week is both.
	winterBreakWeek: z.number().int().min(5).max(11).nullable().default(null),
	demo: z
		.strictObject({
			today: z.string().refine((day) => parseIsoDate(day) !== null),
			usualIndicators: ids
		})
		.nullable()
		.default(null)
});

/** A municipality that has said nothing about itself. */
export function plainConfiguration(code: string): MunicipalityConfiguration {
	return CONFIGURATION.parse({ code }) as MunicipalityConfiguration;
}

export function parseConfiguration(json: string): ParsedOwnFile<MunicipalityConfiguration> {
	const parsed = parseOwnJson(CONFIGURATION, json);
	return parsed.ok ? { ok: true, value: parsed.value as MunicipalityConfiguration } : parsed;
}
