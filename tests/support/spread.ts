import { AREAS } from '$imports/areas/source';
import type { Distribution } from '$lib/domain/chart-subject';
import { yearPeriod } from '$lib/domain/period';
import { INDICATOR, SOURCE } from './panel';

/** The municipality with a value among others, which get the first names of the list. */
export function spread(
	values: readonly number[],
	own: number,
	more: Partial<Distribution> = {}
): Distribution {
	const codes = AREAS.filter(({ kind, code }) => kind === 'municipality' && code !== '2518');
	const others = values.map((value, index) => ({
		areaCode: codes[index]?.code ?? '',
		areaName: codes[index]?.name ?? '',
		value,
		own: false
	}));
	const mine = { areaCode: '2518', areaName: 'Övertorneå', value: own, own: true };
	return {
		indicator: INDICATOR,
		period: yearPeriod(2024),
		sex: 'T',
		source: SOURCE,
		values: [...others, mine].sort((a, b) => a.value - b.value),
		own: mine,
		municipalities: 290,
		quartiles: null,
		lower: values.filter((value) => value < own).length,
		same: values.filter((value) => value === own).length,
		uncertain: false,
		...more
	};
}
