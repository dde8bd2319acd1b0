/** `past-server-limit`: more than the server takes in of any request, whoever sends it. */
type FormProblem = 'unreadable' | 'too-large' | 'past-server-limit';

type FormReading =
	| { readonly ok: true; readonly form: FormData }
	| { readonly ok: false; readonly problem: FormProblem };

interface FormLimits {
	readonly bytes: number;
	readonly fields: number;
}

const MOST_FIELDS = 500;
const LINE_FEED = Buffer.from('\n--');
const AMPERSAND = Buffer.from('&');

/** What a form may hold: files only from those who are signed in, and the server's own limit for these. */
export function formLimits(signedIn: boolean, contentType: string): FormLimits {
	const withFiles = signedIn && contentType.startsWith('multipart/form-data');
	const bytes = withFiles ? Infinity : signedIn ? 1_000_000 : 64_000;
	return { bytes, fields: MOST_FIELDS };
}

/** Reads a form's body no further than its limits; what is cut off, wrongly typed, too large or holds NUL is a problem. */
export async function readForm(request: Request, limits: FormLimits): Promise<FormReading> {
	const contentType = request.headers.get('content-type') ?? '';
	const body = await readBody(request.body, limits.bytes);
	if (typeof body === 'string') return { ok: false, problem: body };
	// Counted before anything is taken apart: each field costs many times its bytes.
	const mark = contentType.startsWith('multipart/') ? boundaryOf(contentType) : AMPERSAND;
	if (countUpTo(body, mark, limits.fields + 1) > limits.fields) {
		return { ok: false, problem: 'too-large' };
	}
	try {
		const whole = new Response(body, { headers: { 'content-type': contentType } });
		const form = await whole.formData();
		return hasNul(form) ? { ok: false, problem: 'unreadable' } : { ok: true, form };
	} catch {
		return { ok: false, problem: 'unreadable' };
	}
}

/** No keyboard writes it and no text in PostgreSQL may hold it. */
function hasNul(form: FormData): boolean {
	const texts = [...form].flatMap(([name, value]) => [
		name,
		typeof value === 'string' ? value : value.name
	]);
	return texts.some((text) => text.includes('\0'));
}

async function readBody(
	stream: ReadableStream<Uint8Array> | null,
	most: number
): Promise<Buffer<ArrayBuffer> | 'too-large' | 'past-server-limit'> {
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const part of stream ?? []) {
			length += part.length;
			if (length > most) return 'too-large';
			parts.push(part);
		}
	} catch (thrown) {
		if (!isPastServerLimit(thrown)) throw thrown;
		return most === Infinity ? 'past-server-limit' : 'too-large';
	}
	return Buffer.concat(parts);
}

/** The server breaks off a request that is larger than BODY_SIZE_LIMIT. */
function isPastServerLimit(thrown: unknown): boolean {
	return thrown instanceof Error && 'status' in thrown && thrown.status === 413;
}

const UNITS = { K: 1_024, M: 1_024 ** 2, G: 1_024 ** 3 } as const;

/** Whole megabytes, or tenths below ten, that a BODY_SIZE_LIMIT such as `20M` lets through for certain. */
export function megabytesWithin(limit: string): number {
	const unit = UNITS[limit.slice(-1).toUpperCase() as keyof typeof UNITS] ?? 1;
	const tenths = Math.floor((Number.parseFloat(limit) * unit) / 100_000);
	return tenths < 100 ? tenths / 10 : Math.floor(tenths / 10);
}

/** What stands between two parts; without a boundary the form cannot be read anyway. */
function boundaryOf(contentType: string): Buffer {
	const boundary = /boundary="?([^";]{1,200})/.exec(contentType)?.[1];
	return boundary === undefined ? LINE_FEED : Buffer.from(`--${boundary}`);
}

function countUpTo(bytes: Buffer, mark: Buffer, most: number): number {
	let [count, at] = [0, bytes.indexOf(mark)];
	while (at !== -1 && count < most) {
		count += 1;
		at = bytes.indexOf(mark, at + mark.length);
	}
	return count;
}
