/** Milliseconds of processor time that `work` takes in this process: what else the machine does is not in it. */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}
