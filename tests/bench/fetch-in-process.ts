import { SOURCES } from '$imports/registry';
import { realClock } from '$lib/server/publishers/ask/fetch-clock';
import { openHttp } from '$lib/server/publishers/ask/http';
import { openShelf } from '$lib/server/publishers/ask/spool-shelf';
import { fetchAndTell } from '../../src/cli/fetch-source';
import { servicesAt } from '../support/services-at';
import { measure } from './measure';

/** As `npm run import -- scb-folkmangd` does it, from a service on this machine that nobody has to wait for. */
const [root = '', kind = '', where = '', address = ''] = process.argv.slice(2);
await measure(root, kind, where, (database, storing) => {
	const means = {
		sources: SOURCES,
		http: openHttp(servicesAt(address)),
		clock: { ...realClock(), wait: async () => undefined },
		shelf: openShelf()
	};
	const progress = (doing: string) => {
		if (doing === 'storing') storing();
	};
	return fetchAndTell(database, 'scb-folkmangd', { progress }, means);
});
