import { describe, expect, it, test } from "vitest";
import {
  FAMILIES,
  LANGUAGES,
  explainVendor,
  formatReference,
  listVendors,
  lookupVendor,
} from "../../src/codes/index.ts";
import { familyTitle, membersOf, servicesOf } from "../../site/src/family-pages.ts";
import {
  VENDOR_PAGES,
  besideOf,
  memberOf,
  searchWeight,
  vendorPage,
} from "../../site/src/vendor-pages.ts";

describe("the pages of vendors' codes", () => {
  it("are one for each code and each rule, under addresses of their own", () => {
    const rows = listVendors().flatMap((vendor) => vendor.rows);
    const rules = listVendors().flatMap((vendor) => vendor.ranges);
    expect(VENDOR_PAGES).toHaveLength(rows.length + rules.length);
    const addresses = VENDOR_PAGES.map(({ vendor, slug }) => `${vendor}/${slug}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z-]+\/\d+(-\d+)?$/);
  });

  it.each(VENDOR_PAGES)("$vendor $slug speaks of what it is named after", (page) => {
    const { kind, range } = lookupVendor(page.vendor, memberOf(page));
    expect(kind).toBe(page.kind);
    expect(range ?? { from: page.from, to: page.from }).toEqual({ from: page.from, to: page.to });
  });

  it("stand in the search by what was most likely meant", () => {
    const weights = [
      vendorPage("discord", "4014"),
      vendorPage("discord-voice", "4014"),
      vendorPage("pusher", "4100-4199"),
    ].map(searchWeight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(weights.length);
  });

  it("refuse what a vendor does not have", () => {
    expect(vendorPage("discord", "4014").name).toBe("Disallowed intent(s)");
    expect(vendorPage("colyseus", "1001")).toMatchObject({ kind: "range", from: 1001, to: 1001 });
    expect(() => vendorPage("discord", "4099")).toThrow("discord has no page 4099");
  });

  test.each([
    ["discord", "4004", ["discord:4004", "http:401", "3000", "1008"]],
    ["discord", "4014", ["discord:4014", "http:403", "3003", "1008"]],
    ["deepgram", "1009", ["deepgram:1009", "1009", "1008"]],
    // No cause is given, so nothing stands near it.
    ["discord", "4000", []],
    ["pusher", "4000-4099", []],
  ])("%s %s stands beside %j", (vendor, slug, beside) => {
    expect(besideOf(vendorPage(vendor, slug), "en").map(formatReference)).toEqual(beside);
  });
});

describe("the pages of families", () => {
  it("put statuses before codes", () => {
    const [family] = FAMILIES;
    expect(membersOf(family).map(formatReference)).toEqual(["http:401", "3000", "1008", "4401"]);
    expect(familyTitle(family, "en")).toBe("Authentication failed: which code?");
    const services = servicesOf(family, "en");
    expect(services[0]).toMatchObject({ vendor: "discord", slug: "4004" });
    for (const { vendor, from } of services) {
      expect(family.kinds).toContain(explainVendor(vendor, from, "en").id);
    }
  });

  it.each(LANGUAGES)("have a title each, and services, in %s", (language) => {
    const titles = FAMILIES.map((family) => familyTitle(family, language));
    expect(new Set(titles).size).toBe(FAMILIES.length);
    for (const family of FAMILIES) expect(servicesOf(family, language)).not.toEqual([]);
  });
});
