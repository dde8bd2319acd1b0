import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What another process makes of `expression`, which may await; `module` is imported there as `given`. */
export async function askElsewhere(module: string, expression: string): Promise<unknown> {
	const script = `const given = await import(${JSON.stringify(module)});
		console.log(JSON.stringify(${expression}));
		process.exit();`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
	let output = '';
	child.stdout.on('data', (bytes) => (output += bytes));
	await once(child, 'close');
	return JSON.parse(output);
}
