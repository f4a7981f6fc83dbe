import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codes/index.ts";
import { CAUSE_IDS, DIAGNOSE_MESSAGES, FINDING_IDS, diagnose } from "../../src/diagnose/index.ts";
import type { DiagnoseInput, FindingId } from "../../src/diagnose/index.ts";
import { FINDINGS } from "../../src/diagnose/findings.ts";

/** Findings that rule out, and speak for nothing. */
const SILENT = new Set<FindingId>(["pings-flowed"]);

describe("findings", () => {
  it.each(FINDING_IDS.filter((id) => !SILENT.has(id)))(
    "%s puts its cause first, and says why in every language",
    (id) => {
      const [cause] = FINDINGS[id].speaksFor[0]!;
      for (const language of LANGUAGES) {
        const { causes, alsoPossible } = diagnose({ observed: [id] }, language);
        const ids = [...causes, ...alsoPossible].map((one) => one.id);
        expect(ids[0]).toBe(cause);
        expect(CAUSE_IDS).toContain(cause);
        expect(causes[0]?.because).toEqual([DIAGNOSE_MESSAGES[language].findings[id]]);
      }
    },
  );

  it("rule causes out", () => {
    const idle: DiagnoseInput = { code: 1006, opened: true, afterMs: 60_000 };
    expect(diagnose(idle, "en").causes[0]?.id).toBe("nginx-read-timeout");
    const { causes, alsoPossible } = diagnose({ ...idle, observed: ["pings-flowed"] }, "en");
    const ids = [...causes, ...alsoPossible].map(({ id }) => id);
    expect(ids).not.toContain("nginx-read-timeout");
    expect(ids).not.toContain("load-balancer-idle");
  });

  it("count against what the opening excludes", () => {
    const observed = ["extension-unoffered"] as const;
    expect(diagnose({ opened: false, observed }, "en").causes[0]?.id).toBe("compression-mismatch");
  });

  it("are read once each, and what is none is left aside", () => {
    const observed = ["same-age", "same-age", "nonsense", "__proto__"] as readonly FindingId[];
    expect(diagnose({ observed }, "en").input.observed).toEqual(["same-age"]);
    expect(diagnose({}, "en").input.observed).toBeNull();
  });

  it("a status of its own weighs as one in a text", () => {
    expect(diagnose({ httpStatus: 426 }, "en")).toMatchObject({
      input: { httpStatus: 426, opened: false },
      causes: [{ id: "upgrade-not-forwarded" }],
    });
  });

  it.each([
    [204, "upgrade-not-forwarded"],
    [303, "redirected"],
    [418, "wrong-path"],
    [599, "server-exception"],
  ])("a status that nothing special is known of: %i", (httpStatus, cause) => {
    expect(diagnose({ httpStatus }, "en").causes[0]?.id).toBe(cause);
  });
});
