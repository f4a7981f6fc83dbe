import type { APIRoute } from "astro";
import {
  FAMILIES,
  HTTP_MESSAGES,
  HTTP_STATUSES,
  SITUATIONS,
  VENDOR_MESSAGES,
  choose,
  explainHttp,
  explainVendor,
} from "../../../src/codes/index.ts";
import { CODE_PAGES, RANGE_PAGES, explanation } from "../catalogue.ts";
import { familyTitle } from "../family-pages.ts";
import { ROOT_LANGUAGE } from "../languages.ts";
import { capital, plain } from "../prose.ts";
import { codePage, familyPage, httpPage, url, vendorPage } from "../urls.ts";
import { VENDOR_PAGES, memberOf } from "../vendor-pages.ts";
import { LAB_WORDS } from "../words/lab/index.ts";
import { PAGE_WORDS } from "../words/pages/index.ts";
import { WORDS } from "../words/index.ts";

/** The catalogue in one text for language models, https://llmstxt.org. */
export const GET: APIRoute = ({ site }) => {
  const words = WORDS[ROOT_LANGUAGE];
  const link = (title: string, path: string, note: string): string =>
    `- [${title}](${new URL(path, site).href}): ${plain(note)}`;
  const codes = [...CODE_PAGES, ...RANGE_PAGES].map(({ slug, code, name }) => {
    const { description, retry } = explanation(code, ROOT_LANGUAGE);
    return link(
      `${slug} ${name}`,
      codePage(ROOT_LANGUAGE, slug),
      `${description} ${retry.sentence}`,
    );
  });
  const situations = SITUATIONS.map(({ id }) => {
    const { situation, code, name, reason } = choose(id, ROOT_LANGUAGE);
    const answer = code === null ? words.choose.sendNothing : `${code} ${name}`;
    return link(situation, url(ROOT_LANGUAGE, `choose/${id}/`), `${answer}. ${reason}`);
  });
  const statuses = HTTP_STATUSES.map(({ status }) => {
    const { title, description, retry } = explainHttp(status, ROOT_LANGUAGE);
    return link(title, httpPage(ROOT_LANGUAGE, status), `${description} ${retry.sentence}`);
  });
  const families = FAMILIES.map((family) =>
    link(
      familyTitle(family, ROOT_LANGUAGE),
      familyPage(ROOT_LANGUAGE, family.id),
      choose(family.situation, ROOT_LANGUAGE).reason,
    ),
  );
  const vendors = VENDOR_PAGES.map((page) => {
    const { vendor, gist, retry, title } = explainVendor(
      page.vendor,
      memberOf(page),
      ROOT_LANGUAGE,
    );
    return link(
      page.kind === "row" ? title : `${vendor.name} ${page.slug}`,
      vendorPage(ROOT_LANGUAGE, vendor.id, page.slug),
      `${capital(gist)}. ${retry.sentence}`,
    );
  });
  const pages = [
    ["1006/", words.doctor],
    ["reproduce/", LAB_WORDS[ROOT_LANGUAGE].page],
    ["limits/", words.limits],
    ["interop/", words.interop],
    ["compare/", words.compare],
    ["elements/", PAGE_WORDS[ROOT_LANGUAGE].elements],
  ] as const;
  return new Response(
    [
      "# Closewise",
      `> ${words.home.description}`,
      `## ${words.nav.codes}`,
      codes.join("\n"),
      `## ${HTTP_MESSAGES[ROOT_LANGUAGE].headings.category}`,
      statuses.join("\n"),
      `## ${PAGE_WORDS[ROOT_LANGUAGE].families.title}`,
      families.join("\n"),
      `## ${VENDOR_MESSAGES[ROOT_LANGUAGE].headings.vendorCategory}`,
      vendors.join("\n"),
      `## ${words.choose.title}`,
      situations.join("\n"),
      `## ${words.nav.tools}`,
      pages
        .map(([page, { title, lead }]) => link(title, url(ROOT_LANGUAGE, page), lead))
        .join("\n"),
    ].join("\n\n") + "\n",
  );
};
