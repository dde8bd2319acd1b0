import type { Language } from '$lib/domain/language';
import type { SeenSignal } from '$lib/domain/signal';
import { formatDay } from '$lib/format/date';
import { ofLine } from '$lib/format/mood-kind';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';

const MOST_TOLD = 3;

/** That signals were seen, when and by which function, the latest first; nothing of those that nobody has answered for. */
export function describeSeenSignals(seen: readonly SeenSignal[], language: Language): string[] {
	return seen
		.slice(-MOST_TOLD)
		.reverse()
		.map(({ line, week, seenOn, role, name }) =>
			m.signals_seen(
				{
					week: formatWeek(week, language, { year: true, long: true }),
					of: ofLine(line, language),
					date: formatDay(seenOn, language, 'long'),
					who: name === null ? role : `${role}, ${name}`
				},
				{ locale: language }
			)
		);
}
