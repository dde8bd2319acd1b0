import every from '$imports/municipalities/every.json';
import type { MunicipalityConfiguration } from '$imports/municipality';
import type { Area } from '$lib/domain/area';
import { inflectPlainly } from '$lib/domain/inflection';
import { LANGUAGES } from '$lib/domain/language';
import type { Municipality, MunicipalityKind, PlaceNames } from '$lib/domain/municipality';

/** The municipality as its folder has it, with plain rules for what the folder leaves out. */
export function composeMunicipality(
	configuration: MunicipalityConfiguration,
	{ code, name, countyCode }: Area,
	demo: boolean
): Municipality {
	if (countyCode === null) throw new Error(`area ${code} is no municipality`);
	const kind = configuration.kind ?? 'municipality';
	const usual = configuration.usualIndicators ?? every.usualIndicators;
	return {
		areaCode: code,
		name,
		countyCode,
		kind,
		names: completeNames(configuration.names, name, kind),
		contact: configuration.contact,
		administrativeAreaFor: configuration.administrativeAreaFor,
		winterBreakWeek: configuration.winterBreakWeek,
		usualIndicators: demo && configuration.demo ? configuration.demo.usualIndicators : usual,
		demo
	};
}

function completeNames(
	given: MunicipalityConfiguration['names'],
	name: string,
	kind: MunicipalityKind
): PlaceNames {
	const complete = LANGUAGES.map((language) => {
		const own = given[language] ?? {};
		return [language, { ...inflectPlainly(own.name ?? name, kind)[language], ...own }];
	});
	return Object.fromEntries(complete) as PlaceNames;
}
