/** A number as `toFixed` writes it without the zeros that end its decimals, nor a point that is left alone. */
export function trimDecimals(written: string): string {
	if (!written.includes('.') || written.includes('e')) return written;
	let end = written.length;
	while (written[end - 1] === '0') end -= 1;
	if (written[end - 1] === '.') end -= 1;
	return written.slice(0, end);
}
