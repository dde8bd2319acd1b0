interface Failure {
	readonly code?: unknown;
	readonly table?: unknown;
	readonly constraint?: unknown;
}

/**
 * One line for the log about a broken assumption. A database error carries the query's parameters in its text,
 * and PostgreSQL repeats a value it could not read: neither is written.
 */
export function describeFailure(error: unknown): string {
	const cause = rootOf(error);
	if (!(cause instanceof Error)) return 'something that is no Error was thrown';
	const { code, table, constraint } = cause as Failure;
	if (isSqlState(code)) {
		return ['database', code, table, constraint]
			.filter((part) => typeof part === 'string')
			.join(' ');
	}
	const message = cause.message.split('\n')[0]!.slice(0, 300);
	return typeof code === 'string' ? `${code} ${message}` : message;
}

/** Where it happened: file and line, without the message. */
export function framesOf(error: unknown): string {
	if (!(error instanceof Error) || !error.stack) return '';
	return error.stack
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 6)
		.join('\n');
}

function rootOf(error: unknown): unknown {
	let root = error;
	for (let depth = 0; depth < 5 && root instanceof Error && root.cause instanceof Error; depth++) {
		root = root.cause;
	}
	return root;
}

function isSqlState(code: unknown): code is string {
	return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}
