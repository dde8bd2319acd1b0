import type { MoodFaults } from '$lib/domain/mood-faults';
import type { CodeOfFiles } from './not-of-files';
import {
	below,
	cellOf,
	numberIn,
	ofCell,
	placeOf,
	rowOf,
	valueOf,
	type SeenFile,
	type Truth
} from './seen-file';

const heads = ({ rows }: Pick<SeenFile, 'rows'>) => rows[0] ?? [];
const KNOWN = ['vecka', 'grupp', 'typ', 'grön', 'gul', 'röd', 'inbjudna', 'svar'];
const cellIn = (file: SeenFile, row: readonly string[], name: string) =>
	row[heads(file).indexOf(name)] ?? '';
const answers = (file: SeenFile, row: readonly string[]) =>
	['grön', 'gul', 'röd'].reduce((sum, name) => sum + (numberIn(cellIn(file, row, name)) || 0), 0);
const groupOf = (file: SeenFile, row: readonly string[]) => cellIn(file, row, 'grupp');
const isNew = (group: string) => group !== 'Panelen';
const PERSON = /^(Eva Karlsson|eva@example\.org)$/;
const headOf = (file: SeenFile, problem: Parameters<Truth>[1]) =>
	heads(file)[placeOf(file, problem)];
const isWeek = (text: string) => /^\d{4}-W\d\d$/.test(text);
/** The month of a week's Friday, by the calendar of 2026: its first Friday is the second of January. */
const monthOf = (week: string) =>
	new Date(Date.UTC(2026, 0, 2 + 7 * (Number(week.slice(6)) - 1))).toISOString().slice(0, 7);

const sharesIn = (file: SeenFile, row: readonly string[]) =>
	['grön', 'gul', 'röd'].map((name) => cellIn(file, row, name));
const areShares = (file: SeenFile, row: readonly string[]) =>
	sharesIn(file, row).every((cell) => cell.endsWith('%'));
/** How many triples of whole numbers make the answers and are rounded to the shares. */
const countTriples: (...given: Parameters<Truth>) => number = (file, problem) => {
	const shares = sharesIn(file, rowOf(file, problem)).map((cell) => cell.replace(' %', ''));
	const answers = numberIn(cellOf(file, problem) ?? '');
	const isOf = (count: number, share = '') => String(Math.round((100 * count) / answers)) === share;
	const all = Array.from({ length: answers + 1 }, (_, count) => count);
	return all
		.filter((green) => isOf(green, shares[0]))
		.flatMap((green) =>
			all.filter((yellow) => isOf(yellow, shares[1]) && isOf(answers - green - yellow, shares[2]))
		).length;
};

type Codes = keyof MoodFaults & CodeOfFiles;

export const MOOD_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'mood-column-unknown': (file, problem) => {
		const head = headOf(file, problem);
		return head !== undefined && !KNOWN.includes(head);
	},
	'mood-column-repeated': (file, problem) =>
		heads(file).indexOf(headOf(file, problem) ?? '') < placeOf(file, problem),
	'mood-columns-missing': (file, problem) =>
		String(valueOf(problem, 'missing'))
			.split(', ')
			.every((name) => !heads(file).includes(name)),
	'mood-column-personal': (file, problem) => headOf(file, problem) === 'efternamn',
	'mood-layout-long': (file) => heads(file).includes('färg') && !heads(file).includes('grön'),
	'mood-sheet-beside': ({ sheets }) => sheets.length > 1 && (sheets[1]?.length ?? 0) > 1,
	'mood-sheet-text': ({ sheets }) =>
		(sheets[1] ?? []).flat().some((cell) => !/svar|grupp/.test(cell)),
	'mood-text-beside': ofCell((cell) => !/svar|grupp/.test(cell) && cell.split(' ').length > 2),
	'mood-cell-personal': ofCell((cell) => cell.includes('@')),
	'mood-cell-device': ofCell((cell) => /^\d+(?:\.\d+){3}$/.test(cell)),
	'mood-cell-name': ofCell((cell) => PERSON.test(cell)),
	'mood-cell-words': ofCell((cell) => cell.split(' ').length > 2),
	'mood-cell-code': ofCell((cell) => /^[A-Z]\d+$/.test(cell)),
	'mood-row-single-answer': ofCell((cell) => ['grön', 'gul', 'röd'].includes(cell)),
	'mood-group-of-one': (file, problem) =>
		headOf(file, problem) === 'inbjudna' && cellOf(file, problem) === '1',
	'mood-group-of-few': (file, problem) =>
		headOf(file, problem) === 'inbjudna' &&
		numberIn(cellOf(file, problem) ?? '') < 5 &&
		isNew(groupOf(file, rowOf(file, problem))),
	'mood-group-few-answers': (file, problem) => {
		const row = rowOf(file, problem);
		const isFew = answers(file, row) > 0 && answers(file, row) < 5;
		return isFew && cellIn(file, row, 'inbjudna') === '' && isNew(groupOf(file, row));
	},
	'mood-whole-few': (file, problem) =>
		!heads(file).includes('grupp') && answers(file, rowOf(file, problem)) < 5,
	'mood-group-person': ofCell((cell) => PERSON.test(cell)),
	'mood-group-names-person': ofCell((cell) => / \(Eva Karlsson\)$/.test(cell)),
	'mood-heading-name': (file, problem) => /Eva Karlsson/.test(headOf(file, problem) ?? ''),
	'mood-weeks-on-sheets': ({ sheets }) =>
		sheets.length > 1 && !heads({ rows: sheets[0] ?? [] }).includes('vecka'),
	'mood-group-unclear': ofCell((cell) => /gatan \d+$/.test(cell)),
	'mood-rows-single-answers': (file) =>
		below(file).every((row) => isNew(groupOf(file, row)) && answers(file, row) === 1),
	'mood-count-negative': ofCell((cell) => numberIn(cell) < 0),
	'mood-count-fraction': ofCell((cell) => numberIn(cell) % 1 > 0),
	'mood-count-ambiguous': ofCell((cell) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell)),
	'mood-count-percent': ofCell((cell) => cell.endsWith('%')),
	'mood-shares-without-answers': (file, problem) =>
		cellOf(file, problem) === '' && areShares(file, rowOf(file, problem)),
	'mood-shares-of-several': (file, problem) => countTriples(file, problem) > 1,
	'mood-share-of-none': (file, problem) => {
		const share = (cellOf(file, problem) ?? '').replace(' %', '');
		const answers = numberIn(cellIn(file, rowOf(file, problem), 'svar'));
		const all = Array.from({ length: answers + 1 }, (_, count) => (100 * count) / answers);
		return (
			areShares(file, rowOf(file, problem)) &&
			!all.some((percent) => String(Math.round(percent)) === share)
		);
	},
	'mood-shares-of-none': (file, problem) =>
		areShares(file, rowOf(file, problem)) &&
		countTriples(file, problem) === 0 &&
		sharesIn(file, rowOf(file, problem)).reduce((sum, cell) => sum + parseInt(cell), 0) ===
			valueOf(problem, 'sum'),
	'mood-count-no-number': ofCell((cell) => !/\d/.test(cell) && cell !== ''),
	'mood-count-too-large': ofCell((cell) => numberIn(cell) > 100_000),
	'mood-count-missing': (file, problem) =>
		cellOf(file, problem) === '' && answers(file, rowOf(file, problem)) > 0,
	'mood-count-hidden': (file, problem) =>
		/^<\d+$/.test(cellOf(file, problem) ?? '') && answers(file, rowOf(file, problem)) > 0,
	'mood-sum-of-colours': (file, problem) =>
		answers(file, rowOf(file, problem)) === valueOf(problem, 'sum') &&
		numberIn(cellOf(file, problem) ?? '') !== valueOf(problem, 'sum'),
	'mood-more-than-invited': (file, problem) =>
		answers(file, rowOf(file, problem)) === valueOf(problem, 'sum') &&
		numberIn(cellOf(file, problem) ?? '') < Number(valueOf(problem, 'sum')),
	'mood-more-than-invited-month': (file, problem) =>
		heads(file).includes('månad') &&
		answers(file, rowOf(file, problem)) === valueOf(problem, 'sum') &&
		numberIn(cellOf(file, problem) ?? '') < Number(valueOf(problem, 'sum')),
	'mood-group-part': ofCell((cell) => cell.startsWith('varav ')),
	'mood-group-sum': (file, problem) => {
		const [own, ...others] = [groupOf(file, rowOf(file, problem)), 'Norr', 'Syd'].map((group) =>
			below(file).filter((row) => groupOf(file, row) === group)
		);
		const sum = (rows: readonly (readonly string[])[], name: string) =>
			rows.reduce((all, row) => all + numberIn(cellIn(file, row, name)), 0);
		const colours = ['grön', 'gul', 'röd'];
		return (
			sum(own ?? [], 'grön') > 0 &&
			colours.every((name) => sum(own ?? [], name) === sum(others.flat(), name))
		);
	},
	'mood-no-week': ofCell((cell) => !isWeek(cell)),
	'mood-week-empty': ofCell((cell) => cell.trim() === ''),
	'mood-day-ambiguous': (file, problem) => {
		const said = ['first', 'second'].map((name) => String(valueOf(problem, name)).split('-'));
		const [one, other] = said.map(([year, month, day]) => [year, Number(month), Number(day)]);
		const [left, right, year] = (cellOf(file, problem) ?? '').split('/');
		return (
			JSON.stringify(one) === JSON.stringify([year, Number(right), Number(left)]) &&
			JSON.stringify(other) === JSON.stringify([year, Number(left), Number(right)])
		);
	},
	'mood-week-yearless': ofCell((cell) => /^v\. \d\d$/.test(cell)),
	'mood-week-other-month': (file, problem) => {
		const [written, week] = [cellOf(file, problem), cellIn(file, rowOf(file, problem), 'vecka')];
		return written !== null && isWeek(week) && written !== monthOf(week);
	},
	'mood-week-ahead': ofCell((cell, { value }) => cell === value && cell > '2026-W45'),
	'mood-no-month': ofCell((cell) => !/^\d{4}-\d\d$/.test(cell)),
	'mood-month-ahead': ofCell((cell, { value }) => cell === value && cell > '2026-10'),
	'mood-month-empty': (file) =>
		heads(file).includes('månad') && below(file).every((row) => answers(file, row) === 0),
	'mood-period-unclear': (file) =>
		heads(file)[0] === 'period' &&
		below(file).every(([period]) => /^\d{4}-(0\d|1[0-2])$/.test(period ?? '')),
	'mood-week-none': (file, problem) => {
		const [year, week] = (cellOf(file, problem) ?? '').split('-W');
		// A year has 53 weeks where it begins or ends on a Thursday.
		const isLong = [`${year}-01-01`, `${year}-12-31`].some(
			(day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4
		);
		const weeks = isLong ? 53 : 52;
		return Number(week) > weeks && valueOf(problem, 'weeks') === weeks;
	},
	'mood-week-or-month': (file) =>
		heads(file)[0] === 'vecka' &&
		new Set(below(file).map(([cell]) => cell)).size === 1 &&
		below(file).every(([cell]) => /^\d{4}-(0\d|1[0-2])$/.test(cell ?? '')),
	'mood-month-among-weeks': ofCell((cell) => /^\d{4}-(0\d|1[0-2])$/.test(cell)),
	'mood-group-hidden': ofCell((cell) => cell === '*'),
	'mood-group-name': ofCell((cell) => cell === '' || cell.length > 100),
	'mood-row-repeated': (file, problem) => {
		const keyOf = (row: readonly string[]) => `${cellIn(file, row, 'vecka')} ${groupOf(file, row)}`;
		const earlier = file.rows.slice(0, (problem.line ?? 1) - 1).map(keyOf);
		return earlier.includes(keyOf(rowOf(file, problem)));
	},
	'mood-several-months': (file, problem) => {
		const months = new Set(below(file).map((row) => cellIn(file, row, 'månad')));
		return months.size > 1 && [...months].sort().join(', ') === valueOf(problem, 'months');
	},
	'mood-week-of-other-month': (file, problem) => {
		const months = new Set(below(file).map((row) => monthOf(cellIn(file, row, 'vecka'))));
		const own = monthOf(cellOf(file, problem) ?? '');
		return (
			months.size > 1 &&
			[...months].sort().join(', ') === valueOf(problem, 'months') &&
			own === valueOf(problem, 'month') &&
			String(valueOf(problem, 'friday')).startsWith(own)
		);
	},
	'mood-no-headings': (file) => !heads(file).some((head) => KNOWN.includes(head)),
	'mood-week-years': ({ text }) =>
		new Set((text.split('\n')[0] ?? '').match(/20\d\d/g) ?? []).size > 1,
	'mood-week-none-titled': ({ text }, problem) =>
		(text.split('\n')[0] ?? '').endsWith(String(valueOf(problem, 'year'))),
	'mood-false-total': (file, problem) => {
		const week = cellIn(file, rowOf(file, problem), 'vecka');
		const parts = below(file).filter(
			(row) => cellIn(file, row, 'vecka') === week && groupOf(file, row) !== 'Totalt'
		);
		const colour = String(problem.column);
		const sum = parts.reduce((all, row) => all + numberIn(cellIn(file, row, colour)), 0);
		const said = numberIn(cellIn(file, rowOf(file, problem), colour));
		return (
			groupOf(file, rowOf(file, problem)) === 'Totalt' &&
			sum !== said &&
			said === valueOf(problem, 'said') &&
			sum === valueOf(problem, 'sum')
		);
	}
};
