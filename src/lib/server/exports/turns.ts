interface TurnLimits {
	readonly atOnce: number;
	readonly waiting: number;
	/** Milliseconds. */
	readonly patience: number;
}

/** Does its work when there is room for it; null: there was none for too long. */
type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value | null>;

/** So many at once, the others in the order they came, nobody longer than is told. */
export function makeTurns({ atOnce, waiting, patience }: TurnLimits): TakeTurn {
	let working = 0;
	const line = new Set<() => void>();

	function leave(): void {
		working -= 1;
		const [next] = line;
		next?.();
	}

	function enter(): Promise<boolean> {
		if (working < atOnce) {
			working += 1;
			return Promise.resolve(true);
		}
		if (line.size >= waiting) return Promise.resolve(false);
		return new Promise((resolve) => {
			const giveUp = setTimeout(() => {
				line.delete(called);
				resolve(false);
			}, patience);
			const called = () => {
				clearTimeout(giveUp);
				line.delete(called);
				working += 1;
				resolve(true);
			};
			line.add(called);
		});
	}

	return async (work) => {
		if (!(await enter())) return null;
		try {
			return await work();
		} finally {
			leave();
		}
	};
}
