import { isoDate, type IsoDate } from '$lib/domain/day';
import { dayInStockholm } from '$lib/domain/stockholm';
import { findSetting, putSetting } from './setting';
import type { Store } from './store';

/** Today: in the demonstration the day that it has come to, elsewhere by the clock in Stockholm. */
export async function findToday(store: Store, now: Date): Promise<IsoDate> {
	const demoDay = await findSetting(store, 'demo_today');
	return demoDay === null ? dayInStockholm(now) : isoDate(demoDay);
}

export async function putDemoDay(store: Store, day: IsoDate): Promise<void> {
	await putSetting(store, 'demo_today', day);
}
