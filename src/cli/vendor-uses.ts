import type { VendorUse } from "../codes/index.ts";
import type { Page } from "./page.ts";

/** A table of what vendors mean by a number; nothing where there is none. */
export function addUses(page: Page, heading: string, uses: readonly VendorUse[]): void {
  if (uses.length === 0) return;
  page.heading(heading).rows(uses.map((use) => [use.reference, useLine(use)]));
}

/** The vendor's own word stands between backquotes, since it is never translated. */
function useLine({ vendor, kind, name, meaning, retry }: VendorUse): string {
  const own = kind === "row" ? `\`${name}\`` : name;
  return [vendor.name, own, meaning, retry].join(" · ");
}
