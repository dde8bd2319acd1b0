import { expect, test } from 'vitest';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { changesSince } from '$lib/domain/sealed-change';
import { interventionDraft } from '../support/expectations';

const FIELDS = { title: 'Simskola', start: '2027-03', status: 'public' };
const { content } = interventionDraft(FIELDS);
const { content: event } = interventionDraft({ ...FIELDS, kind: 'event' });
const { content: ended } = interventionDraft({ ...FIELDS, end: 'ended', endDate: '2027-09' });
const titled = { ...content, title: 'Badhus' };
const inFinnish = { ...content, card: { ...EMPTY_CARD, otherTitles: { fi: 'Uimakoulu' } } };
const saved = (...contents: (typeof content)[]) =>
	contents.map((one, index) => ({ content: one, savedAt: new Date(Date.UTC(2027, 0, index + 1)) }));
const told = (...contents: (typeof content)[]) =>
	changesSince(saved(...contents)).map(({ field, at }) => `${field} ${at.getUTCDate()}`);

test.each<[string, string[], string[]]>([
	['nothing is saved after the seal', told(content), []],
	['something else is changed', told(content, { ...content, description: 'Ny text' }), []],
	['the name is changed', told(content, titled), ['title 2']],
	['it is named in another language', told(content, inFinnish), ['title 2']],
	['the kind is changed', told(content, event), ['kind 2']],
	['it gets an end', told(content, ended), ['end 2']],
	['it is changed and then saved again', told(content, titled, titled), ['title 2']],
	['it is changed twice', told(content, titled, { ...titled, title: 'Bad' }), ['title 3']],
	['it is changed and changed back', told(content, titled, content), []],
	['several are changed', told(content, titled, { ...event, title: 'Bad' }), ['title 3', 'kind 3']]
])('when %s, what is told is %j', (_, changes, expected) => {
	expect(changes).toEqual(expected);
});
