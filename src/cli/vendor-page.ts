import type {
  ReasonUse,
  ReferenceHeadings,
  Vendor,
  VendorExplanation,
  VendorOverview,
} from "../codes/index.ts";
import { addFacts, addMeaning, addRetry } from "./explained-parts.ts";
import { Page } from "./page.ts";
import { sourceLines } from "./source-lines.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { addUses } from "./vendor-uses.ts";

/** One code of one vendor, as a page to read. */
export function vendorPage(explanation: VendorExplanation, terminal: Terminal): string {
  const { headings, verified, verification } = explanation;
  const page = new Page(terminal).title(explanation.title);
  addMeaning(page, explanation);
  addRetry(page, explanation)
    .sequence(explanation.sequence)
    .heading(headings.vendorRule)
    .paragraph(explanation.rule)
    .heading(headings.registry)
    .paragraph(explanation.registry.sentence);
  addFacts(page, headings.facts, explanation.facts);
  addUses(page, headings.vendors, explanation.vendors);
  page.heading(headings.references);
  if (!verified) page.paragraph(verification);
  return page.bullets(sourceLines(explanation.references)).toString();
}

/** Everything that one vendor says, as a page to read. */
export function vendorOverviewPage(overview: VendorOverview, terminal: Terminal): string {
  const { headings, reasons } = overview;
  const page = new Page(terminal)
    .title(`${overview.name} (${overview.id})`)
    .heading(headings.vendorRule)
    .paragraph(overview.rule);
  const codes = [
    ...overview.codes.map((use) => [
      String(use.code),
      `\`${use.name}\` · ${use.meaning} · ${use.retry}`,
    ]),
    ...overview.ranges.map((use) => [use.name, `${use.meaning} · ${use.retry}`]),
  ] as const;
  if (codes.length > 0) {
    page.heading(headings.codes).rows(codes.map(([label = "", value = ""]) => [label, value]));
  }
  if (reasons.length > 0) {
    page
      .heading(headings.reasons)
      .rows(reasons.map((one) => [`\`${one.reason}\``, reasonLine(one)]));
  }
  return page.heading(headings.references).bullets(sourceLines(overview.references)).toString();
}

function reasonLine({ code, meaning, retry }: ReasonUse): string {
  return [...(code === null ? [] : [code]), meaning, retry].join(" · ");
}

/** The vendors that there are, a line each. */
export function vendorsTable(
  vendors: readonly Vendor[],
  headings: ReferenceHeadings,
  terminal: Terminal,
): string {
  const rows = vendors.map(({ id, name, rows: codes, ranges, reasons }) => [
    id,
    name,
    [
      ...codes.map(({ code }) => code).slice(0, FIRST),
      ...(codes.length > FIRST ? ["..."] : []),
      ...(codes.length === 0 ? ranges.map(({ from, to }) => `${from}-${to}`) : []),
      ...(codes.length === 0 ? reasons.slice(0, FIRST).map(({ reason }) => reason) : []),
    ].join(", "),
  ]);
  return table(["--vendor", headings.vendor, headings.codes], rows, terminal);
}

/** So many codes of a vendor tell that it is the one. */
const FIRST = 4;
