import Papa from 'papaparse';
import { parseIntervention } from '$lib/domain/intervention-form';
import type { InterventionInput } from '$lib/domain/intervention-form';
import { createIntervention, listInterventions } from '$lib/server/store/intervention';
import type { Store } from '$lib/server/store/store';
import table from '$imports/insatser/interventions.csv?raw';

/** Puts the shipped interventions that are not there yet, read by the form's own rules; throws when the file breaks them. */
export async function loadDemoInterventions(store: Store, areaCode: string): Promise<void> {
	const known = new Set(
		(await listInterventions(store, areaCode, 'staff')).map(({ title }) => title)
	);
	const { data } = Papa.parse<Record<string, string>>(table.trim(), {
		header: true,
		delimiter: ';'
	});
	for (const row of data) {
		const read = parseIntervention(toInput(row));
		if (!read.ok)
			throw new Error(`interventions.csv, ${row.titel}: ${JSON.stringify(read.problems)}`);
		if (known.has(read.value.content.title)) continue;
		await createIntervention(store, {
			areaCode,
			...read.value,
			example: row.exempel === 'ja',
			accountId: null
		});
	}
}

function toInput(row: Record<string, string>): InterventionInput {
	const cell = (name: string) => row[name] ?? '';
	return {
		title: cell('titel'),
		description: cell('beskrivning'),
		kind: cell('slag'),
		status: 'public',
		start: cell('början'),
		endKind: cell('slutar'),
		end: cell('slut'),
		place: cell('plats'),
		targetGroups: cell('målgrupper').split(',').filter(Boolean),
		responsible: cell('ansvarig'),
		cost: cell('kostnad'),
		links: '',
		source: cell('källa')
	};
}
