import { formatNumber } from "../../../record/figures.ts";
import type { Sentences } from "../../../record/sentences/sentences.ts";

/** Figures and nouns as a language counts them: the forms are those of its plural rule. */
export function counting({ figures, pluralForm }: Pick<Sentences, "figures" | "pluralForm">): {
  readonly figure: (value: number) => string;
  readonly counted: (value: number, ...forms: readonly string[]) => string;
} {
  const figure = (value: number): string => formatNumber(value, figures);
  return {
    figure,
    counted: (value, ...forms) =>
      `${figure(value)}${figures.space}${forms[pluralForm(value)] ?? forms[0]}`,
  };
}
