import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { LANGUAGES } from '$lib/domain/language';
import {
	expectationTasks,
	groupOf,
	groupTasks,
	signalTasks,
	type Task,
	type TaskAbout
} from '$lib/domain/task';
import { asIsoWeek } from '$lib/domain/week';
import {
	taskGroupWords,
	taskOwnerWords,
	tasksHeading,
	taskWhen,
	taskWords
} from '$lib/format/tasks/task-words';

/** A Friday: its week ends on the eighth. */
const TODAY = isoDate('2026-11-06');
const FOLLOW_UP: TaskAbout = { kind: 'follow-up', slug: 'sportoteket', title: 'Sportoteket' };

function by(date: string, about: TaskAbout = FOLLOW_UP): Task {
	const on = { date: isoDate(date), precision: 'day' } as const;
	return { about, when: { kind: 'by', on }, owner: { kind: 'reader' } };
}

function since(date: string, about: TaskAbout): Task {
	return { about, when: { kind: 'since', day: isoDate(date) }, owner: { kind: 'reader' } };
}

const SIGNAL = { line: 'total', week: asIsoWeek('2026-W40'), direction: 'up' } as const;
const EVERY: readonly Task[] = [
	by('2026-11-01'),
	since('2026-10-31', { kind: 'month-over', month: '2026-10' }),
	by('2026-11-27', { kind: 'month-to-come', month: '2026-11' }),
	since('2026-10-30', {
		...{ kind: 'month-read-in', month: '2026-10', keptUntil: isoDate('2026-11-30') }
	}),
	since('2026-10-04', { kind: 'signal', signal: SIGNAL }),
	since('2026-11-02', { kind: 'inquiry', id: 'a', text: 'Gäller det alla?', askedBy: 'Bo Ek' }),
	since('2026-11-02', { kind: 'inquiry', id: 'b', text: 'Gäller det alla?', askedBy: null }),
	since('2026-11-02', { kind: 'own-inquiry', id: 'c', text: 'Gäller det alla?' }),
	since('2026-11-03', { kind: 'answer', id: 'd', text: 'Gäller det alla?' }),
	since('2026-09-01', { kind: 'draft', slug: 'kor', title: 'Körkväll' }),
	by('2026-12-01', { kind: 'expectation', slug: 'kor', title: 'Körkväll', begun: false }),
	{
		about: { kind: 'expectation', slug: 'bad', title: 'Badhuset', begun: true },
		...{ when: null, owner: { kind: 'reader' } }
	},
	since('2026-10-09', { kind: 'proposal', slug: 'bio', title: 'Bio', proposedBy: 'Bo Ek' }),
	since('2026-10-09', { kind: 'own-proposal', title: 'Bio' }),
	since('2026-11-06', { kind: 'file', fileName: 'insatser.csv', path: '/arbete/insatser/fil/x' }),
	since('2026-11-05', { kind: 'fetched', title: 'Befolkning', path: '/arbete/import/x' }),
	since('2026-11-04', { kind: 'source', title: 'Befolkning', stale: 'failed' }),
	since('2026-09-04', { kind: 'source', title: 'Ohälsotal', stale: 'overdue' }),
	{ about: { kind: 'contact-missing' }, when: null, owner: { kind: 'nobody' } }
];

describe('a task stands', () => {
	test.each([
		['among what is late from the day after', by('2026-11-05'), 'overdue'],
		['in this week on its own day', by('2026-11-06'), 'now'],
		['in this week until Sunday', by('2026-11-08'), 'now'],
		['later from Monday', by('2026-11-09'), 'later'],
		['in this week when it has waited for long', EVERY[4]!, 'now'],
		['later when it is a draft, however old', EVERY[9]!, 'later'],
		['later when nothing can be done in time any more', EVERY[11]!, 'later'],
		['with others when they are to answer', EVERY[7]!, 'others'],
		['with others when a publisher is late', EVERY[17]!, 'others'],
		['among answers when others have spoken', EVERY[8]!, 'answers']
	])('%s', (_, task, group) => {
		expect(groupOf(task, TODAY)).toBe(group);
	});

	test('in a month until the month has passed', () => {
		const on = { date: isoDate('2026-10-01'), precision: 'month' } as const;
		const task: Task = { ...by('2026-10-01'), when: { kind: 'by', on } };
		expect([groupOf(task, isoDate('2026-10-31')), groupOf(task, isoDate('2026-11-01'))]).toEqual([
			'now',
			'overdue'
		]);
	});

	test('in one group, once, the earliest day first and last what has none', () => {
		const groups = groupTasks(EVERY, TODAY);
		const all = groups.flatMap(({ tasks }) => tasks);
		expect([new Set(all).size, all.length]).toEqual([EVERY.length, EVERY.length]);
		expect(groups.map(({ group }) => group)).toEqual([
			...['overdue', 'now', 'later', 'others', 'answers']
		]);
		const later = groups[2]!.tasks.map(({ about }) => about.kind);
		expect(later).toEqual(['draft', 'month-to-come', 'expectation', 'expectation']);
	});
});

describe('the first line', () => {
	const late = by('2026-11-01');
	test.each([
		[[], 'Inget att göra just nu.'],
		[[EVERY[7]!, EVERY[8]!, EVERY[16]!], 'Inget att göra just nu.'],
		[[by('2026-11-30')], 'Inget att göra före 30 november 2026.'],
		[[by('2026-12-30'), by('2026-11-30')], 'Inget att göra före 30 november 2026.'],
		[[EVERY[9]!], 'En sak att göra.'],
		[[late], 'En sak att göra, och den är sen.'],
		[[late, EVERY[4]!], '2 saker att göra, en är sen.'],
		[[late, late, EVERY[4]!], '3 saker att göra, 2 är sena.'],
		[[EVERY[4]!, by('2026-11-30')], '2 saker att göra.']
	])('counts what the reader has to do', (tasks, words) => {
		expect(tasksHeading(tasks, TODAY, 'sv')).toBe(words);
	});
});

describe('the words of every task', () => {
	test.each(LANGUAGES)('say what, when, who and where in %s', (language) => {
		const said = EVERY.map((task) => {
			const { title, action, path } = taskWords(task, language);
			const when = taskWhen(task, TODAY, language);
			expect([title, action, taskOwnerWords(task.owner, language)]).not.toContain('');
			expect(when === '').toBe(task.when === null);
			expect(path).toMatch(/^\/arbete\//);
			return `${title} ${taskGroupWords(groupOf(task, TODAY), language)}`;
		});
		expect(said.join(' ')).not.toMatch(/work_|undefined|\{/);
		expect(new Set(EVERY.map((task) => taskWords(task, language).title)).size).toBeGreaterThan(17);
	});
});

test('an expectation is to be sealed by the day before the start, and cannot be once that has come', () => {
	const draft = (date: string) => ({
		...{ slug: 'kor', title: 'Körkväll' },
		start: { date: isoDate(date), precision: 'day' } as const
	});
	const tasks = expectationTasks([draft('2026-11-07'), draft('2026-11-06')], TODAY);
	expect(tasks.map((task) => [groupOf(task, TODAY), taskWhen(task, TODAY, 'sv')])).toEqual([
		['now', 'i dag'],
		['later', '']
	]);
});

test('a signal is answered for by the contact of its kind, or else by that for all', () => {
	const named = (role: string, name: string | null) => ({
		...{ role, name, email: null, accountId: null, named: false }
	});
	const contacts = {
		all: named('samordnaren', null),
		business: named('x', 'Bo Ek'),
		municipal: null
	};
	const of = (line: 'total' | 'business' | 'municipal') => ({ ...SIGNAL, line });
	const owners = signalTasks([of('total'), of('business'), of('municipal')], contacts);
	expect(owners.map(({ owner }) => taskOwnerWords(owner, 'sv'))).toEqual([
		...['samordnaren', 'Bo Ek', 'samordnaren']
	]);
	const [nobody] = signalTasks([SIGNAL], { all: null, business: null, municipal: null });
	expect(taskOwnerWords(nobody!.owner, 'sv')).toBe('ingen ansvarig');
});
