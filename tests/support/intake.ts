import { SOURCES } from '$imports/registry';
import { intakeFrom } from '$lib/server/intake';

/** Every source that some municipality has. */
export const INTAKE = intakeFrom(SOURCES);
