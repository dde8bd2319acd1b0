/** What is said beside a figure that is no verdict. Shares and changes in percent and percentage points. */
export type Caveat =
	/** A point outside the limits of its chart. */
	| { readonly kind: 'outside' }
	| {
			readonly kind: 'run';
			readonly run: 'above' | 'below' | 'rising' | 'falling';
			readonly weeks: number;
	  }
	/** Two of three weeks near the same limit. */
	| { readonly kind: 'near' }
	/** Not shown, for too few answers: the same words for whatever was hidden with it. */
	| { readonly kind: 'hidden' }
	| { readonly kind: 'no-week' }
	/** A change in a count that chance alone would give. */
	| { readonly kind: 'small'; readonly change: number; readonly noise: number }
	/** The lowest p that so few places to compare with can give. */
	| { readonly kind: 'few-controls'; readonly controls: number; readonly lowestP: number }
	/** The share among those who answer nearly every week. */
	| { readonly kind: 'steady'; readonly share: number }
	| { readonly kind: 'weighted'; readonly weighted: number; readonly unweighted: number }
	/** So many looks, of which chance alone makes so many clear. */
	| { readonly kind: 'many-looks'; readonly looks: number; readonly expected: number }
	/** So many comparisons behind verdicts that stand together, and what is expected of chance; counted in. */
	| { readonly kind: 'family'; readonly looks: number; readonly expected: number }
	/** Places were already moving apart before. */
	| { readonly kind: 'pre-trend' }
	/** Statistics Sweden adds a small random number to counts. */
	| { readonly kind: 'perturbed' };
