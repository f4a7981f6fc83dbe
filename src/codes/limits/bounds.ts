import type { Bound } from "./types.ts";

const KIB = 1_024;
const MIB = 1_024 * KIB;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const bound = (value: number, setting?: string): Bound =>
  setting === undefined ? { value } : { value, setting };

export const bytes = (count: number, setting?: string): Bound => bound(count, setting);
export const kib = (count: number, setting?: string): Bound => bound(count * KIB, setting);
export const mib = (count: number, setting?: string): Bound => bound(count * MIB, setting);
export const seconds = (count: number, setting?: string): Bound => bound(count * SECOND, setting);
export const minutes = (count: number, setting?: string): Bound => bound(count * MINUTE, setting);
export const hours = (count: number, setting?: string): Bound =>
  bound(count * 60 * MINUTE, setting);

/** There is no bound unless somebody sets one. */
export const none = (setting?: string): Bound =>
  setting === undefined ? { value: null } : { value: null, setting };
