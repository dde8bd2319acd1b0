import type { Sources } from './source';
import { afOppetArbetslosa } from './af-oppet-arbetslosa/source';
import { exempelArbetsloshet } from './exempel-arbetsloshet/source';
import { exempelHalsa } from './exempel-halsa/source';
import { exempelOhalsotal } from './exempel-ohalsotal/source';
import { fkOhalsotal } from './fk-ohalsotal/source';
import { fohmHalsa } from './fohm-halsa/source';
import { fohmTillit } from './fohm-tillit/source';
import { kolada } from './kolada/source';
import { projektansokan2018 } from './projektansokan-2018/source';
import { scbArbetsloshetManad } from './scb-arbetsloshet-manad/source';
import { scbFolkmangd } from './scb-folkmangd/source';
import { scbFolkmangdCkm } from './scb-folkmangd-ckm/source';
import { scbFolkmangdKon } from './scb-folkmangd-kon/source';
import { scbMedelalder } from './scb-medelalder/source';
import { scbMedelinkomst } from './scb-medelinkomst/source';
import { scbValdeltagande } from './scb-valdeltagande/source';
import { sosDodsorsaker } from './sos-dodsorsaker/source';

/** What every installation takes figures from. */
export const SOURCES: Sources = [
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
	kolada,
	projektansokan2018,
	exempelArbetsloshet,
	exempelOhalsotal,
	exempelHalsa
];
