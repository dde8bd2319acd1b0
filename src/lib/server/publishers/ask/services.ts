/** One publisher's service and its address. */
export interface ServiceAddress {
	/** What people call it. */
	readonly name: string;
	/** Without a slash at the end. */
	readonly base: string;
	/** True for a test server on this machine that replays recorded answers; never in `SERVICES`. */
	readonly local: boolean;
}

export type ServiceName = 'scb' | 'scb-v1' | 'folkhalsodata' | 'forsakringskassan' | 'kolada';

export type Services = Readonly<Record<ServiceName, ServiceAddress>>;

/** The only places that Läget asks for figures: nothing in its environment, its files or its pages adds one. Calendars of events are asked on the municipality’s own site alone. */
export const SERVICES: Services = Object.freeze({
	scb: { name: 'SCB', base: 'https://statistikdatabasen.scb.se/api/v2', local: false },
	'scb-v1': {
		name: 'SCB (PxWebApi 1)',
		base: 'https://api.scb.se/OV0104/v1/doris/sv',
		local: false
	},
	folkhalsodata: {
		name: 'Folkhälsodata',
		base: 'https://fohm-app.folkhalsomyndigheten.se/Folkhalsodata/api/v1/sv',
		local: false
	},
	forsakringskassan: {
		name: 'Försäkringskassan',
		base: 'https://www.forsakringskassan.se/api/sprstatistikrapportera/public/v1',
		local: false
	},
	kolada: { name: 'Kolada', base: 'https://api.kolada.se/v3', local: false }
});
