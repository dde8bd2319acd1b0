import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import type { ExactMonth, MoodKind } from '$lib/domain/exact-month';
import { areas, importRuns } from '$lib/server/store/schema';

/**
 * Exact counts of a month: as read in and waiting, and as they were when the month was published. Only reading, checking and publishing
 * know this table; its rows go when the window for corrections closes.
 */
export const exactMonths = pgTable(
	'exact_month',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		month: text('month').notNull(),
		stage: text('stage').notNull(),
		content: jsonb('content').$type<ExactMonth>().notNull(),
		/** Every group in the file, also those that nobody answered in. */
		groups: integer('groups').array().notNull(),
		/** 32 random bytes, hex, that the month's key is made of; null until it is published. */
		seed: text('seed'),
		/** The groups of each kind as the month was published with them; null: published as a total, or not published. */
		kinds: jsonb('kinds').$type<[number, MoodKind][]>(),
		/** Of the file's bytes, hex; it would confirm a guess about them for as long as it is kept. Null: typed in. */
		sha256: text('sha256'),
		example: boolean('example').notNull(),
		importId: uuid('import_id')
			.notNull()
			.references(() => importRuns.id),
		/** The last day on which it is kept. */
		keptUntil: date('kept_until', { mode: 'string' }).notNull(),
		/** How many corrections have been read in to be set against it: each tells a little of it. */
		tried: integer('tried').notNull().default(0)
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.month, t.stage] }),
		check('exact_month_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
		check('exact_month_stage', sql`${t.stage} in ('waiting', 'published')`),
		check('exact_month_seed', sql`(${t.stage} = 'published') = (${t.seed} is not null)`)
	]
);

/** What was deleted, when and by which decision: what a row says holds for nobody's answers. */
export const exactDeletions = pgTable('exact_deletion', {
	id: uuid('id').primaryKey().defaultRandom(),
	areaCode: text('area_code').notNull(),
	month: text('month').notNull(),
	stage: text('stage').notNull(),
	keptUntil: date('kept_until', { mode: 'string' }).notNull(),
	deletedAt: timestamp('deleted_at', { withTimezone: true, mode: 'date' }).notNull(),
	decision: text('decision').notNull()
});
