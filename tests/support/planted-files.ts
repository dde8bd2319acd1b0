import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctedCompilation, readingIn } from './open-month';
import type { Planted } from './planted';
import type { Visitor } from './visitors';

const COMPILATIONS = 'data-imports/municipalities/overtornea/maende';
const MONTH = '2026-10';
const UPLOAD = '/arbete/import/maende?/upload';

/** A month read in again under a name of its own and published: neither the name nor the checksum of any compilation is for anybody. */
export async function plantCompilation(coordinator: Visitor): Promise<Planted> {
	const files = readdirSync(COMPILATIONS).filter((name) => name.endsWith('.csv'));
	const bytes = new Map(files.map((name) => [name, readFileSync(join(COMPILATIONS, name))]));
	const file = correctedCompilation('Trattkantarell.csv');
	const corrected = new Uint8Array(await file.arrayBuffer());
	const read = await coordinator.send(UPLOAD, file);
	if (read.status !== 200) throw new Error(`the compilation was answered ${read.status}`);
	const page = await (await coordinator.get('/arbete/import/maende')).text();
	const published = await coordinator.post('/arbete/import/maende?/publish', {
		month: MONTH,
		reading: readingIn(page, MONTH),
		reason: 'wrong-file'
	});
	if (published.status !== 303) throw new Error(`the month was answered ${published.status}`);
	const checksums = [corrected, ...bytes.values()].map((one) =>
		createHash('sha256').update(one).digest('hex')
	);
	return {
		object: 'sammanställning',
		words: ['Trattkantarell', ...checksums],
		slug: null,
		seenBy: []
	};
}

const DOORS = [UPLOAD, '/arbete/import?/read', '/arbete/insatser/fil?/upload'];

/** Files about a person, by their names and by their cells, sent through every door; throws when one is not refused or is repeated. */
export async function sendRefused(coordinator: Visitor): Promise<Planted> {
	const number = '850101-1236';
	const address = 'riskasson@exempel.se';
	const words = [number, 'Riskasson', address];
	const table = (cell: string) =>
		`titel;början;plats\nVandring;2026-03;${cell}\nBad;2026-04;Älven\n`;
	const files = [
		new File([table('Älven')], `Riskasson ${number}.csv`),
		new File([table(address)], 'insatser.csv')
	];
	for (const door of DOORS) {
		for (const file of files) {
			const answer = await coordinator.send(door, file);
			const text = await answer.text();
			if (answer.status !== 422 || words.some((word) => text.includes(word)))
				throw new Error(`${door} answered ${answer.status} to a file about a person`);
		}
	}
	return { object: 'avvisad fil', words, slug: null, seenBy: [] };
}
