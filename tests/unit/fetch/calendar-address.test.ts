import { describe, expect, test } from 'vitest';
import { permitCalendar } from '$lib/server/publishers/ask/calendar-address';
import { openCalendars } from '$lib/server/publishers/ask/calendar-http';

const WEBSITE = 'https://www.grantrask.example/kontakt';
const codeOf = (address: string, website: string | null = WEBSITE) => {
	const permitted = permitCalendar(address, website, null);
	return permitted.ok ? permitted.value.url.href : permitted.problems[0]?.code;
};

describe('a calendar may be asked for', () => {
	test.each([
		'https://www.grantrask.example/evenemang.ics',
		'https://grantrask.example/rss?kategori=kultur',
		'https://evenemang.grantrask.example/'
	])('at %s', (address) => {
		expect(codeOf(address)).toBe(address);
	});

	test('by the name that calendars have for https', () => {
		expect(codeOf(' webcal://www.grantrask.example/a.ics ')).toBe(
			'https://www.grantrask.example/a.ics'
		);
	});

	test.each([
		['', 'calendar-no-address'],
		['grantrask.example/a.ics', 'calendar-address-unreadable'],
		['http://www.grantrask.example/a.ics', 'address-not-https'],
		['https://www.grantrask.example:8443/', 'address-other-port'],
		['https://u:p@www.grantrask.example/', 'address-has-user'],
		['https://www.grantrask.example@127.0.0.1/', 'address-has-user'],
		['https://127.0.0.1/', 'address-is-number'],
		['https://[::ffff:127.0.0.1]/', 'address-is-number'],
		['https://2130706433/', 'address-is-number'],
		['https://0x7f.1/', 'address-is-number'],
		['https://localhost/', 'calendar-other-site'],
		['https://grantrask.example.evil.example/', 'calendar-other-site'],
		['https://evilgrantrask.example/', 'calendar-other-site'],
		['file:///etc/passwd', 'address-not-https'],
		['gopher://www.grantrask.example/', 'address-not-https'],
		['data:text/calendar,BEGIN:VCALENDAR', 'address-not-https']
	])('but not at %s', (address, code) => {
		expect(codeOf(address)).toBe(code);
	});

	test.each([null, 'www.grantrask.example', 'https://localhost/'])(
		'nowhere when the website is %s',
		(website) => {
			expect(codeOf('https://www.grantrask.example/a.ics', website)).toBe('calendar-other-site');
		}
	);
});

test('a name on the site that leads inside is refused before anything is sent', async () => {
	const ask = openCalendars({
		lookup: async () => [{ address: '10.0.0.7', family: 4 }],
		connect: () => {
			throw new Error('connected');
		}
	});
	expect(await ask('https://intern.grantrask.example/', WEBSITE)).toMatchObject({
		ok: false,
		problems: [{ code: 'service-inside-address' }]
	});
});
