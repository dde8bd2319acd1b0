// @ts-check
// Read by whatever Node there is: no syntax here that an old one would refuse.

/**
 * Ends the process with a sentence when this Node is older than 20.19.
 * @param {string} version such as 20.19.0
 */
export function refuseOldNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(
		`Läget behöver Node 20.19 eller nyare. Här finns Node ${version}: https://nodejs.org`
	);
	process.exit(1);
}
