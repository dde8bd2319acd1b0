/** What the joint model says of each entry of a register, from the model's description alone. Nothing here is the product's: of it only types are imported. */
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { Register } from '$lib/statistics/joint/columns';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import { designOf } from './reckoned-joint/design';
import type { JointColumn } from './reckoned-joint/design';
import { countWeeks, formOf } from './reckoned-joint/entry';
import { likeliestPhi } from './reckoned-joint/estimate';
import { modelAt, weekAfter } from './reckoned-joint/model';
import type { JointEstimate, Known, Model, RecomputedWeekAfter } from './reckoned-joint/model';
import { lookingAhead } from './reckoned-joint/to-come';

export type Recomputed =
	| {
			readonly kind: 'judged';
			readonly about: readonly string[];
			readonly effect: JointEstimate;
	  }
	| { readonly kind: 'too-early'; readonly from: number; readonly effect: JointEstimate | null }
	| { readonly kind: 'too-coarse'; readonly effect: JointEstimate }
	| { readonly kind: 'not-judged'; readonly why: string }
	| { readonly kind: 'event'; readonly after: RecomputedWeekAfter | null };

const MOST_TOGETHER = 5;

export function recomputeRegister(
	points: readonly TimedValue[],
	register: Register
): Map<string, Recomputed> {
	const observed = points.filter(({ value, n }) => value !== null && n !== 0);
	const weeks = observed.map(({ time }) => time);
	const values = observed.map(({ value }) => value!);
	const answers = observed.reduce((sum, { n }) => sum + n!, 0) / observed.length;
	const { columns, explained } = designOf(weeks, register);
	const judged = register.entries.filter((entry) => entry.isJudged);
	const known: Known = {
		...{ register, weeks, last: points.at(-1)!.time, coarsest: answers < 100 ? 20 : 15 },
		isJudged: (id) => judged.some((entry) => entry.id === id)
	};
	const isFitted = columns.length <= weeks.length / 2;
	const table = columns.map((column) => column.values);
	const phi = isFitted ? likeliestPhi(weeks, table, values) : 0;
	const model = isFitted ? modelAt(weeks, columns, values, Math.max(phi, 0.3)) : null;
	const firstWeek = model && lookingAhead(model, known);
	const told = (entry: RegisterEntry): Recomputed => {
		if (formOf(entry) === 'imprecise') return no('start-imprecise');
		if (formOf(entry) === 'point') {
			const after = isFitted ? weekAfter(weeks, columns, values, entry, Math.max(phi, 0.2)) : null;
			return { kind: 'event', after };
		}
		if (entry.from <= weeks[0]!) return no('start-outside');
		if (answers < 30) return no('too-few-answers');
		if (weeks.filter((week) => week < entry.from).length < 8) return no('too-few-weeks');
		if (!model) return no('too-many-columns');
		if (explained.includes(entry.id)) return no('explained');
		return judge(entry, model, known, firstWeek!);
	};
	return new Map(judged.map((entry) => [entry.id, told(entry)]));
}

const no = (why: string): Recomputed => ({ kind: 'not-judged', why });

function judge(
	entry: RegisterEntry,
	model: Model,
	known: Known,
	firstWeek: (entry: RegisterEntry) => number | null
): Recomputed {
	const column = model.columns.find(({ about }) => about.includes(entry.id));
	const isOwn = (one: JointColumn) =>
		one.standing === 'lasting' && one.about.every((id) => known.isJudged(id));
	if (column && !isOwn(column)) return no('same-as-other');
	const { within, missing } = countWeeks(entry, known.weeks, known.last);
	const isEnough = within >= (entry.end ? 4 : 8) && missing <= 0.2;
	if (column && isEnough) {
		const about = togetherWith(column, model.columns.filter(isOwn), model, known.coarsest);
		if (about) {
			const effect = model.meanOf(about);
			return { kind: 'judged', about: about.flatMap((one) => one.about), effect };
		}
	}
	const effect = column ? model.meanOf([column]) : null;
	const from = firstWeek(entry);
	if (from !== null) return { kind: 'too-early', from, effect };
	if (effect && isEnough) return { kind: 'too-coarse', effect };
	return no(missing > 0.2 ? 'too-many-missing' : 'too-few-weeks');
}

/** The column, and as few others as let their mean be seen; null: not even five do. */
function togetherWith(
	column: JointColumn,
	all: readonly JointColumn[],
	model: Model,
	coarsest: number
): readonly JointColumn[] | null {
	let chosen = [column];
	while (model.meanOf(chosen).detectable > coarsest) {
		const wider = all
			.filter((one) => !chosen.includes(one))
			.map((one) => [...chosen, one])
			.filter((columns) =>
				columns[0]!.values.some((_, week) => columns.every(({ values }) => values[week] !== 1))
			)
			.map((columns) => ({ columns, error: model.meanOf(columns).standardError }))
			.sort((one, other) => one.error - other.error)[0];
		if (!wider || chosen.length === MOST_TOGETHER) return null;
		chosen = wider.columns;
	}
	return chosen;
}
