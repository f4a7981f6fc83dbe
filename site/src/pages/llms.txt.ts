import type { APIRoute } from "astro";
import { SITUATIONS, choose } from "../../../src/codes/index.ts";
import { CODE_PAGES, RANGE_PAGES, explanation } from "../catalogue.ts";
import { ROOT_LANGUAGE } from "../languages.ts";
import { plain } from "../prose.ts";
import { codePage, url } from "../urls.ts";
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
  const pages = [
    ["1006/", words.doctor],
    ["limits/", words.limits],
    ["interop/", words.interop],
    ["compare/", words.compare],
  ] as const;
  return new Response(
    [
      "# Closewise",
      `> ${words.home.description}`,
      `## ${words.nav.codes}`,
      codes.join("\n"),
      `## ${words.choose.title}`,
      situations.join("\n"),
      `## ${words.nav.tools}`,
      pages
        .map(([page, { title, lead }]) => link(title, url(ROOT_LANGUAGE, page), lead))
        .join("\n"),
    ].join("\n\n") + "\n",
  );
};
