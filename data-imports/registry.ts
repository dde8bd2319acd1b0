import type { SourceDefinition } from '$lib/server/imports/source';
import { exempelArbetsloshet } from './exempel-arbetsloshet/source';
import { exempelHalsa } from './exempel-halsa/source';
import { exempelOhalsotal } from './exempel-ohalsotal/source';
import { fkOhalsotal } from './fk-ohalsotal/source';
import { fohmHalsa } from './fohm-halsa/source';
import { kolada } from './kolada/source';
import { projektansokan2018 } from './projektansokan-2018/source';
import { scbFolkmangd } from './scb-folkmangd/source';
import { scbFolkmangdCkm } from './scb-folkmangd-ckm/source';
import { scbValdeltagande } from './scb-valdeltagande/source';

/** Every source in display order; an indicator stands after the one it complements. */
export const SOURCES: readonly SourceDefinition[] = [
	scbFolkmangd,
	scbFolkmangdCkm,
	fkOhalsotal,
	fohmHalsa,
	scbValdeltagande,
	kolada,
	projektansokan2018,
	exempelArbetsloshet,
	exempelOhalsotal,
	exempelHalsa
];
