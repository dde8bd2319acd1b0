import type { Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';

/** So many more, or fewer, of a hundred answers are green in these weeks, first and last included. */
export interface PlantedEffect {
	readonly from: IsoWeek;
	readonly to: IsoWeek;
	readonly points: number;
}

/** What the model has to say of it. */
export type TrueVerdict =
	| { readonly class: Exclude<Verdict['class'], 'no-clear-change' | 'cannot-be-determined'> }
	| { readonly class: 'no-clear-change'; readonly equivalent: boolean }
	| { readonly class: 'cannot-be-determined'; readonly reason: VerdictReason['kind'] };

/** A made-up measure of the demonstration, by its address. */
export interface DemoIntervention {
	readonly slug: string;
	/** Null: nobody answers otherwise because of it. */
	readonly effect: PlantedEffect | null;
	readonly verdict: TrueVerdict;
}

/**
 * The made-up measures of the demonstration, what the generator plants under them and what the verdict has to be. Sizes and lengths follow from the
 * design of the model alone, with weeks that vary by four to five points: twelve weeks show a difference of 6–8 points, and of 8–9 once the months to
 * try are read in and the trend may bend; eight weeks one of 7–9; a year one of 4–5, with a range of 3–4 points to each side.
 */
export const DEMO_INTERVENTIONS: readonly DemoIntervention[] = [
	{
		slug: 'utlaning-av-sportsaker-i-exempelhallen',
		effect: { from: asIsoWeek('2024-W33'), to: asIsoWeek('2024-W44'), points: 12 },
		verdict: { class: 'improved' }
	},
	{
		slug: 'omorganisation-av-exempelenheten',
		effect: { from: asIsoWeek('2025-W08'), to: asIsoWeek('2025-W19'), points: -12 },
		verdict: { class: 'worsened' }
	},
	{
		slug: 'langre-oppettider-i-exempelreceptionen-pa-prov',
		effect: null,
		verdict: { class: 'no-clear-change', equivalent: true }
	},
	{
		slug: 'laxcafe-i-exempelgarden',
		effect: null,
		verdict: { class: 'no-clear-change', equivalent: false }
	},
	{
		slug: 'kvallsoppen-verkstad',
		effect: null,
		verdict: { class: 'no-clear-change', equivalent: false }
	},
	{
		slug: 'gemensam-morgonpromenad',
		effect: null,
		verdict: { class: 'cannot-be-determined', reason: 'start-outside' }
	},
	{
		slug: 'sommarlovsaktiviteter-i-exempelparken',
		effect: null,
		verdict: { class: 'cannot-be-determined', reason: 'too-many-missing' }
	},
	{
		slug: 'friskvardsveckor-pa-arbetsplatserna',
		effect: null,
		verdict: { class: 'event' }
	},
	{
		slug: 'samtalsstod-pa-exempelgatan',
		effect: null,
		verdict: { class: 'cannot-be-determined', reason: 'too-early' }
	},
	{
		slug: 'kvallsgympa-i-exempelparken',
		effect: null,
		verdict: { class: 'cannot-be-determined', reason: 'too-early' }
	}
];
