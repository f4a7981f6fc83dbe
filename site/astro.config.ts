import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { LANGUAGES, languageName } from "../src/codes/index.ts";
import { ROOT_LANGUAGE, tagOf } from "./src/languages.ts";

/**
 * Where the site will be published: canonical addresses, `hreflang` and the sitemap need a host.
 * `SITE_URL` sets it; the default is a name that is reserved for examples.
 */
const site = process.env["SITE_URL"] ?? "https://closewise.example";

const locales = Object.fromEntries(
  LANGUAGES.map((language) => [
    language === ROOT_LANGUAGE ? "root" : language,
    { label: languageName(language), lang: tagOf(language) },
  ]),
);

export default defineConfig({
  site,
  trailingSlash: "always",
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: "Closewise",
      favicon: "/favicon.svg",
      locales,
      defaultLocale: "root",
      customCss: ["./src/style.css"],
      credits: false,
      disable404Route: true,
      pagination: false,
      components: {
        Footer: "./src/components/Footer.astro",
        LanguageSelect: "./src/components/LanguageSelect.astro",
        PageTitle: "./src/components/PageTitle.astro",
      },
      routeMiddleware: "./src/route-data.ts",
      // Code that scrolls sideways becomes a landmark without a name, and nobody scrolls it on a phone.
      expressiveCode: {
        themes: ["github-dark-default", "github-light-default"],
        defaultProps: { wrap: true },
      },
    }),
  ],
});
