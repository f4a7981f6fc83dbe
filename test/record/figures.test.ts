import { describe, expect, it } from "vitest";

import { formatDuration, formatNumber } from "../../src/record/figures.ts";
import { de } from "../../src/record/sentences/de.ts";
import { en } from "../../src/record/sentences/en.ts";
import { es } from "../../src/record/sentences/es.ts";
import { fr } from "../../src/record/sentences/fr.ts";
import { ja } from "../../src/record/sentences/ja.ts";
import { ptBr } from "../../src/record/sentences/pt-br.ts";
import { ru } from "../../src/record/sentences/ru.ts";
import { zh } from "../../src/record/sentences/zh.ts";

describe("numbers", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [41, "41"],
    [0.05, "0.05"],
    [2.5, "2.5"],
    [1.999, "2"],
    [1_234.5, "1,234.5"],
    [65_537, "65,537"],
    [-1_000_000, "-1,000,000"],
    [1e21, "1e+21"],
  ])("%d is %s", (value, expected) => {
    expect(formatNumber(value, en.figures)).toBe(expected);
  });

  it("has the French marks", () => {
    expect(formatNumber(1_234.5, fr.figures)).toBe("1\u202F234,5");
  });
});

describe("durations", () => {
  it.each([
    [0, "0 s"],
    [0.4, "0 ms"],
    [250, "250 ms"],
    [999.6, "1 s"],
    [1_000, "1 s"],
    [3_240, "3.2 s"],
    [9_949, "9.9 s"],
    [9_960, "10 s"],
    [12_400, "12 s"],
    [59_700, "1 min"],
    [125_000, "2 min 5 s"],
    [3_599_600, "1 h"],
    [11_520_000, "3 h 12 min"],
    [86_399_000, "1 d"],
    [187_200_000, "2 d 4 h"],
    [-5, "0 s"],
  ])("%d ms is %s", (ms, expected) => {
    expect(formatDuration(ms, en.figures)).toBe(expected);
  });

  it("does not let a French unit slip to the next line", () => {
    expect(formatDuration(187_200_000, fr.figures)).toBe("2\u00A0j 4\u00A0h");
  });
});

describe("numbers and durations of other languages", () => {
  it.each([
    ["de", de, "1.234,5", "2\u00A0d 4\u00A0h"],
    ["es", es, "1234,5", "2\u00A0d 4\u00A0h"],
    ["pt-br", ptBr, "1.234,5", "2\u00A0d 4\u00A0h"],
    ["ja", ja, "1,234.5", "2日4時間"],
    ["zh", zh, "1,234.5", "2 天 4 小时"],
    ["ru", ru, "1234,5", "2\u00A0д 4\u00A0ч"],
  ] as const)("%s", (_language, { figures }, number, duration) => {
    expect(formatNumber(1_234.5, figures)).toBe(number);
    expect(formatDuration(187_200_000, figures)).toBe(duration);
  });

  it("groups five digits where four are not grouped", () => {
    expect(formatNumber(-1_234, es.figures)).toBe("-1234");
    expect(formatNumber(12_345, es.figures)).toBe("12\u202F345");
    expect(formatNumber(12_345, ru.figures)).toBe("12\u00A0345");
  });
});
