import type { StarlightUserConfig } from "@astrojs/starlight/types";
import { MESSAGES, VENDOR_MESSAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { CODE_PAGES, RANGE_PAGES } from "./catalogue.ts";
import { guidesIn } from "./guides.ts";
import { WORDS } from "./words/index.ts";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

/** Starlight adds the language to each link. */
export async function sidebar(language: Language): Promise<Sidebar> {
  const words = WORDS[language];
  const guides = await guidesIn(language);
  const codes = [...CODE_PAGES.map(asLink), ...RANGE_PAGES.map(asLink)];
  return [
    {
      label: words.nav.tools,
      items: [
        { label: words.choose.title, link: "/choose/" },
        { label: words.compare.title, link: "/compare/" },
        { label: words.doctor.title, link: "/1006/" },
        { label: VENDOR_MESSAGES[language].headings.vendorCategory, link: "/vendors/" },
        { label: words.limits.title, link: "/limits/" },
        { label: words.interop.title, link: "/interop/" },
      ],
    },
    {
      label: words.guides.title,
      items: guides.map(({ id, entry }) => ({ label: entry.data.title, link: `/guides/${id}/` })),
    },
    {
      label: MESSAGES[language].headings.category,
      items: [{ label: words.codes.title, link: "/codes/" }, ...codes],
    },
  ];
}

function asLink({ slug, name }: { readonly slug: string; readonly name: string }) {
  return { label: `${slug} ${name}`, link: `/codes/${slug}/` };
}
