import { expect, test } from "vitest";

/** Says that something to test with is missing; where `CI` is set, fails for it. */
export function announceMissing(packageName: string): void {
  test(`${packageName} is installed`, ({ skip }) => {
    const notice = `${packageName} is missing: apt-get install ${packageName}`;
    expect(process.env["CI"] ? notice : "").toBe("");
    console.warn(`SKIPPED: ${notice}`);
    skip(notice);
  });
}
