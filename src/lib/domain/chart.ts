import type { Subject } from './chart-subject';
import type { Language } from './language';

export type About = Subject['about'];
export type SubjectOf<Key extends About> = Extract<Subject, { readonly about: Key }>;

type Declared = {
	[Key in About]: {
		readonly shows: Key;
		/** In addresses and file names; the id of what it is about follows where there are several. */
		readonly name: string;
		/** What the chart cannot do without, where not every subject has it. */
		readonly needs?: (subject: SubjectOf<Key>) => boolean;
	};
}[About];

/** Every kind of chart. */
export const CHART_KINDS = {
	mood: { shows: 'mood', name: 'maende' },
	timeline: { shows: 'timeline', name: 'tidslinje' },
	followed: { shows: 'followed', name: 'insats' },
	indicator: { shows: 'panel', name: 'indikator' },
	strip: { shows: 'distribution', name: 'spridning' },
	map: {
		shows: 'distribution',
		name: 'karta',
		needs: ({ distribution }) => distribution.quartiles !== null
	}
} as const satisfies Readonly<Record<string, Declared>>;

export type ChartKind = keyof typeof CHART_KINDS;

/** A subject and the kind of chart that shows it: what a page, a picture and a table are made from. */
export type Chart = {
	[Kind in ChartKind]: { readonly kind: Kind } & SubjectOf<(typeof CHART_KINDS)[Kind]['shows']>;
}[ChartKind];

export type ChartOf<Kind extends ChartKind> = Extract<Chart, { readonly kind: Kind }>;

/** Whether a subject is one of several, whose id its charts' names end with: an indicator's, or an intervention's slug. */
const OF_SEVERAL: Readonly<Record<About, boolean>> = {
	mood: false,
	timeline: false,
	followed: true,
	panel: true,
	distribution: true
};

const ID = /^[a-z0-9-]{1,80}$/;

export function listChartKinds(): ChartKind[] {
	return Object.keys(CHART_KINDS) as ChartKind[];
}

/** The chart of a subject; null where the kind shows another one or lacks what it needs. */
export function chartOf(kind: ChartKind, subject: Subject): Chart | null {
	const { shows, needs }: Declared = CHART_KINDS[kind];
	if (shows !== subject.about) return null;
	if (needs && !(needs as (subject: Subject) => boolean)(subject)) return null;
	return { ...subject, kind } as Chart;
}

/** `maende`, `indikator-befolkning`. */
export function chartName(kind: ChartKind, id: string | null = null): string {
	const { name } = CHART_KINDS[kind];
	return id === null ? name : `${name}-${id}`;
}

/** The file with the protected counts of every published week, by the language of its words. */
export function moodCountsPath(language: Language): string {
	return `/diagram/${CHART_KINDS.mood.name}.csv?sprak=${language}&period=matningen`;
}

/** The kind and, for a chart of one of several, its id; null for a name that no chart has. */
export function parseChartName(
	name: string
): { readonly kind: ChartKind; readonly id: string | null } | null {
	for (const kind of listChartKinds()) {
		const { name: word, shows } = CHART_KINDS[kind];
		if (!OF_SEVERAL[shows]) {
			if (name === word) return { kind, id: null };
			continue;
		}
		const id = name.slice(word.length + 1);
		if (name.startsWith(`${word}-`) && ID.test(id)) return { kind, id };
	}
	return null;
}

/** What the names of its charts end with; null where there is one such subject alone. */
export function idOf(subject: Subject): string | null {
	return bySubject(subject, {
		mood: () => null,
		timeline: () => null,
		followed: ({ followed }) => followed.intervention.slug,
		panel: ({ panel }) => panel.indicator.id,
		distribution: ({ distribution }) => distribution.indicator.id
	});
}

/** One answer for each kind of subject. A new kind does not compile until it has its own. */
export function bySubject<Answer>(
	subject: Subject,
	answers: { readonly [Key in About]: (subject: SubjectOf<Key>) => Answer }
): Answer {
	return (answers[subject.about] as (subject: Subject) => Answer)(subject);
}

/** One answer for each kind of chart. */
export function byKind<Answer>(
	chart: Chart,
	answers: { readonly [Kind in ChartKind]: (chart: ChartOf<Kind>) => Answer }
): Answer {
	return (answers[chart.kind] as (chart: Chart) => Answer)(chart);
}
