import type { StarlightUserConfig } from "@astrojs/starlight/types";
import {
  HTTP_MESSAGES,
  HTTP_STATUSES,
  MESSAGES,
  VENDOR_MESSAGES,
  describeVendor,
} from "../../src/codes/index.ts";
import type { HttpStatus, Language, VendorId } from "../../src/codes/index.ts";
import { CODE_PAGES, RANGE_PAGES } from "./catalogue.ts";
import { guidesIn } from "./guides.ts";
import { VENDOR_PAGES, pageTitle } from "./vendor-pages.ts";
import type { VendorPage } from "./vendor-pages.ts";
import { LAB_WORDS } from "./words/lab/index.ts";
import { PAGE_WORDS } from "./words/pages/index.ts";
import { WORDS } from "./words/index.ts";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

/**
 * Starlight adds the language to each link. Of vendors' codes only those of the vendor that the page
 * is about are listed.
 */
export async function sidebar(language: Language, vendor?: VendorId): Promise<Sidebar> {
  const words = WORDS[language];
  const pages = PAGE_WORDS[language];
  const guides = await guidesIn(language);
  const codes = [...CODE_PAGES.map(asLink), ...RANGE_PAGES.map(asLink)];
  const groups: Sidebar = [
    {
      label: words.nav.tools,
      items: [
        { label: words.choose.title, link: "/choose/" },
        { label: words.compare.title, link: "/compare/" },
        { label: words.doctor.title, link: "/1006/" },
        { label: LAB_WORDS[language].page.title, link: "/reproduce/" },
        { label: VENDOR_MESSAGES[language].headings.vendorCategory, link: "/vendors/" },
        { label: words.limits.title, link: "/limits/" },
        { label: words.interop.title, link: "/interop/" },
        { label: pages.elements.title, link: "/elements/" },
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
    {
      label: HTTP_MESSAGES[language].headings.category,
      collapsed: true,
      items: [{ label: pages.http.all, link: "/http/" }, ...HTTP_STATUSES.map(asStatus)],
    },
  ];
  if (vendor !== undefined) {
    groups.unshift({
      label: describeVendor(vendor, language).name,
      items: [
        { label: VENDOR_MESSAGES[language].headings.codes, link: `/vendors/${vendor}/` },
        ...VENDOR_PAGES.filter((page) => page.vendor === vendor).map(asVendorCode),
      ],
    });
  }
  return groups;
}

function asStatus({ status, name }: HttpStatus) {
  return { label: `${status} ${name}`, link: `/http/${status}/` };
}

function asVendorCode(page: VendorPage) {
  return { label: pageTitle(page), link: `/vendors/${page.vendor}/${page.slug}/` };
}

function asLink({ slug, name }: { readonly slug: string; readonly name: string }) {
  return { label: `${slug} ${name}`, link: `/codes/${slug}/` };
}
