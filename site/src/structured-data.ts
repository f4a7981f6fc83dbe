import type { Language } from "../../src/codes/index.ts";
import { plain } from "./prose.ts";
import { tagOf } from "./languages.ts";

/** JSON-LD, https://schema.org. Addresses are absolute, as search engines want them. */
export type StructuredData = Readonly<Record<string, unknown>>;

interface Article {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly address: string;
}

export function article({ title, description, language, address }: Article): StructuredData {
  return {
    "@context": "https://schema.org",
    "@type": "TechArticle",
    headline: plain(title),
    description: plain(description),
    inLanguage: tagOf(language),
    mainEntityOfPage: address,
  };
}

/** From the root of the site down to the page itself. */
export function breadcrumbs(
  trail: readonly { readonly name: string; readonly address: string }[],
): StructuredData {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address,
    })),
  };
}

export function questions(
  language: Language,
  pairs: readonly { readonly question: string; readonly answer: string }[],
): StructuredData {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    inLanguage: tagOf(language),
    mainEntity: pairs.map(({ question, answer }) => ({
      "@type": "Question",
      name: plain(question),
      acceptedAnswer: { "@type": "Answer", text: plain(answer) },
    })),
  };
}

/** For a `<script>`: the one sequence that could end it early is broken up. */
export function serialise(data: StructuredData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
