/**
 * How far a row about somebody else's software was checked, most first.
 *
 * - `run`: we ran that version and watched the wire.
 * - `source`: read in its own source or documentation.
 * - `secondhand`: read in the documentation, or an issue, of another project.
 * - `unconfirmed`: reported in many places, and not confirmed by us.
 */
export const CHECKED = ["run", "source", "secondhand", "unconfirmed"] as const;
export type Checked = (typeof CHECKED)[number];
