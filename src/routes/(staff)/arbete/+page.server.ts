import { isReachable } from '$lib/domain/municipality';
import { readerOf } from '$lib/domain/reader';
import { groupTasks, type Task } from '$lib/domain/task';
import { getExactStore, getIntake, getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { rolesWith } from '$lib/server/auth/rights/rights';
import { listMonthsDue, type MonthDue } from '$lib/server/mood/publishing/waiting-months';
import { listTimedSources } from '$lib/server/runs/fetching/timed-sources';
import { viewTasks } from '$lib/server/views/tasks/tasks';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const account = requireRight(locals.account, 'staff.read');
	const [municipality, today] = [getMunicipality(), getToday()];
	const { areaCode, contact, demo } = municipality;
	const rights = {
		writes: hasRight(account, 'intervention.write'),
		proposes: hasRight(account, 'intervention.propose'),
		asks: hasRight(account, 'inquiry.ask'),
		answers: hasRight(account, 'inquiry.answer'),
		publishes: hasRight(account, 'mood.publish'),
		imports: hasRight(account, 'figures.import'),
		fetches: hasRight(account, 'source.fetch')
	};
	const manages = hasRight(account, 'account.manage');
	const asked = listTimedSources(getIntake().sources).map((timed) => ({ ...timed, next: null }));
	const reader = readerOf(account);
	const tasks: Task[] = [
		...(manages && !demo && !isReachable(contact) ? [LACKS_CONTACT] : []),
		...(rights.publishes
			? (await listMonthsDue(getExactStore(), areaCode, today)).map((due) => toTask(due, today))
			: []),
		...(await viewTasks(getStore(), municipality, { reader, rights, asked, today }))
	];
	return {
		...{ today, tasks, groups: groupTasks(tasks, today) },
		...{ writes: rights.writes, asks: rights.asks, manages, imports: rights.imports },
		exports: hasRight(account, 'export.drafts'),
		importers: rolesWith('figures.import')
	};
};

const LACKS_CONTACT: Task = {
	about: { kind: 'contact-missing' },
	when: null,
	owner: { kind: 'reader' }
};

/** A month that can be published today waits since it could; one that cannot comes on the day when it can. */
function toTask(due: MonthDue, today: string): Task {
	const owner = { kind: 'reader' } as const;
	const { month } = due;
	switch (due.stage) {
		case 'over':
			return {
				about: { kind: 'month-over', month },
				when: { kind: 'since', day: due.since },
				owner
			};
		case 'to-come':
			return {
				about: { kind: 'month-to-come', month },
				when: { kind: 'by', on: { date: due.from, precision: 'day' } },
				owner
			};
		case 'read-in': {
			const { keptUntil, publishableOn } = due;
			const comes = publishableOn > today;
			return {
				about: { kind: 'month-read-in', month, keptUntil },
				when: comes
					? { kind: 'by', on: { date: publishableOn, precision: 'day' } }
					: { kind: 'since', day: publishableOn },
				owner
			};
		}
	}
}
