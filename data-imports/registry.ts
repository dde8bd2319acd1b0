import type { Sources } from './source';
import { afOppetArbetslosa } from './af-oppet-arbetslosa/source';
import { exempelArbetsloshet } from './exempel-arbetsloshet/source';
import { exempelHalsa } from './exempel-halsa/source';
import { exempelOhalsotal } from './exempel-ohalsotal/source';
import { fkOhalsotal } from './fk-ohalsotal/source';
import { fohmHalsa } from './fohm-halsa/source';
import { fohmTillit } from './fohm-tillit/source';
import { kolada } from './kolada/source';
import { scbArbetsloshetManad } from './scb-arbetsloshet-manad/source';
import { scbFolkmangd } from './scb-folkmangd/source';
import { scbFolkmangdCkm } from './scb-folkmangd-ckm/source';
import { scbFolkmangdKon } from './scb-folkmangd-kon/source';
import { scbMedelalder } from './scb-medelalder/source';
import { scbMedelinkomst } from './scb-medelinkomst/source';
import { scbValdeltagande } from './scb-valdeltagande/source';
import { sosDodsorsaker } from './sos-dodsorsaker/source';

/** Tables that any municipality may have, in display order. */
const GENERAL: Sources = [
	scbFolkmangd,
	scbFolkmangdCkm,
	scbFolkmangdKon,
	scbMedelalder,
	scbArbetsloshetManad,
	afOppetArbetslosa,
	fkOhalsotal,
	fohmHalsa,
	fohmTillit,
	sosDodsorsaker,
	scbMedelinkomst,
	scbValdeltagande,
	kolada
];

/** Made-up tables: their figures lie in the folder of each municipality that has a demonstration. */
const EXAMPLES: Sources = [exempelArbetsloshet, exempelOhalsotal, exempelHalsa];

/** By folder, the sources that only one municipality has. */
const OWN = new Map(
	Object.entries(
		import.meta.glob<Sources>('./municipalities/*/sources.ts', {
			eager: true,
			import: 'ownSources'
		})
	).map(([path, sources]) => [path.split('/').at(-2) ?? '', sources])
);

/** The sources of a municipality in display order, an indicator after the one it complements; null: it has no folder here. */
export function listSources(folder: string | null): Sources {
	return [...GENERAL, ...(OWN.get(folder ?? '') ?? []), ...EXAMPLES];
}

/** Every source that some municipality has: what a file can be recognised as. */
export const SOURCES: Sources = [...GENERAL, ...[...OWN.values()].flat(), ...EXAMPLES];
