import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { languageOf, languagesOf, tagOf } from "./languages.ts";
import { pageOf } from "./urls.ts";

/** Takes back the alternates that Starlight announces for pages that a language does not have. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const page = pageOf(context.url.pathname, languageOf(route.locale));
  const tags = new Set(languagesOf(page).map((language) => tagOf(language)));
  route.head = route.head.filter(({ tag, attrs }) => {
    const hreflang = tag === "link" ? attrs?.["hreflang"] : undefined;
    if (typeof hreflang !== "string") return true;
    return hreflang === "x-default" ? tags.size > 0 : tags.has(hreflang);
  });
});
