import type { MoodKind } from './exact-month';
import type { IsoWeek } from './week';

/** Whether both kinds of a week will be shown, as the person who publishes it may see it before: nothing in it is drawn, and nothing exact. */
export type CheckedKinds =
	| { readonly week: IsoWeek; readonly shown: true }
	| { readonly week: IsoWeek; readonly shown: false; readonly why: WhyNoKinds };

/** What the answers lack to be shown: enough of them, or groups among which none stands out. */
export type Lack = 'too-few-answers' | 'too-few-groups';

export type WhyNoKinds =
	/** What each kind that falls short lacks. */
	| {
			readonly reason: 'short';
			readonly kinds: readonly { readonly kind: MoodKind; readonly lack: Lack }[];
	  }
	/** A group that answered is in neither kind. */
	| { readonly reason: 'in-neither' }
	/** Small groups of both kinds are kept together, or it is not known who answered. */
	| { readonly reason: 'not-apart' };
