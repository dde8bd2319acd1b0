import type { SourceDefinition } from '$imports/source';
import { projektansokan2018 } from './projektansokan-2018/source';

/** Sources that only this municipality has; files in its folder stand in for those of the general sources. */
export const ownSources: readonly SourceDefinition[] = [projektansokan2018];
