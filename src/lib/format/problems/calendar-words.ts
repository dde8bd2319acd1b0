import type { CalendarFaults } from '$lib/domain/calendar-faults';
import * as m from '$lib/paraglide/messages';
import type { Words } from './words';

export const CALENDAR_WORDS: Words<CalendarFaults> = {
	'calendar-no-address': m.problems_calendar_no_address,
	'calendar-address-unreadable': m.problems_calendar_address_unreadable,
	'calendar-other-site': m.problems_calendar_other_site,
	'calendar-redirects': m.problems_calendar_redirects,
	'calendar-other-type': m.problems_calendar_other_type,
	'calendar-is-page': m.problems_calendar_is_page,
	'calendar-not-one': m.problems_calendar_not_one,
	'calendar-broken': m.problems_calendar_broken,
	'calendar-encoding': m.problems_calendar_encoding,
	'calendar-too-large': m.problems_calendar_too_large,
	'calendar-empty': m.problems_calendar_empty
};
