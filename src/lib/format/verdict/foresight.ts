import type { Foresight, OtherWay, VisibleSize } from '$lib/domain/foresight';
import type { Language } from '$lib/domain/language';
import type { IsoWeek } from '$lib/domain/week';
import { formatList } from '$lib/format/list';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatSize } from './amount';
import { countWeeks } from './period';

/** What can be seen of something, in whole sentences. */
export interface ForesightWords {
	/** From when, or why not. */
	readonly lead: string;
	/** How large a difference, with the answers until when. */
	readonly sizes: readonly string[];
	/** What would make a smaller one visible. */
	readonly ways: readonly string[];
}

/** Others stand there by their titles; null: nothing may be told of it. */
export function describeForesight(
	foresight: Foresight<IsoWeek, string | null>,
	language: Language
): ForesightWords {
	if (foresight.kind === 'event') {
		return { lead: m.foresight_event({}, { locale: language }), sizes: [], ways: [] };
	}
	return {
		lead: leadOf(foresight, language),
		sizes: [
			...foresight.sizes.map((one, index) => sizeWords(one, index === 0, language)),
			...(grows(foresight.sizes) ? [m.foresight_grows({}, { locale: language })] : [])
		],
		ways: foresight.ways.map((way) => wayWords(way, language))
	};
}

function leadOf(
	foresight: Exclude<Foresight<IsoWeek, string | null>, { kind: 'event' }>,
	language: Language
): string {
	const locale = { locale: language };
	if (foresight.kind === 'seen') {
		return foresight.from === null
			? m.foresight_now({}, locale)
			: m.foresight_from({ week: nameWeek(foresight.from, language) }, locale);
	}
	const titles = foresight.beside.filter((title) => title !== null);
	return foresight.why === 'same-as-other' && titles.length > 0
		? m.foresight_same({ titles: formatList(titles, language) }, locale)
		: m.foresight_unseen({ why: foresight.why }, locale);
}

function sizeWords(
	{ until, size }: VisibleSize<IsoWeek>,
	isFirst: boolean,
	language: Language
): string {
	const said = { size: points(size, language), week: nameWeek(until, language) };
	const locale = { locale: language };
	return isFirst ? m.foresight_visible(said, locale) : m.foresight_visible_later(said, locale);
}

/** Whether with more weeks less is seen, which nobody would expect. */
function grows(sizes: readonly VisibleSize<IsoWeek>[]): boolean {
	return sizes.some(({ size }, index) => index > 0 && size > sizes[index - 1]!.size);
}

function wayWords(way: OtherWay<IsoWeek, string | null>, language: Language): string {
	const locale = { locale: language };
	const size = points(way.size, language);
	switch (way.kind) {
		case 'longer':
			return m.foresight_way_longer({ weeks: countWeeks(way.weeks, language), size }, locale);
		case 'other-start':
			return m.foresight_way_start({ week: nameWeek(way.start, language), size }, locale);
		case 'apart':
			return way.other === null
				? m.foresight_way_apart_untold({ size }, locale)
				: m.foresight_way_apart({ title: way.other, size }, locale);
		case 'rounds':
			return m.foresight_way_rounds({ weeks: countWeeks(way.weeks, language), size }, locale);
	}
}

function points(size: number, language: Language): string {
	return formatSize(size, { unit: 'percentage-points', decimals: 0 }, language);
}

function nameWeek(week: IsoWeek, language: Language): string {
	return formatWeek(week, language, { year: true, long: true });
}
