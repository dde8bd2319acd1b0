/** RSS 2.0 as a news module writes it: what was published when, and nothing of when it happens. */
export const NEWS_RSS = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/rss.xsl"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Evenemang</title>
<link>https://www.grantrask.example/</link>
<atom:link href="https://www.grantrask.example/rss" rel="self" type="application/rss+xml"/>
<item>
<title><![CDATA[Konsert &#8211; körens <b>vinterprogram</b>]]></title>
<link>https://www.grantrask.example/konsert</link>
<guid isPermaLink="false">12.7a</guid>
<pubDate>Fri, 30 Oct 2026 08:15:00 GMT</pubDate>
<dc:creator>frida.fjallstrom@example.se (Frida Fjällström)</dc:creator>
<description>Ring 070-123 45 67.</description>
</item>
<item>
<title>Fråga frida.fjallstrom@example.se</title>
<guid>12.7b</guid>
</item>
<item><title> </title><guid>12.7c</guid></item>
</channel>
</rss>`;

/** RSS with the event module under a prefix of its own, and with xCal. */
export const EVENT_RSS = `<rss version="2.0" xmlns:h="http://purl.org/rss/1.0/modules/event/" xmlns:x="urn:ietf:params:xml:ns:xcal">
<channel>
<item><title>Marknad &amp; bytardag</title><guid>m</guid>
<h:startdate>2026-11-14T23:30:00Z</h:startdate><h:enddate>2026-11-15T15:00:00+01:00</h:enddate><h:location>Torget</h:location></item>
<item><title>Kulturvecka</title><guid>k</guid><x:dtstart>20261116</x:dtstart><x:dtend>20261123</x:dtend></item>
<item><title>Byaår</title><guid>b</guid><h:startdate>2027-03</h:startdate></item>
<item><title>Någon gång</title><guid>n</guid><h:startdate>nästa tisdag</h:startdate></item>
</channel></rss>`;

/** Atom (RFC 4287). */
export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom">
<title>Evenemang</title><updated>2026-10-30T08:15:00Z</updated>
<author><name>Frida Fjällström</name><email>frida.fjallstrom@example.se</email></author>
<entry>
<title type="html">Dans &amp;amp; fika</title>
<id>urn:uuid:60a76c80</id>
<link rel="edit" href="https://www.grantrask.example/redigera/1"/>
<link href="https://www.grantrask.example/dans?a=1&amp;b=2"/>
<author><name>Nils Nyström</name></author>
<published>2026-10-30T08:15:00Z</published><updated>2026-10-30T08:15:00Z</updated>
<summary>Kom!</summary>
</entry>
</feed>`;

/** A name that stands for ten of another that stands for ten of another. */
export const ENTITY_BOMB = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY out SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><item><title>Fest &c; &out;</title><guid>1</guid></item></channel></rss>`;
