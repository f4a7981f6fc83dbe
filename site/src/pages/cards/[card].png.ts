import type { APIRoute } from "astro";
import sharp from "sharp";
import { CODE_PAGES, RANGE_PAGES, explanation } from "../../catalogue.ts";
import { card } from "../../card.ts";
import { ROOT_LANGUAGE } from "../../languages.ts";

/** Number and registry name are the same in every language, so one card per code serves them all. */
export function getStaticPaths() {
  return [
    {
      params: { card: "closewise" },
      props: { number: "Closewise", name: "WebSocket", outcome: "unknown" },
    },
    ...[...CODE_PAGES, ...RANGE_PAGES].map(({ slug, code, name }) => ({
      params: { card: slug },
      props: { number: slug, name, outcome: explanation(code, ROOT_LANGUAGE).outcome },
    })),
  ];
}

export const GET: APIRoute = async ({ props }) => {
  const svg = card(String(props["number"]), String(props["name"]), String(props["outcome"]));
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
