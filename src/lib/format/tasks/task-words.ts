import type { IsoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { countTasks, type Task, type TaskGroup, type TaskOwner } from '$lib/domain/task';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from '$lib/format/begin-sentence';
import { formatApproximateDate, formatDay, formatMonth } from '$lib/format/date';
import { formatNumber } from '$lib/format/number';
import { signalWords } from '$lib/format/verdict/signal';

/** A task as it is read. */
export interface TaskWords {
	readonly title: string;
	/** What somebody wrote or named, in Swedish but for the name of a file; null: the title says all. */
	readonly subject: { readonly text: string; readonly swedish: boolean } | null;
	/** Why it stands here; empty where the title says it. */
	readonly why: string;
	readonly action: string;
	/** Of the page where it is done, without the language. */
	readonly path: string;
}

const READ_MONTH = '/arbete/import/maende';

/** The first line of the list: how much there is to do, or until when there is nothing. */
export function tasksHeading(tasks: readonly Task[], today: IsoDate, language: Language): string {
	const locale = { locale: language };
	const { own, overdue, later } = countTasks(tasks, today);
	if (own === 0) return m.work_todo_nothing({}, locale);
	const days = tasks.flatMap(({ when }) => (when?.kind === 'by' ? [when.on.date] : []));
	const [next] = days.filter((day) => day > today).sort();
	if (later === own && next) {
		return m.work_todo_nothing_before({ day: formatDay(next, language, 'long') }, locale);
	}
	const counted = { own: formatNumber(own, 0, language), overdue: String(overdue) };
	return m.work_todo_heading(counted, locale);
}

/** The heading of a group of the list. */
export function taskGroupWords(group: TaskGroup, language: Language): string {
	return m.work_todo_group({ group }, { locale: language });
}

/** When it is to be done, or since when it waits; empty where neither is known. */
export function taskWhen({ when }: Task, today: IsoDate, language: Language): string {
	const locale = { locale: language };
	if (!when) return '';
	if (when.kind === 'by') {
		const { date, precision } = when.on;
		if (precision === 'day' && date === today) return m.work_todo_today({}, locale);
		return formatApproximateDate(when.on, language);
	}
	if (when.day === today) return m.work_todo_today({}, locale);
	return m.work_todo_since({ day: formatDay(when.day, language, 'long') }, locale);
}

/** Who is to do it. */
export function taskOwnerWords(owner: TaskOwner, language: Language): string {
	const locale = { locale: language };
	switch (owner.kind) {
		case 'reader':
			return m.work_todo_you({}, locale);
		case 'named':
			return owner.name;
		case 'nobody':
			return m.work_todo_nobody({}, locale);
		case 'coordinator':
			return m.work_todo_coordinator({}, locale);
	}
}

/** What is to be done, why, and where. */
export function taskWords({ about }: Task, language: Language): TaskWords {
	const locale = { locale: language };
	switch (about.kind) {
		case 'follow-up':
			return {
				title: m.work_todo_follow_up({}, locale),
				subject: swedish(about.title),
				why: m.work_todo_follow_up_why({}, locale),
				action: m.work_todo_follow_up_action({}, locale),
				path: `/arbete/insatser/${about.slug}/uppfoljning`
			};
		case 'month-over':
		case 'month-to-come':
			return {
				title: m.work_todo_month({ month: formatMonth(about.month, language, 'long') }, locale),
				subject: null,
				why: m.work_todo_month_why({ state: about.kind }, locale),
				action: m.work_read_month({}, locale),
				path: READ_MONTH
			};
		case 'month-read-in':
			return {
				title: m.work_todo_publish({ month: formatMonth(about.month, language, 'long') }, locale),
				subject: null,
				why: m.work_todo_publish_why({ day: formatDay(about.keptUntil, language, 'long') }, locale),
				action: m.work_todo_publish_action({}, locale),
				path: READ_MONTH
			};
		case 'signal':
			return {
				title: beginSentence(signalWords(about.signal, language), language),
				subject: null,
				why: m.work_todo_signal_why({}, locale),
				action: m.work_todo_signal_action({}, locale),
				path: '/arbete/signaler'
			};
		case 'inquiry':
			return {
				title:
					about.askedBy === null
						? m.work_todo_inquiry({}, locale)
						: m.work_todo_inquiry_from({ name: about.askedBy }, locale),
				subject: swedish(about.text),
				why: '',
				action: m.work_answer_send({}, locale),
				path: `/arbete/fragor#${about.id}`
			};
		case 'own-inquiry':
			return {
				title: m.work_todo_own_inquiry({}, locale),
				subject: swedish(about.text),
				why: '',
				action: m.work_todo_own_inquiry_action({}, locale),
				path: `/arbete/fragor#${about.id}`
			};
		case 'answer':
			return {
				title: m.work_todo_answer({}, locale),
				subject: swedish(about.text),
				why: '',
				action: m.work_todo_answer_action({}, locale),
				path: `/arbete/fragor#${about.id}`
			};
		case 'contact-missing':
			return {
				title: m.municipality_lacks_contact({}, locale),
				subject: null,
				why: '',
				action: m.municipality_complete({}, locale),
				path: '/arbete/kommunen'
			};
		case 'file':
			return {
				title: m.work_todo_file({}, locale),
				subject: { text: about.fileName, swedish: false },
				why: m.work_todo_file_why({}, locale),
				action: m.work_todo_file_action({}, locale),
				path: about.path
			};
		case 'fetched':
			return {
				title: m.work_todo_fetched({}, locale),
				subject: swedish(about.title),
				why: '',
				action: m.work_todo_fetched_action({}, locale),
				path: about.path
			};
		case 'source':
			return {
				title: m.work_todo_source({ stale: about.stale }, locale),
				subject: swedish(about.title),
				why: m.work_todo_source_why({}, locale),
				action: m.work_todo_source_action({}, locale),
				path: '/arbete/kallor'
			};
		default:
			return writtenWords(about, language);
	}
}

type Written = Extract<
	Task['about'],
	{ readonly kind: 'draft' | 'expectation' | 'proposal' | 'own-proposal' }
>;

function writtenWords(about: Written, language: Language): TaskWords {
	const locale = { locale: language };
	const subject = swedish(about.title);
	switch (about.kind) {
		case 'draft':
			return {
				...{ subject, path: `/arbete/insatser/${about.slug}` },
				title: m.work_todo_draft({}, locale),
				why: m.work_todo_draft_why({}, locale),
				action: m.work_todo_draft_action({}, locale)
			};
		case 'expectation':
			return {
				...{ subject, path: `/arbete/insatser/${about.slug}` },
				title: m.work_todo_expectation({ begun: String(about.begun) }, locale),
				why: m.work_todo_expectation_why({ begun: String(about.begun) }, locale),
				action: m.work_todo_expectation_action({}, locale)
			};
		case 'proposal':
			return {
				...{ subject, path: `/arbete/insatser/${about.slug}` },
				title: m.work_todo_proposal({ name: about.proposedBy }, locale),
				why: '',
				action: m.work_todo_proposal_action({}, locale)
			};
		case 'own-proposal':
			return {
				...{ subject, path: '/arbete/forslag' },
				title: m.work_todo_own_proposal({}, locale),
				why: '',
				action: m.work_todo_own_proposal_action({}, locale)
			};
	}
}

function swedish(text: string) {
	return { text, swedish: true };
}
