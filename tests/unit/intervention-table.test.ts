import { expect, test } from 'vitest';
import { readInterventionTable } from '$lib/server/own/intervention-table';

const HEADINGS =
	'titel;slag;början;slutar;slut;plats;målgrupper;ansvarig;kostnad;länkar;källa;exempel;status;beskrivning';

function read(...rows: string[]) {
	return readInterventionTable([HEADINGS, ...rows].join('\n'));
}

test('a row is read by the rules of the form', () => {
	expect(
		read('Vandring;event;2026-W53;point;;Älven;older-people, companies;;1 200;;;ja;public;Kort')
	).toMatchObject({
		ok: true,
		value: [
			{
				status: 'public',
				example: true,
				content: { title: 'Vandring', targetGroups: ['older-people', 'companies'], cost: 1200 }
			}
		]
	});
});

test('one bad row refuses the file and is named by line and column', () => {
	const good = 'Bra;event;2026;point;;;;;;;;ja;public;';
	expect(read(good, 'Dålig;event;2026;ended;2025;;;;;;;ja;public;')).toMatchObject({
		ok: false,
		problems: [{ line: 3, column: 'slut' }]
	});
});

test('a missing column is named', () => {
	expect(readInterventionTable('titel;slag\nA;event')).toMatchObject({
		ok: false,
		problems: expect.arrayContaining([expect.objectContaining({ column: 'början' })])
	});
});

test('what is neither made up nor not is refused', () => {
	expect(read('Vandring;event;2026;point;;;;;;;;kanske;public;')).toMatchObject({
		problems: [{ line: 2, column: 'exempel' }]
	});
});
