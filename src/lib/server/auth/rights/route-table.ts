import type { Right } from './rights';

export type Access = 'everyone' | Right;

export type RouteTable = Readonly<Record<string, Readonly<Record<string, Access>>>>;

/**
 * Who may do what, route by route: the hooks ask it before a route runs, and refuse what is not in it. Route ids are
 * without their groups; `GET` is a page (and its data, and HEAD) or an endpoint, `?/…` a form action.
 */
export const ROUTE_TABLE: RouteTable = {
	'/': { GET: 'everyone' },
	'/tidslinje': { GET: 'everyone' },
	'/indikatorer': { GET: 'everyone' },
	'/indikatorer/[id]': { GET: 'everyone' },
	'/ursprung/[indicator]/[area]/[period]': { GET: 'everyone' },
	'/ursprung/maende': { GET: 'everyone' },
	'/ursprung/maende/[month]': { GET: 'everyone' },
	'/insatser': { GET: 'everyone' },
	'/insatser/[slug]': { GET: 'everyone', '?/ask': 'inquiry.ask' },
	'/insatser/forvantningar': { GET: 'everyone' },
	'/insatser/omdomen.[format]': { GET: 'everyone' },
	'/metod': { GET: 'everyone' },
	'/sa-skyddas-svaren': { GET: 'everyone' },
	'/tillganglighet': { GET: 'everyone' },
	'/kontakt': { GET: 'everyone' },
	'/diagram/[chart].[format]': { GET: 'everyone' },
	'/halsa': { GET: 'everyone' },
	'/nekad': { GET: 'everyone' },
	'/logga-in': { GET: 'everyone', '?/default': 'everyone' },
	'/logga-in/kod/[token]': { GET: 'everyone', '?/default': 'everyone' },
	'/logga-in/exempel': { POST: 'everyone' },
	'/logga-in/kvar': { GET: 'everyone', '?/default': 'everyone' },
	'/logga-ut': { POST: 'everyone' },
	'/arbete': { GET: 'staff.read' },
	'/arbete/insatser': {
		GET: 'staff.read',
		'?/holidays': 'intervention.write',
		'?/copy': 'intervention.write'
	},
	'/arbete/insatser/ny': { GET: 'intervention.write', '?/save': 'intervention.write' },
	'/arbete/insatser/publicera': { GET: 'intervention.write', '?/publish': 'intervention.write' },
	'/arbete/insatser/[slug]': {
		GET: 'staff.read',
		'?/save': 'intervention.write',
		'?/withdraw': 'intervention.write',
		'?/delete': 'intervention.write'
	},
	'/arbete/insatser/[slug]/uppfoljning': {
		GET: 'intervention.write',
		'?/save': 'intervention.write'
	},
	'/arbete/insatser/[slug]/forvantan/[key]': {
		GET: 'intervention.write',
		'?/save': 'intervention.write',
		'?/ask': 'intervention.write',
		'?/fix': 'intervention.write',
		'?/remove': 'intervention.write'
	},
	'/arbete/insatser/fil': {
		GET: 'intervention.write',
		'?/upload': 'intervention.write',
		'?/ask': 'intervention.write'
	},
	'/arbete/insatser/fil/[upload]': {
		GET: 'intervention.write',
		'?/add': 'intervention.write',
		'?/discard': 'intervention.write'
	},
	'/arbete/nyckeltal': {
		GET: 'indicator.write',
		'?/create': 'indicator.write',
		'?/take': 'indicator.write'
	},
	'/arbete/nyckeltal/kolada': {
		GET: 'indicator.write',
		'?/add': 'indicator.write',
		'?/remove': 'indicator.write',
		'?/refresh': 'indicator.write'
	},
	'/arbete/nyckeltal/tabell/[table=uuid]': {
		GET: 'indicator.write',
		'?/create': 'indicator.write',
		'?/update': 'indicator.write',
		'?/discard': 'indicator.write'
	},
	'/arbete/nyckeltal/[id]/andra': {
		GET: 'indicator.write',
		'?/save': 'indicator.write',
		'?/retire': 'indicator.write',
		'?/resume': 'indicator.write'
	},
	'/arbete/kallor': { GET: 'source.fetch', '?/fetch': 'source.fetch' },
	'/arbete/nyckeltal/[id]': {
		GET: 'indicator.write',
		'?/put': 'indicator.write',
		'?/remove': 'indicator.write',
		'?/upload': 'indicator.write'
	},
	'/arbete/nyckeltal/[id]/fil/[upload]': {
		GET: 'indicator.write',
		'?/add': 'indicator.write',
		'?/discard': 'indicator.write'
	},
	'/arbete/fragor': { GET: 'inquiry.read', '?/answer': 'inquiry.answer' },
	'/arbete/forslag': { GET: 'proposal.read', '?/propose': 'intervention.propose' },
	'/arbete/exportera': { GET: 'export.drafts' },
	'/arbete/import': { GET: 'figures.import', '?/read': 'figures.import' },
	'/arbete/import/[id=uuid]': {
		GET: 'figures.import',
		'?/confirm': 'figures.import',
		'?/cancel': 'figures.import',
		'?/undo': 'figures.import'
	},
	'/arbete/import/maende': {
		GET: 'mood.publish',
		'?/move': 'mood.publish',
		'?/upload': 'mood.publish',
		'?/forget': 'mood.publish',
		'?/publish': 'mood.publish',
		'?/discard': 'mood.publish',
		'?/withdraw': 'mood.publish'
	},
	'/arbete/grupper': {
		GET: 'mood.publish',
		'?/declare': 'mood.publish',
		'?/contact': 'mood.publish',
		'?/forgetContact': 'mood.publish'
	},
	'/arbete/signaler': { GET: 'mood.publish', '?/answer': 'mood.publish' },
	'/arbete/import/maende/exempeldata': { GET: 'mood.publish' },
	'/arbete/import/maende/skriv': {
		GET: 'mood.publish',
		'?/choose': 'mood.publish',
		'?/save': 'mood.publish'
	},
	'/arbete/utlamnande': { GET: 'staff.read' },
	'/arbete/kommunen': { GET: 'account.manage', '?/save': 'account.manage' },
	'/arbete/konton': {
		GET: 'account.manage',
		'?/invite': 'account.manage',
		'?/changeRole': 'account.manage',
		'?/disable': 'account.manage',
		'?/enable': 'account.manage',
		'?/newLink': 'account.manage'
	},
	'/arbete/mitt-konto': {
		GET: 'staff.read',
		'?/changePassword': 'staff.read',
		'?/endSession': 'staff.read',
		'?/endOtherSessions': 'staff.read'
	}
};
