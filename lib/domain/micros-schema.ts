import { z } from "zod";

/** Money in whole micro-dollars, as it is read from JSON. */
export const microsSchema = z.int();
