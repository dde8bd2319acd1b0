import type { FileProblem } from '$lib/domain/problem';
import type { Skipped } from '$lib/domain/skip';
import { sql } from 'drizzle-orm';
import {
	bigint,
	bigserial,
	boolean,
	check,
	date,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	pgView,
	primaryKey,
	text,
	timestamp,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { CalendarReading } from '$lib/domain/calendar';
import type { ColumnMapping, Grid } from '$lib/domain/column-mapping';
import type { IndicatorWording, SeriesBreak } from '$lib/domain/indicator';
import type { FixedMeasure } from '$lib/domain/expectation';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { VerdictShape } from '$lib/domain/verdict-shape';
import type { InterventionCard } from '$lib/domain/intervention-card';
import type { InLanguages } from '$lib/domain/language';
import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import type { PublicCell, PublicWeek, ReleaseReason } from '$lib/domain/release';
import type { Contact, MunicipalityKind, PlaceNames } from '$lib/domain/municipality';
import type { PublicTable, TableChoice } from '$lib/domain/public-table';
import type { MoodLine } from '$lib/domain/signal';
import type { ContactScope } from '$lib/domain/signal-contact';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What this installation is: municipality, demonstration or not. One row a key. */
export const settings = pgTable('setting', {
	key: text('key').primaryKey(),
	value: text('value').notNull()
});

/** One row a statement that may have changed what everyone can see (triggers in the migrations); only how many there are and the newest is asked for. */
export const dataChanges = pgTable('data_change', {
	id: bigserial('id', { mode: 'number' }).primaryKey()
});

export const areas = pgTable(
	'area',
	{
		code: text('code').primaryKey(),
		name: text('name').notNull(),
		kind: text('kind').notNull(),
		countyCode: text('county_code')
	},
	(t) => [
		check('area_kind', sql`${t.kind} in ('municipality', 'county', 'country')`),
		check('area_county', sql`(${t.kind} = 'municipality') = (${t.countyCode} is not null)`),
		foreignKey({ columns: [t.countyCode], foreignColumns: [t.code] })
	]
);

/** What an administrator has written about the municipality; without a row its configuration holds. */
export const municipalityProfiles = pgTable(
	'municipality_profile',
	{
		areaCode: text('area_code')
			.primaryKey()
			.references(() => areas.code),
		version: integer('version').notNull().default(1),
		kind: text('kind').$type<MunicipalityKind>().notNull(),
		names: jsonb('names').$type<PlaceNames>().notNull(),
		contact: jsonb('contact').$type<Contact>().notNull(),
		savedAt: moment('saved_at').notNull().defaultNow(),
		savedBy: uuid('saved_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		check('municipality_profile_kind', sql`${t.kind} in ('municipality', 'city', 'region')`),
		check('municipality_profile_version', sql`${t.version} > 0`)
	]
);

export const sources = pgTable('source', {
	id: text('id').primaryKey(),
	publisher: text('publisher').notNull(),
	title: text('title').notNull(),
	licence: text('licence').notNull(),
	licenceUrl: text('licence_url'),
	homepage: text('homepage'),
	example: boolean('example').notNull()
});

export const indicators = pgTable(
	'indicator',
	{
		id: text('id').primaryKey(),
		sourceId: text('source_id')
			.notNull()
			.references(() => sources.id),
		name: jsonb('name').$type<InLanguages>().notNull(),
		definition: jsonb('definition').$type<InLanguages>().notNull(),
		unit: text('unit').notNull(),
		decimals: integer('decimals').notNull(),
		frequency: text('frequency').notNull(),
		polarity: text('polarity').notNull(),
		bySex: boolean('by_sex').notNull(),
		/** Of a rolling value: how many months it counts back. Null: as many as its period. */
		windowMonths: integer('window_months'),
		/** Each one counted is an event of its own: a small number varies by chance. */
		countsEvents: boolean('counts_events').notNull().default(false),
		breaks: jsonb('breaks').$type<SeriesBreak[]>().notNull(),
		complements: text('complements'),
		position: integer('position').notNull(),
		/** The day from which nobody follows it; what it has said stays. */
		retiredOn: date('retired_on', { mode: 'string' }),
		/** The place that the municipality's line stands for, where that is another place. */
		place: text('place')
	},
	(t) => [
		check(
			'indicator_frequency',
			sql`${t.frequency} in ('week', 'month', 'quarter', 'half-year', 'year', 'span')`
		),
		check(
			'indicator_polarity',
			sql`${t.polarity} in ('higher-is-better', 'lower-is-better', 'neither')`
		),
		foreignKey({ columns: [t.complements], foreignColumns: [t.id] }),
		// There may be thousands: nobody reads them all for the few that a page shows.
		index('indicator_by_complements').on(t.complements),
		index('indicator_by_position').on(t.position, t.id)
	]
);

/** What an indicator of the municipality's own said of itself until somebody changed it. */
export const indicatorWordings = pgTable(
	'indicator_wording',
	{
		id: bigserial('id', { mode: 'number' }).primaryKey(),
		indicatorId: text('indicator_id')
			.notNull()
			.references(() => indicators.id, { onDelete: 'cascade' }),
		wording: jsonb('wording').$type<IndicatorWording>().notNull(),
		replacedAt: moment('replaced_at').notNull().defaultNow(),
		replacedBy: uuid('replaced_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [index('indicator_wording_by_indicator').on(t.indicatorId, t.replacedAt)]
);

/** One file read: what it was, who read it, what came of it. */
export const importRuns = pgTable(
	'import_run',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		kind: text('kind').notNull(),
		sourceId: text('source_id')
			.notNull()
			.references(() => sources.id),
		fileName: text('file_name').notNull(),
		sha256: text('sha256').notNull(),
		accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
		startedAt: moment('started_at').notNull().defaultNow(),
		committedAt: moment('committed_at'),
		status: text('status').notNull(),
		rowsRead: integer('rows_read').notNull().default(0),
		rowsNew: integer('rows_new').notNull().default(0),
		rowsChanged: integer('rows_changed').notNull().default(0),
		rowsGone: integer('rows_gone').notNull().default(0),
		rowsSkipped: integer('rows_skipped').notNull().default(0),
		/** Why they were left out, each reason with its number. Empty for a run from before this was kept. */
		skipped: jsonb('skipped').$type<Skipped>().notNull().default({}),
		/** What the file says in words that nothing was made of, each line whole; none that names a person. */
		beside: text('beside').array().notNull().default([]),
		/** Figures laid aside while the run waits: fewer when it is confirmed, and something has been lost. */
		rowsStaged: integer('rows_staged').notNull().default(0),
		/** Of the figures that were laid aside. Empty for a run from before this was kept. */
		indicatorIds: text('indicator_ids').array().notNull().default([]),
		/** How much is done of how much: bytes while it is read, figures while they are stored. */
		done: bigint('done', { mode: 'number' }).notNull().default(0),
		total: bigint('total', { mode: 'number' }).notNull().default(0),
		problems: jsonb('problems').$type<FileProblem[]>().notNull().default([])
	},
	(t) => [
		check('import_run_kind', sql`${t.kind} in ('observations', 'mood')`),
		check(
			'import_run_status',
			sql`${t.status} in ('running', 'waiting', 'storing', 'committed', 'refused', 'undone')`
		)
	]
);

/** One attempt to fetch a source from its publisher's service; null outcome while it goes on. */
export const sourceFetches = pgTable(
	'source_fetch',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		sourceId: text('source_id')
			.notNull()
			.references(() => sources.id),
		startedAt: moment('started_at').notNull(),
		finishedAt: moment('finished_at'),
		outcome: text('outcome'),
		/** What went wrong and when, or why it waits. */
		problem: jsonb('problem').$type<FetchTrouble>(),
		runId: uuid('run_id').references(() => importRuns.id, { onDelete: 'set null' }),
		/** When the service says that its figures were last changed. */
		publishedAt: moment('published_at'),
		pages: integer('pages').notNull().default(0),
		bytes: bigint('bytes', { mode: 'number' }).notNull().default(0)
	},
	(t) => [
		index('source_fetch_by_source').on(t.sourceId, t.startedAt),
		check(
			'source_fetch_outcome',
			sql`${t.outcome} in ('committed', 'unchanged', 'waiting', 'refused', 'failed')`
		),
		check('source_fetch_finished', sql`(${t.finishedAt} is null) = (${t.outcome} is null)`),
		check(
			'source_fetch_problem',
			sql`(${t.problem} is not null) = (coalesce(${t.outcome}, '') in ('waiting', 'refused', 'failed'))`
		)
	]
);

const figure = {
	areaCode: text('area_code').notNull(),
	indicatorId: text('indicator_id').notNull(),
	period: text('period').notNull(),
	sex: text('sex').notNull(),
	periodStart: date('period_start', { mode: 'string' }).notNull(),
	periodEnd: date('period_end', { mode: 'string' }).notNull(),
	value: doublePrecision('value'),
	gap: text('gap'),
	low: doublePrecision('low'),
	high: doublePrecision('high'),
	preliminary: boolean('preliminary').notNull(),
	note: text('note'),
	importId: uuid('import_id').notNull()
};

export const observations = pgTable('observation', figure, (t) => [
	primaryKey({ columns: [t.areaCode, t.indicatorId, t.period, t.sex] }),
	foreignKey({ columns: [t.areaCode], foreignColumns: [areas.code] }),
	foreignKey({ columns: [t.indicatorId], foreignColumns: [indicators.id] }),
	foreignKey({ columns: [t.importId], foreignColumns: [importRuns.id] }),
	index('observation_by_indicator').on(t.indicatorId, t.areaCode, t.periodStart),
	check('observation_sex', sql`${t.sex} in ('T', 'K', 'M')`),
	check('observation_value_or_gap', sql`(${t.value} is null) <> (${t.gap} is null)`),
	check(
		'observation_gap',
		sql`${t.gap} is null or ${t.gap} in ('missing', 'suppressed-by-source', 'not-applicable')`
	),
	check('observation_period', sql`${t.periodStart} <= ${t.periodEnd}`),
	check(
		'observation_interval',
		sql`(${t.low} is null) = (${t.high} is null) and ${t.low} <= ${t.high}`
	)
]);

/** Values that a later import replaced or removed, each with the import it came from and the one that replaced it. */
export const observationRevisions = pgTable(
	'observation_revision',
	{
		...figure,
		id: bigserial('id', { mode: 'number' }).primaryKey(),
		replacedBy: uuid('replaced_by')
			.notNull()
			.references(() => importRuns.id),
		replacedAt: moment('replaced_at').notNull().defaultNow()
	},
	(t) => [index('observation_revision_by_figure').on(t.areaCode, t.indicatorId, t.period, t.sex)]
);

/** What readers see: a run's new figures all at once, when it is committed. */
export const currentObservations = pgView('current_observation', figure).existing();

/** The shape of the table that each run lays its figures aside in; itself always empty. */
export const observationStaging = pgTable('observation_staging', figure);

export const moodGroups = pgTable(
	'mood_group',
	{
		id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		name: text('name').notNull(),
		kind: text('kind').notNull()
	},
	(t) => [
		unique('mood_group_name').on(t.areaCode, t.name),
		check('mood_group_kind', sql`${t.kind} in ('company', 'unit', 'managers', 'association')`)
	]
);

/** A published month. The database refuses to change or delete a row (trigger in the migrations). */
export const releases = pgTable(
	'release',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		month: text('month').notNull(),
		version: integer('version').notNull(),
		releasedAt: moment('released_at').notNull().defaultNow(),
		releasedBy: uuid('released_by'),
		reason: text('reason').$type<ReleaseReason>(),
		example: boolean('example').notNull(),
		ruleVersion: text('rule_version').notNull(),
		/** The compilation that it was made of; null: not written down. */
		importId: uuid('import_id').references(() => importRuns.id),
		publicWeeks: jsonb('public_weeks').$type<PublicWeek[]>().notNull(),
		publicMonth: jsonb('public_month').$type<PublicCell>()
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.month, t.version] }),
		check('release_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
		check('release_correction_has_reason', sql`${t.version} = 1 or ${t.reason} is not null`)
	]
);

/** Long-term goals, as the file in the municipality's folder states them; one that is gone from there stays while an intervention points at it. */
export const goals = pgTable(
	'goal',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		id: text('id').notNull(),
		position: integer('position').notNull(),
		/** What it is about. */
		area: jsonb('area_name').$type<InLanguages>().notNull(),
		text: jsonb('text').$type<InLanguages>().notNull(),
		/** No reference: an indicator may go, and the goal remains. */
		indicatorIds: text('indicator_ids').array().notNull(),
		source: text('source').notNull(),
		/** Whether it stands in the file. */
		followed: boolean('followed').notNull().default(true)
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.id] }),
		check('goal_id', sql`${t.id} ~ '^[a-z0-9-]{1,60}$'`),
		check(
			'goal_words',
			sql`${t.area} ? 'sv' and ${t.text} ? 'sv' and length(${t.source}) between 1 and 300`
		)
	]
);

const interventionColumns = {
	id: uuid('id').primaryKey().defaultRandom(),
	areaCode: text('area_code')
		.notNull()
		.references(() => areas.code),
	slug: text('slug').notNull().unique(),
	version: integer('version').notNull().default(1),
	status: text('status').notNull(),
	kind: text('kind').notNull(),
	title: text('title').notNull(),
	description: text('description').notNull(),
	startDate: date('start_date', { mode: 'string' }).notNull(),
	startPrecision: text('start_precision').notNull(),
	endKind: text('end_kind').notNull(),
	endDate: date('end_date', { mode: 'string' }),
	endPrecision: text('end_precision'),
	place: text('place'),
	targetGroups: text('target_groups').array().notNull(),
	responsible: text('responsible'),
	cost: integer('cost'),
	links: text('links').array().notNull(),
	source: text('source'),
	goalArea: text('goal_area'),
	tags: text('tags').array().notNull().default([]),
	otherTitles: jsonb('other_titles').$type<InterventionCard['otherTitles']>().notNull().default({}),
	example: boolean('example').notNull().default(false),
	createdAt: moment('created_at').notNull().defaultNow(),
	updatedAt: moment('updated_at').notNull().defaultNow(),
	updatedBy: uuid('updated_by').references(() => accounts.id, { onDelete: 'set null' }),
	circumstance: text('circumstance'),
	followUpDate: date('follow_up_date', { mode: 'string' }),
	followUpPrecision: text('follow_up_precision'),
	/** Ids of goals; no reference, for an array has none. */
	goals: text('goals').array().notNull().default([])
};

export const interventions = pgTable('intervention', interventionColumns, (t) => [
	check('intervention_status', sql`${t.status} in ('draft', 'internal', 'public', 'withdrawn')`),
	check('intervention_kind', sql`${t.kind} in ('measure', 'event', 'circumstance')`),
	check(
		'intervention_circumstance',
		sql`(${t.kind} = 'circumstance') = (${t.circumstance} is not null) and (${t.circumstance} is null or ${t.circumstance} in ('holiday', 'question-changed', 'group-joined', 'group-left', 'other'))`
	),
	check('intervention_title', sql`length(${t.title}) between 1 and 200`),
	check('intervention_description', sql`length(${t.description}) <= 4000`),
	check(
		'intervention_start_precision',
		sql`${t.startPrecision} in ('day', 'week', 'month', 'year')`
	),
	check('intervention_end_kind', sql`${t.endKind} in ('point', 'ongoing', 'ended')`),
	check(
		'intervention_end',
		sql`(${t.endKind} = 'ended') = (${t.endDate} is not null) and (${t.endDate} is null) = (${t.endPrecision} is null)`
	),
	check('intervention_end_precision', sql`${t.endPrecision} in ('day', 'week', 'month', 'year')`),
	check(
		'intervention_goal_area',
		sql`${t.goalArea} in ('early-life', 'education', 'work', 'income', 'housing', 'habits', 'influence', 'care')`
	),
	check(
		'intervention_follow_up_date',
		sql`(${t.followUpDate} is null) = (${t.followUpPrecision} is null) and (${t.followUpPrecision} is null or ${t.followUpPrecision} in ('day', 'week', 'month', 'year'))`
	),
	check('intervention_tags', sql`cardinality(${t.tags}) <= 10`),
	check('intervention_goals', sql`cardinality(${t.goals}) <= 100`),
	check('intervention_cost', sql`${t.cost} is null or ${t.cost} >= 0`)
]);

/** What everyone may see (view in the migrations): no condition of a query can widen it. */
export const publicInterventions = pgView('public_intervention', interventionColumns).existing();

/** Every saved version of an intervention, as it was. */
export const interventionVersions = pgTable(
	'intervention_version',
	{
		interventionId: uuid('intervention_id')
			.notNull()
			.references(() => interventions.id, { onDelete: 'cascade' }),
		version: integer('version').notNull(),
		status: text('status').notNull(),
		content: jsonb('content').notNull(),
		savedAt: moment('saved_at').notNull().defaultNow(),
		savedBy: uuid('saved_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [primaryKey({ columns: [t.interventionId, t.version] })]
);

/**
 * What is expected of an intervention, written down before it begins; a later opinion is a new version. The database lets
 * a draft be changed and nothing else, and puts the time on it when it is fixed (triggers in the migrations).
 */
export const expectations = pgTable(
	'expectation',
	{
		interventionId: uuid('intervention_id')
			.notNull()
			.references(() => interventions.id),
		/** Which of the intervention's expectations, from 1. */
		number: integer('number').notNull(),
		version: integer('version').notNull(),
		stage: text('stage').notNull().default('draft'),
		/** Null: the mood series. */
		indicatorId: text('indicator_id').references(() => indicators.id),
		direction: text('direction').notNull(),
		/** The smallest change worth having, in the unit of what is measured. */
		least: doublePrecision('least').notNull(),
		visibleUnit: text('visible_unit').notNull(),
		visibleCount: integer('visible_count'),
		visibleDay: date('visible_day', { mode: 'string' }),
		lastsUnit: text('lasts_unit').notNull(),
		lastsCount: integer('lasts_count'),
		/** Rises by one at every save of the draft. */
		revision: integer('revision').notNull().default(1),
		/** No reference: an account that goes must not change what is fixed. */
		writtenBy: uuid('written_by'),
		fixedAt: moment('fixed_at'),
		/** What the intervention and the indicator said when it was fixed. */
		interventionVersion: integer('intervention_version'),
		startDate: date('start_date', { mode: 'string' }),
		startPrecision: text('start_precision'),
		measure: jsonb('measure').$type<FixedMeasure>()
	},
	(t) => [
		primaryKey({ columns: [t.interventionId, t.number, t.version] }),
		check('expectation_number', sql`${t.number} > 0 and ${t.version} > 0`),
		check('expectation_stage', sql`${t.stage} in ('draft', 'sealed', 'later')`),
		check('expectation_direction', sql`${t.direction} in ('up', 'down')`),
		check('expectation_least', sql`${t.least} > 0 and ${t.least} < 1e12`),
		check(
			'expectation_visible',
			sql`(${t.visibleUnit} in ('weeks', 'months') and coalesce(${t.visibleCount}, 0) > 0 and ${t.visibleDay} is null)
			or (${t.visibleUnit} = 'day' and ${t.visibleCount} is null and ${t.visibleDay} is not null)`
		),
		check(
			'expectation_lasts',
			sql`(${t.lastsUnit} in ('weeks', 'months') and coalesce(${t.lastsCount}, 0) > 0)
			or (${t.lastsUnit} = 'always' and ${t.lastsCount} is null)`
		),
		check(
			'expectation_fixed',
			sql`(${t.stage} = 'draft') = (${t.fixedAt} is null) and (${t.fixedAt} is null) = (${t.startDate} is null)
			and (${t.startDate} is null) = (${t.startPrecision} is null) and (${t.startDate} is null) = (${t.interventionVersion} is null)`
		)
	]
);

/** What everyone may see of them, without who wrote it (view in the migrations). */
export const publicExpectations = pgView('public_expectation', {
	interventionId: uuid('intervention_id').notNull(),
	areaCode: text('area_code').notNull(),
	number: integer('number').notNull(),
	version: integer('version').notNull(),
	stage: text('stage').notNull(),
	indicatorId: text('indicator_id'),
	direction: text('direction').notNull(),
	least: doublePrecision('least').notNull(),
	visibleUnit: text('visible_unit').notNull(),
	visibleCount: integer('visible_count'),
	visibleDay: date('visible_day', { mode: 'string' }),
	lastsUnit: text('lasts_unit').notNull(),
	lastsCount: integer('lasts_count'),
	fixedAt: moment('fixed_at').notNull(),
	startDate: date('start_date', { mode: 'string' }).notNull(),
	startPrecision: text('start_precision').notNull(),
	measure: jsonb('measure').$type<FixedMeasure>()
}).existing();

const followUpColumns = {
	interventionId: uuid('intervention_id').notNull(),
	/** Which of the intervention's, from 1. */
	number: integer('number').notNull(),
	reviewedOn: date('reviewed_on', { mode: 'string' }).notNull(),
	interpretation: text('interpretation').notNull(),
	/** What was said of the mood series on that day; null: nothing was. */
	shape: text('shape').$type<VerdictShape>(),
	estimate: doublePrecision('estimate'),
	low: doublePrecision('low'),
	high: doublePrecision('high'),
	untilWeek: text('until_week'),
	reason: text('reason').$type<VerdictReason['kind']>(),
	fromWeek: text('from_week'),
	together: integer('together'),
	preliminary: boolean('preliminary'),
	method: text('method')
};

/** What somebody made of an intervention on a day, beside what was shown of it then. The database takes rows in, with its own time on them, and changes none (triggers in the migrations). */
export const followUps = pgTable(
	'intervention_follow_up',
	{
		...followUpColumns,
		/** No reference: an account that goes must not change what is kept. */
		writtenBy: uuid('written_by'),
		writtenAt: moment('written_at').notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.interventionId, t.number] }),
		foreignKey({ columns: [t.interventionId], foreignColumns: [interventions.id] }),
		check('intervention_follow_up_number', sql`${t.number} > 0`),
		check(
			'intervention_follow_up_interpretation',
			sql`length(${t.interpretation}) between 1 and 2000`
		),
		check(
			'intervention_follow_up_shape',
			sql`${t.shape} in ('up', 'down', 'no-clear-change', 'equivalent', 'undetermined', 'too-early', 'event')`
		),
		check(
			'intervention_follow_up_verdict',
			sql`(${t.shape} is null) = (${t.method} is null) and (${t.shape} is null) = (${t.together} is null)
			and (${t.shape} is null) = (${t.preliminary} is null) and (${t.shape} is not null or coalesce(${t.estimate}::text, ${t.untilWeek}, ${t.reason}, ${t.fromWeek}) is null)`
		),
		check(
			'intervention_follow_up_numbers',
			sql`(${t.estimate} is null) = (${t.low} is null) and (${t.low} is null) = (${t.high} is null) and (${t.low} is null or ${t.low} <= ${t.high})`
		),
		check(
			'intervention_follow_up_weeks',
			sql`coalesce(${t.untilWeek}, '2000-W01') ~ '^[0-9]{4}-W[0-9]{2}$' and coalesce(${t.fromWeek}, '2000-W01') ~ '^[0-9]{4}-W[0-9]{2}$'`
		)
	]
);

/** What everyone may see of them, without who wrote it (view in the migrations). */
export const publicFollowUps = pgView('public_follow_up', followUpColumns).existing();

/** A politician's inquiry to the coordinator about an intervention or an indicator. */
export const inquiries = pgTable(
	'inquiry',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		askedBy: uuid('asked_by').references(() => accounts.id, { onDelete: 'set null' }),
		askedAt: moment('asked_at').notNull().defaultNow(),
		/** The page it is about, such as /insatser/sportoteket. */
		about: text('about').notNull(),
		text: text('text').notNull(),
		answer: text('answer'),
		answeredAt: moment('answered_at'),
		answeredBy: uuid('answered_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		check('inquiry_length', sql`length(${t.text}) between 1 and 2000`),
		check('inquiry_answer', sql`(${t.answer} is null) = (${t.answeredAt} is null)`)
	]
);

export const accounts = pgTable(
	'account',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		email: text('email').notNull().unique(),
		name: text('name').notNull(),
		role: text('role').notNull(),
		/** argon2id in its encoded form; null until the person has chosen a password. */
		passwordHash: text('password_hash'),
		disabledAt: moment('disabled_at'),
		createdAt: moment('created_at').notNull().defaultNow()
	},
	(t) => [
		check(
			'account_role',
			sql`${t.role} in ('admin', 'coordinator', 'communicator', 'politician', 'team')`
		),
		check(
			'account_email',
			sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`
		)
	]
);

/** `id` is the SHA-256 of the cookie's token, in hex. */
export const sessions = pgTable(
	'user_session',
	{
		id: text('id').primaryKey(),
		accountId: uuid('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		createdAt: moment('created_at').notNull().defaultNow(),
		expiresAt: moment('expires_at').notNull(),
		/** `Firefox, Windows`, for its owner to know it again; null: it does not say. */
		device: text('device')
	},
	(t) => [index('user_session_by_account').on(t.accountId)]
);

/** A link that signs in once: the first administrator's, the demonstration's, an invitation. Only the hash is kept. */
export const oneTimeTokens = pgTable(
	'one_time_token',
	{
		hash: text('hash').primaryKey(),
		purpose: text('purpose').notNull(),
		accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
		createdAt: moment('created_at').notNull().defaultNow(),
		expiresAt: moment('expires_at').notNull(),
		usedAt: moment('used_at')
	},
	(t) => [
		check('one_time_token_purpose', sql`${t.purpose} in ('first-admin', 'demo', 'invitation')`)
	]
);

/** A browser that an account has been signed in with. `key` is a hash of its cookie's token and the account's address. */
export const knownDevices = pgTable(
	'known_device',
	{
		key: text('key').primaryKey(),
		accountId: uuid('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		lastUsedAt: moment('last_used_at').notNull()
	},
	(t) => [index('known_device_by_account').on(t.accountId, t.lastUsedAt)]
);

/** Failed sign-ins per account, network and device, hashed: the delay grows with them. */
export const signInFailures = pgTable('sign_in_failure', {
	key: text('key').primaryKey(),
	failures: integer('failures').notNull(),
	lastFailureAt: moment('last_failure_at').notNull()
});

/** A table that somebody read in and has not confirmed yet; forgotten after a day. */
export const uploads = pgTable(
	'upload',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		purpose: text('purpose').notNull(),
		/** The indicator whose figures it holds; null for interventions. */
		indicatorId: text('indicator_id').references(() => indicators.id, { onDelete: 'cascade' }),
		accountId: uuid('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		fileName: text('file_name').notNull(),
		sha256: text('sha256').notNull(),
		grid: jsonb('grid').$type<Grid>().notNull(),
		/** What a calendar says, instead of a table. */
		calendar: jsonb('calendar').$type<CalendarReading>(),
		createdAt: moment('created_at').notNull().defaultNow()
	},
	(t) => [
		check('upload_purpose', sql`${t.purpose} in ('interventions', 'local-figures', 'calendar')`),
		check('upload_calendar', sql`(${t.purpose} = 'calendar') = (${t.calendar} is not null)`)
	]
);

/** Which intervention an event of a calendar became, so that the calendar can be read again. */
export const calendarEvents = pgTable(
	'calendar_event',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		/** A digest of what the calendar tells it from others by. */
		key: text('key').notNull(),
		interventionId: uuid('intervention_id')
			.notNull()
			.references(() => interventions.id, { onDelete: 'cascade' })
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.key] }),
		check('calendar_event_key', sql`${t.key} ~ '^[0-9a-f]{64}$'`)
	]
);

/** A public table that no source knows, until somebody has said what of it they want. */
export const publicTables = pgTable('public_table', {
	id: uuid('id').primaryKey().defaultRandom(),
	accountId: uuid('account_id')
		.notNull()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	fileName: text('file_name').notNull(),
	sha256: text('sha256').notNull(),
	table: jsonb('content').$type<PublicTable>().notNull(),
	createdAt: moment('created_at').notNull().defaultNow()
});

/** What was chosen of a table of this shape for an indicator, the last time. */
export const tableChoices = pgTable(
	'table_choice',
	{
		shape: text('shape').notNull(),
		indicatorId: text('indicator_id')
			.notNull()
			.references(() => indicators.id, { onDelete: 'cascade' }),
		choice: jsonb('choice').$type<TableChoice>().notNull(),
		/** Of the table's title and notes; null where it had no title. */
		mark: text('mark'),
		called: text('called').notNull(),
		usedAt: moment('used_at').notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.shape, t.indicatorId] })]
);

/** Which column held what, the last time a table with these headings was read in. */
export const columnMappings = pgTable(
	'column_mapping',
	{
		purpose: text('purpose').notNull(),
		headings: text('headings').notNull(),
		mapping: jsonb('mapping').$type<ColumnMapping>().notNull(),
		usedAt: moment('used_at').notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.purpose, t.headings] })]
);

/** Kolada's list of its indicators as it was last read, so that it can be searched when the service is silent. */
export const koladaKpis = pgTable(
	'kolada_kpi',
	{
		id: text('id').primaryKey(),
		title: text('title').notNull(),
		description: text('description').notNull(),
		bySex: boolean('by_sex').notNull(),
		of: text('kind_of_area').notNull(),
		latestPeriod: text('latest_period'),
		publishedOn: date('published_on', { mode: 'string' }),
		/** Id and title in lower case: a database's own idea of case may stop at z. */
		searched: text('searched').notNull(),
		readAt: moment('read_at').notNull()
	},
	(t) => [check('kolada_kpi_kind_of_area', sql`${t.of} in ('K', 'L', 'A')`)]
);

/** KPIs that a coordinator has asked for beside those of the registry: these are fetched too. */
export const koladaChoices = pgTable('kolada_choice', {
	kpi: text('kpi').primaryKey(),
	indicatorId: text('indicator_id')
		.notNull()
		.unique()
		.references(() => indicators.id),
	chosenAt: moment('chosen_at').notNull().defaultNow(),
	chosenBy: uuid('chosen_by').references(() => accounts.id, { onDelete: 'set null' })
});

/** The municipalities that Kolada finds most like one, the newest year's: the group's id is another every year. */
export const comparisonGroups = pgTable(
	'comparison_group',
	{
		areaCode: text('area_code')
			.primaryKey()
			.references(() => areas.code),
		groupId: text('group_id').notNull(),
		title: text('title').notNull(),
		year: integer('year').notNull(),
		members: text('members').array().notNull(),
		readAt: moment('read_at').notNull()
	},
	(t) => [check('comparison_group_year', sql`${t.year} between 2000 and 2100`)]
);

/** Who answers for the mood series' signals being looked into: for all of them, or for those of one kind. */
export const signalContacts = pgTable(
	'signal_contact',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		scope: text('scope').$type<ContactScope>().notNull(),
		role: text('role').notNull(),
		/** The person's own account; its name and address hold instead of those beside. */
		accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
		name: text('name'),
		email: text('email'),
		named: boolean('named').notNull(),
		savedAt: moment('saved_at').notNull().defaultNow(),
		savedBy: uuid('saved_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.scope] }),
		check('signal_contact_scope', sql`${t.scope} in ('all', 'business', 'municipal')`),
		check('signal_contact_role', sql`length(${t.role}) between 1 and 100`),
		check(
			'signal_contact_person',
			sql`${t.accountId} is null or (${t.name} is null and ${t.email} is null)`
		)
	]
);

/** That a signal was seen, by which function as it was called then, and what will be done. */
export const signalAnswers = pgTable(
	'signal_answer',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		line: text('line').$type<MoodLine>().notNull(),
		week: text('week').notNull(),
		direction: text('direction').notNull(),
		seenOn: date('seen_on', { mode: 'string' }).notNull(),
		role: text('role').notNull(),
		/** Shown in public; null where the person does not want it. */
		name: text('name'),
		/** Never shown in public. */
		note: text('note').notNull(),
		answeredAt: moment('answered_at').notNull().defaultNow(),
		answeredBy: uuid('answered_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.line, t.week, t.direction] }),
		check('signal_answer_line', sql`${t.line} in ('total', 'business', 'municipal')`),
		check('signal_answer_direction', sql`${t.direction} in ('up', 'down')`),
		check('signal_answer_note', sql`length(${t.note}) between 1 and 2000`)
	]
);

/** Which kind a group belongs to for half a year. The group is written as a keyed digest of its name, for the names go with the exact counts. */
export const moodKindMembers = pgTable(
	'mood_kind_member',
	{
		areaCode: text('area_code')
			.notNull()
			.references(() => areas.code),
		halfYear: text('half_year').notNull(),
		/** HMAC-SHA-256 of area, half-year and name, hex: another every half-year. */
		member: text('member').notNull(),
		kind: text('kind').notNull(),
		declaredAt: moment('declared_at').notNull().defaultNow(),
		declaredBy: uuid('declared_by').references(() => accounts.id, { onDelete: 'set null' })
	},
	(t) => [
		primaryKey({ columns: [t.areaCode, t.halfYear, t.member] }),
		check('mood_kind_member_half_year', sql`${t.halfYear} ~ '^[0-9]{4}-H[12]$'`),
		check('mood_kind_member_kind', sql`${t.kind} in ('business', 'municipal')`)
	]
);
