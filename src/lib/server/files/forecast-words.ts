import { saysPlan } from './plan-words';

const FORECAST =
	/(?<!\p{L})(?:(?:befolknings|folkmängds)?prognos(?:en|er|erna|tiserat?|tiserade|värden?)?|(?:befolknings)?fram(?:skrivning|räkning)(?:en|ar|arna)?|framskriv(?:en|et|na)|(?:population )?(?:forecasts?|projections?|projected)|(?:väestö)?ennuste(?:et|tta|ttu|en|luku|luvut)?)(?!\p{L})/iu;
const WITHOUT =
	/(?<!\p{L})(?:exkl\.?|exklusive|utan|ej|inte|inga|ingen|excluding|without|not|no|ilman|ei) (?:\p{L}{1,12} )?$/iu;

/** Whether words say that values are foretold, planned or aimed at and not observed: `2030 (prognos)`, `Budget 2024`, `ennuste`, Eurostat's `2030 (f)`, `2030f`. */
export function saysForecast(text: string): boolean {
	if (/\d ?\(f\)$|(?<!\d)(?:1[6-9]|20)\d\d ?f\.?$/i.test(text)) return true;
	const found = FORECAST.exec(text);
	if (saysPlan(text)) return true;
	return found !== null && !WITHOUT.test(text.slice(0, found.index));
}

/** Whether a flag beside a value says the same: `f` in Eurostat's, or words. */
export function flagsForecast(flag: string): boolean {
	return flag.toLowerCase() === 'f' || saysForecast(flag);
}
