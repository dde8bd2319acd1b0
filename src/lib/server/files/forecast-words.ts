const FORECAST =
	/(?<!\p{L})(?:(?:befolknings|folkmängds)?prognos(?:en|er|erna|tiserat?|tiserade|värden?)?|(?:befolknings)?fram(?:skrivning|räkning)(?:en|ar|arna)?|framskriv(?:en|et|na)|(?:population )?(?:forecasts?|projections?|projected)|(?:väestö)?ennuste(?:et|tta|ttu|en|luku|luvut)?)(?!\p{L})/iu;
const WITHOUT =
	/(?<!\p{L})(?:exkl\.?|exklusive|utan|ej|inte|inga|ingen|excluding|without|not|no|ilman|ei) (?:\p{L}{1,12} )?$/iu;

/** Whether words say that values are foretold, planned or aimed at and not observed: `2030 (prognos)`, `Budget 2024`, `ennuste`, Eurostat's `2030 (f)`, `2030f`. */
export function saysForecast(text: string): boolean {
	if (/\d ?\(f\)$|(?<!\d)(?:1[6-9]|20)\d\d ?f\.?$/i.test(text)) return true;
	return saysPlan(text) || saysProjection(text);
}

/** Whether words say that values are foretold, whatever else was planned: `prognos`, `framskrivning`. */
function saysProjection(text: string): boolean {
	const found = FORECAST.exec(text);
	return found !== null && !WITHOUT.test(text.slice(0, found.index));
}

const OF_VALUES =
	/utfall|budget|version|scenario|mått|variabel|measure|^(?:värde)?(?:typ|slag)$|^type$|laji|tyyppi/i;
const OUTCOME =
	/(?<!\p{L})(?:utfall|bokslut|resultat|verklig\p{L}{0,4}|faktisk[at]?|toteutu\p{L}+|tilinpäätös|outcomes?|actuals?)(?!\p{L})/iu;

/** How a column's words tell what is foretold: budget and plan with no outcome beside them are names of things, such as of papers, and say nothing of the values. */
export function forecastsAmong(
	heading: string,
	categories: readonly string[]
): (text: string) => boolean {
	const ofValues = OF_VALUES.test(heading) || categories.some((text) => OUTCOME.test(text));
	return ofValues || categories.some(saysProjection) ? saysForecast : saysProjection;
}

/** Whether a flag beside a value says the same: `f` in Eurostat's, or words. */
export function flagsForecast(flag: string): boolean {
	return flag.toLowerCase() === 'f' || saysForecast(flag);
}

const PLAN =
	/^(?:(?:reviderad|ursprunglig|beslutad|antagen|original|revised|approved|enligt) )?(?:(?:års|helårs|drift|investerings)?budget(?:en|beloppe?t?)?|plan(?:en|erat|erade?)?|mål(?:et|en|värden?|värdet|tal|nivån?|sättning(?:en)?)?|(?:talousarvio|budjetti|tavoite(?:arvo|taso)?|suunnitelma|suunniteltu)|(?:targets?|goals?|planned|budgets?)(?: values?)?)(?: (?:(?:och|and|ja|&) (?:budget|plan|mål|talousarvio|tavoite)|helår|året|tkr|mn?kr|kr|sek|euro|eur|%|procent|prosenttia))*$/u;
const BUDGETED =
	/(?<!\p{L})(?:budgetera(?:d|t|de)|budgeted|budjetoi(?:tu|dut))(?!\p{L})|^(?:budget|talousarvio) (?:kostnad|intäkt|netto|utgift|inkomst|kulut|menot|tulot)\p{L}*/u;
/** Last in a phrase: `Kostnad budget`; an outcome held against a budget is an outcome. */
const OF_BUDGET =
	/(?<!(?<!\p{L})(?:utan|ej|without|ilman|mot|från|av|med|och|till|än|över|under|i|of|vs\.?|from|against|and|than|ja) )(?<=\p{L} )(?:budget|talousarvio)$/u;

/** Whether words say that values were budgeted, planned or aimed at: `Budget 2024`, `Kostnad, plan`, `tavoite`; not `Målgrupp` or `Avvikelse mot budget`. */
function saysPlan(text: string): boolean {
	const parts = text.toLowerCase().split(/[,;:()[\]|·–—]| - /);
	return parts.map(plain).some((part) => [PLAN, BUDGETED, OF_BUDGET].some((one) => one.test(part)));
}

function plain(part: string): string {
	const undated = part.replaceAll('_', ' ').replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ');
	return undated.replace(/\s+/g, ' ').trim();
}
