/** Made-up calendars in the styles of those who make them, as their bytes are. */
function bytesOf(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Uint8Array {
	return new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`, encoding));
}

/** VEVENTs within a calendar. */
export function icalOf(...events: readonly (readonly string[])[]): Uint8Array {
	const within = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
	return bytesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', ...within, 'END:VCALENDAR']);
}

/** As Google exports one: VTIMEZONE, UTC, an organizer, a weekly series with a time that was moved and one that was taken away. */
export const GOOGLE = bytesOf([
	'BEGIN:VCALENDAR',
	'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
	'VERSION:2.0',
	'CALSCALE:GREGORIAN',
	'METHOD:PUBLISH',
	'X-WR-CALNAME:Kultur i Granträsk',
	'X-WR-TIMEZONE:Europe/Stockholm',
	'BEGIN:VTIMEZONE',
	'TZID:Europe/Stockholm',
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'TZNAME:GMT+2',
	'DTSTART:19700329T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'END:VTIMEZONE',
	'BEGIN:VEVENT',
	'DTSTART:20261106T223000Z',
	'DTEND:20261107T003000Z',
	'DTSTAMP:20261030T081500Z',
	'ORGANIZER;CN=Frida Fjällström:mailto:frida.fjallstrom@example.se',
	'UID:4kd92mf0a1@google.com',
	'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Nils Ny',
	' ström;X-NUM-GUESTS=0:mailto:nils.nystrom@example.se',
	'CREATED:20261001T100000Z',
	'DESCRIPTION:Ring Frida på 070-123 45 67 om du vill vara med.\\nVälkommen!',
	'LOCATION:Folkets hus\\, Granträsk',
	'SEQUENCE:0',
	'STATUS:CONFIRMED',
	'SUMMARY:Nattbio',
	'TRANSP:OPAQUE',
	'BEGIN:VALARM',
	'ACTION:DISPLAY',
	'SUMMARY:Påminnelse',
	'DESCRIPTION:This is an event reminder',
	'TRIGGER:-P0DT0H30M0S',
	'END:VALARM',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'DTSTART;TZID=Europe/Stockholm:20261012T180000',
	'DTEND;TZID=Europe/Stockholm:20261012T200000',
	'RRULE:FREQ=WEEKLY;UNTIL=20261214T170000Z;BYDAY=MO',
	'EXDATE;TZID=Europe/Stockholm:20261102T180000',
	'DTSTAMP:20261030T081500Z',
	'UID:7sh1q@google.com',
	'SUMMARY:Språkcafé',
	'LOCATION:Biblioteket',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'DTSTART;TZID=Europe/Stockholm:20261020T180000',
	'DTEND;TZID=Europe/Stockholm:20261020T200000',
	'UID:7sh1q@google.com',
	'RECURRENCE-ID;TZID=Europe/Stockholm:20261019T180000',
	'SUMMARY:Språkcafé (flyttat)',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'DTSTART;VALUE=DATE:20261212',
	'DTEND;VALUE=DATE:20261214',
	'UID:julmarknad@google.com',
	'SUMMARY:Julmarknad',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'DTSTART;VALUE=DATE:20261120',
	'DTEND;VALUE=DATE:20261121',
	'UID:loppis@google.com',
	'STATUS:CANCELLED',
	'SUMMARY:Loppis',
	'END:VEVENT',
	'END:VCALENDAR'
]);

/** As Outlook does: a clock by Windows' name, one by its description, upper-case markup, an endless series. */
export const OUTLOOK = bytesOf([
	'BEGIN:VCALENDAR',
	'METHOD:PUBLISH',
	'PRODID:Microsoft Exchange Server 2010',
	'VERSION:2.0',
	'BEGIN:VTIMEZONE',
	'TZID:W. Europe Standard Time',
	'BEGIN:STANDARD',
	'DTSTART:16010101T030000',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'RRULE:FREQ=SECONDLY',
	'END:STANDARD',
	'END:VTIMEZONE',
	'BEGIN:VEVENT',
	'CONTACT:Frida Fjällström\\, 0970-123 45',
	'UID:040000008200E00074C5B7101A82E008',
	'SUMMARY;LANGUAGE=sv-SE:Öppet hus i parken',
	'DTSTART;TZID=W. Europe Standard Time:20261128T100000',
	'DTEND;TZID=W. Europe Standard Time:20261129T000000',
	'CLASS:PUBLIC',
	'LOCATION;LANGUAGE=sv-SE:Parken\\; ring 070-123 45 67',
	'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'UID:040000008200E00074C5B7101A82E009',
	'SUMMARY;LANGUAGE=sv-SE:Promenad',
	'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":20260901T090000',
	'DTEND;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":20260901T100000',
	'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;WKST=MO',
	'END:VEVENT',
	'BEGIN:VEVENT',
	'UID:040000008200E00074C5B7101A82E010',
	'SUMMARY:Möte på annan ort',
	'DTSTART;TZID=Customized Time Zone:20261201T090000',
	'END:VEVENT',
	'END:VCALENDAR'
]);

/** As SiteVision's calendar module does: no time zone, a page for each event, long lines folded in the middle of a letter. */
export const SITEVISION = bytesFolded([
	'BEGIN:VCALENDAR',
	'VERSION:2.0',
	'PRODID:-//SiteVision AB//SiteVision//SV',
	'BEGIN:VEVENT',
	'UID:4.5c1b0d9d17a2b3c4d5e6f70',
	'DTSTAMP:20261030T081500',
	'DTSTART:20261107T110000',
	'DTEND:20261107T150000',
	'SUMMARY:Sportotekets dag för hela familjen: åk skidor, prova skridskor och låna hem utrustning över helgen',
	'LOCATION:Idrottshallen, Storgatan 1, Granträsk',
	'URL:https://www.grantrask.example/evenemang/sportotekets-dag',
	'END:VEVENT',
	'END:VCALENDAR'
]);

/** Folded after so many bytes, wherever that is, as RFC 5545 counts them. */
function bytesFolded(lines: readonly string[]): Uint8Array {
	const folded = lines.map((line) => {
		const bytes = Buffer.from(line);
		const parts: Buffer[] = [bytes.subarray(0, 75)];
		for (let at = 75; at < bytes.length; at += 74)
			parts.push(Buffer.from('\r\n '), bytes.subarray(at, at + 74));
		return Buffer.concat(parts);
	});
	return new Uint8Array(Buffer.concat(folded.flatMap((line) => [line, Buffer.from('\r\n')])));
}

/** As a WordPress plugin does: lines of Unix, a length instead of an end, a description that breaks its line, Windows-1252. */
export const WORDPRESS = new Uint8Array(
	Buffer.from(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Granträsk - ECPv6//NONSGML v1.0//EN',
			'METHOD:PUBLISH',
			'BEGIN:VEVENT',
			'DTSTART;TZID=Europe/Helsinki:20261130T003000',
			'DURATION:PT2H',
			'UID:1234-1764489600-1764496800@grantrask.example',
			'SUMMARY:Advent på båda sidor av älven',
			'DESCRIPTION:Två rader',
			'som ingen har vikt',
			'URL:http://grantrask.example/advent/',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		].join('\n'),
		'latin1'
	)
);
