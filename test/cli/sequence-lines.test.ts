import { describe, expect, it } from "vitest";
import { sequenceLines } from "../../src/cli/sequence-lines.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { textWidth } from "../../src/cli/text-width.ts";
import { CLOSE_CODES, LANGUAGES, parseReference, sequenceOf } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

const PLAIN: Terminal = { width: Number.POSITIVE_INFINITY, paint: (_style, text) => text };
const MARKED: Terminal = { ...PLAIN, paint: (style, text) => (text === "" ? "" : `<${style}>`) };

const lines = (reference: string, language: Language, columns: number, terminal = PLAIN) =>
  sequenceLines(sequenceOf(parseReference(reference), language), terminal, columns);

describe("a diagram in text", () => {
  it("draws each frame from its sender to the other side", () => {
    expect(lines("1008", "en", 40)).toEqual([
      "Client                            Server",
      "│                                      │",
      "├─────── a message it refuses ────────►│",
      "│                                      │",
      "│◄──────────── Close 1008 ─────────────┤",
      "│                                      │",
      "├──────────── Close 1008 ─────────────►│",
      "│                                      │",
      "╞══════════════ TCP ends ══════════════╡",
      "reports 1008                reports 1008",
    ]);
  });

  it("ends a lost transport midway", () => {
    expect(lines("1006", "en", 40).slice(1, 4)).toEqual([
      "│                                      │",
      "│      ✕─────── transport lost ────────┤",
      "│                                      │",
    ]);
  });

  it("puts a label above an arrow that is too short for it", () => {
    expect(lines("http:401", "en", 28).slice(2, 4)).toEqual([
      "│ GET, Upgrade: websocket  │",
      "├─────────────────────────►│",
    ]);
  });

  it.each(LANGUAGES)("has straight lifelines in %s, however narrow", (language) => {
    const references = [...CLOSE_CODES.map(({ code }) => String(code)), "http:407", "pusher:4301"];
    for (const reference of references) {
      for (const columns of [26, 36, 60, Number.POSITIVE_INFINITY]) {
        const width = Math.min(56, columns);
        const drawn = lines(reference, language, columns).filter((line) => /^[│├╞]/.test(line));
        expect(drawn.length).toBeGreaterThan(2);
        expect(drawn.filter((line) => textWidth(line) !== width)).toEqual([]);
        expect(drawn.filter((line) => !/[│┤╡]$/.test(line))).toEqual([]);
      }
    }
  });

  it("leaves colour to the terminal", () => {
    expect(lines("1006", "en", 40, MARKED)).toContain("<bad>");
    expect(lines("1008", "en", 40, MARKED)).toContain("<code>");
  });
});
