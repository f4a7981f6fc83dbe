import { expect, test } from "vitest";

/** Says that a runtime to test with is missing. It is large, so that CI does not install it either. */
export function announceLeftOut(packageName: string): void {
  test(`${packageName} is installed`, ({ skip }) => {
    const notice = `${packageName} is missing: apt-get install ${packageName}`;
    console.warn(`SKIPPED: ${notice}`);
    expect.assertions(0);
    skip(notice);
  });
}
