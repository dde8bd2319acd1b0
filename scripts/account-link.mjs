// @ts-check
import { exitWith, runOnDatabase, settingsOrExit } from './console.mjs';

const [email, ...more] = process.argv.slice(2);
if (email === undefined || more.length > 0) {
	exitWith('Skriv kontots e-postadress: npm run account:link -- namn@kommun.se');
}
const { origin } = settingsOrExit();

await runOnDatabase('account-link', ({ makeAccountLinkAt }, database) =>
	makeAccountLinkAt(database, { email, origin, now: new Date() })
);
