import { z } from 'zod';

/** Pieces that the cases of several kinds share. */
export const numbers = z.array(z.number());
/** A value of each named coefficient. */
export const named = z.record(z.string(), z.number());
