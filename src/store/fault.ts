import type { TroubleKind } from "./port.ts";

/** What a caught value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A failed attempt to write or read. It may succeed later, unless `kind` is `rejected`. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
