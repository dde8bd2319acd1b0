import { SERVICES, type ServiceName, type Services } from '$lib/server/publishers/ask/services';

/** Every service at one server on this machine, each under its own name, so that none is mistaken for another. */
export function servicesAt(origin: string): Services {
	const names = Object.keys(SERVICES) as ServiceName[];
	const local = names.map((service) => [
		service,
		{ name: SERVICES[service].name, base: `${origin}/${service}`, local: true }
	]);
	return Object.fromEntries(local) as Services;
}
