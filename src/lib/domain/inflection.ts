import type { MunicipalityKind, PlaceName, PlaceNames } from './municipality';

const SWEDISH_KIND = { municipality: 'kommun', city: 'stad' } as const;
const FINNISH_KIND = { municipality: 'kunta', city: 'kaupunki', region: 'alue' } as const;
const ENGLISH_KIND = {
	municipality: 'Municipality',
	city: 'Municipality',
	region: 'Region'
} as const;

/** A name by the plain rules of each language, for a municipality that has not said better itself. */
export function inflectPlainly(name: string, kind: MunicipalityKind): PlaceNames {
	return {
		sv: inSwedish(name, kind),
		fi: inFinnish(name, kind),
		fit: inFinnish(name, kind),
		en: {
			name,
			inside: `in ${name}`,
			genitive: `${name}${/s$/i.test(name) ? '’' : '’s'}`,
			official: `${name} ${ENGLISH_KIND[kind]}`
		}
	};
}

/** Names that end in s, x or z take no more in the genitive: `Borås`, `Kalix`. A vowel needs none before `kommun`: `Piteå kommun`. */
function inSwedish(name: string, kind: MunicipalityKind): PlaceName {
	const genitive = /[sxz]$/i.test(name) ? name : `${name}s`;
	const before = /[aeiouyåäö]$/i.test(name) ? name : genitive;
	return {
		name,
		inside: `i ${name}`,
		genitive,
		official: kind === 'region' ? `Region ${name}` : `${before} ${SWEDISH_KIND[kind]}`
	};
}

/** A foreign name takes its ending after its last vowel, or after an i of its own: `Piteån`, `Boråsin`. */
function inFinnish(name: string, kind: MunicipalityKind): PlaceName {
	const stem = /[aeiouyåäö]$/i.test(name) ? name : `${name}i`;
	const genitive = `${stem}n`;
	return {
		name,
		inside: `${stem}${isBack(name) ? 'ssa' : 'ssä'}`,
		genitive,
		official: `${genitive} ${FINNISH_KIND[kind]}`
	};
}

/** Whether the last vowel that decides, decides for a: e and i decide nothing. */
function isBack(name: string): boolean {
	const deciding = name
		.toLowerCase()
		.match(/[aouåäöy]/g)
		?.at(-1);
	return deciding !== undefined && 'aouå'.includes(deciding);
}
